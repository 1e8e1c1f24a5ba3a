// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/InlineText.h"

#include <QList>
#include <QString>

namespace botdeck {

/// One block of a message. A value, safe to show.
struct MessageBlock
{
    enum class Kind { Paragraph, Heading, Code, Table, Rule };

    Kind kind = Kind::Paragraph;
    int level = 0; ///< Heading: 1 to 6
    int indent = 0; ///< how deep in lists
    int quote = 0; ///< how deep in quotes
    QString marker; ///< of the first block of a list's item: "•", "3."
    InlineText words; ///< Paragraph, Heading
    QString language; ///< Code: as it was written behind the fence
    QString code; ///< Code: lines parted by line feeds
    struct Cell
    {
        InlineText words;
        Qt::Alignment alignment = Qt::AlignLeft; ///< AlignLeft stands for the leading side
    };
    QList<QList<Cell>> rows; ///< Table: the first is its head
};

/// Reads the safe part of Markdown that messages are written in. Nothing of a message runs, is fetched, or hides:
/// HTML is shown as the text it is, a picture is its description and its address, a link is followed by its target,
/// and VisibleText writes out what can't be seen. A text too long, too deep or too wide for its own good is shown
/// as plain paragraphs. Pure; any thread.
namespace MessageBlocks {

/// Longer texts are not read as Markdown.
constexpr qsizetype MarkdownCharacters = 200'000;
/// Deeper quotes and lists are drawn at this depth.
constexpr int MaxDepth = 6;
/// More blocks, table cells or columns make it a plain text.
constexpr int MaxBlocks = 4'000;
constexpr int MaxCells = 4'000;
constexpr int MaxColumns = 24;

[[nodiscard]] QList<MessageBlock> parse(const QString &text);
/// The same without Markdown: a paragraph for each stretch of lines.
[[nodiscard]] QList<MessageBlock> plain(const QString &text);

} // namespace MessageBlocks
} // namespace botdeck
