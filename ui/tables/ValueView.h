// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tones.h"
#include "ui/tables/FieldValue.h"
#include "ui/tables/WordDiff.h"

#include <QWidget>

class QLabel;

namespace botdeck {

class Badge;
class LargeTextView;

/// A field's value in a dialog about changes: its text with the changed words marked, cut around the first of them and
/// opened by a link, or the box that stands for NULL, an empty text and the like. GUI thread.
class ValueView : public QWidget
{
    Q_OBJECT

public:
    explicit ValueView(QWidget *parent = nullptr);

    /// @p pieces of the value's text; none: nothing is marked. @p tone marks the words, struck through if @p struck.
    void setValue(const FieldValue &value, const WordDiff::Pieces &pieces, Tone tone, bool struck = false);
    /// Drawn in the quiet ink.
    void setQuiet(bool quiet);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void openWhole();
    [[nodiscard]] QString html() const;

    FieldValue m_value;
    WordDiff::Pieces m_pieces;
    Tone m_tone = Tone::Neutral;
    bool m_struck = false;
    bool m_quiet = false;
    bool m_whole = false; ///< the person opened it
    QLabel *m_text;
    LargeTextView *m_large = nullptr; ///< in its place, once a large value was opened
    Badge *m_box;
};

} // namespace botdeck
