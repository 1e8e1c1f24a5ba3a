// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

/// Makes text of strangers safe to show: nothing in it hides, and nothing in it moves what stands around it. What is
/// copied and exported stays as it is stored. Pure; any thread.
namespace botdeck::VisibleText {

/// @p text with what hides or misleads written out: control characters, direction overrides and isolates, zero-width
/// spaces, tag and private characters become ⟨U+202E⟩, several of a kind ⟨U+200B ×12⟩. Line feeds and tabs stay, and
/// so do joiners, marks and flags, which scripts and emoji need.
[[nodiscard]] QString visible(QStringView text);
/// The first line's worth of @p text for a list: white space folded, made visible, cut at @p characters.
[[nodiscard]] QString singleLine(QStringView text, int characters);
/// The direction of the first strong character; left to right where there is none (UAX 9, rules P2 and P3).
[[nodiscard]] bool isRightToLeft(QStringView text);
/// @p text between FSI and PDI, to stand in a sentence of ours.
[[nodiscard]] QString isolated(const QString &text);

} // namespace botdeck::VisibleText
