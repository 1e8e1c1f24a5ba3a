// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace botdeck {

class TextLabel;
class TextSlices;

/// A value too large for a text field: shown in slices with its size and the reason it can't be edited, copied or
/// written to a file as a whole. GUI thread; the file is written by another.
class LargeTextView : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype LargeFrom = 1'000'000; // characters
    static constexpr qsizetype LongestLine = 100'000; // characters; a text field lays a line out as a whole

    explicit LargeTextView(QWidget *parent = nullptr);

    [[nodiscard]] static bool isLarge(const QString &text);
    /// Costs nothing where the text is the one shown.
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const;
    [[nodiscard]] TextSlices *slices() const { return m_slices; }
    /// Writes it as UTF-8; written() follows.
    void saveTo(const QString &file);

signals:
    /// Empty: it is in the file; else why not.
    void written(const QString &problem);

private:
    void copyAll();
    void chooseFile();

    TextSlices *m_slices;
    TextLabel *m_size;
    TextLabel *m_outcome;
};

} // namespace botdeck
