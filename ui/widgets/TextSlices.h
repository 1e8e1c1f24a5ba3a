// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QString>
#include <QTimer>

#include <utility>
#include <vector>

namespace botdeck {

/// A text of any size, read-only, in slices that fit the width: a line too long for it goes on in the next slice. Only
/// the slices in sight are laid out, so a text of many megabytes in one line shows at once. GUI thread.
class TextSlices : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TextSlices(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] int count() const { return static_cast<int>(m_starts.size()); }
    /// The text from one slice's beginning to the next one's, with the line's end where it has one.
    [[nodiscard]] QString slice(int at) const;
    /// The first slice in sight and the one behind the last.
    [[nodiscard]] std::pair<int, int> inSight() const;
    /// What screen readers get: the slices in sight.
    [[nodiscard]] QString textInSight() const;
    /// Where a slice in sight stands in the viewport.
    [[nodiscard]] QRect lineRect(int at) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void cut();
    void fitScrollBar();
    void tellInSight();
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] int padding() const;

    QTimer m_pause; ///< until the width has come to rest: cutting goes over the whole text
    QString m_text;
    std::vector<quint32> m_starts; ///< of each slice; a value of PostgreSQL has less than 2^30 bytes
    int m_cells = 0; ///< that fit the width
};

} // namespace botdeck
