// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversations/BubbleBuilder.h"
#include "ui/conversations/TranscriptHeads.h"
#include "ui/conversations/TranscriptRows.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QSet>

namespace botdeck {

class TranscriptModel;

/// A conversation as painted bubbles: users at the leading side, bots at the trailing one, a line for each day and
/// each long pause. Opens at the newest message; reaching the top asks the model for older ones, and what is seen
/// stays where it is, to the pixel, when they come. Only messages near the visible ones are laid out.
///
/// Keys: arrows and pages scroll, Home and End, N and P step through messages, F folds and unfolds, Ctrl+C copies the
/// current message as it is stored.
class TranscriptView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TranscriptView(QWidget *parent = nullptr);
    ~TranscriptView() override;

    /// @p model outlives the view; nullptr shows nothing.
    void setModel(TranscriptModel *model);
    [[nodiscard]] TranscriptModel *model() const { return m_model; }
    /// Who takes part; shown above messages.
    void setNames(const TranscriptHeads::Names &names);
    [[nodiscard]] const TranscriptHeads::Names &names() const { return m_names; }
    /// The zone times are shown in; the system's at first.
    void setZone(const QTimeZone &zone);
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

    /// The message that keys and screen readers are at; -1: none.
    [[nodiscard]] int currentRow() const { return m_current; }
    void setCurrentRow(int row);
    /// Where a message's bubble is in the viewport, as far as is known without laying it out.
    [[nodiscard]] QRect bubbleRect(int row) const;
    /// The message whose bubble is at @p point of the viewport; -1: none.
    [[nodiscard]] int rowAt(const QPoint &point) const;
    [[nodiscard]] bool isUnfolded(int row) const;
    void setUnfolded(int row, bool unfolded);
    void copyMessage(int row) const;
    /// The code blocks of a message, in their order.
    [[nodiscard]] QStringList codesOf(int row) const;
    /// Copies the first code block of the current message; called again, the next one.
    void copyNextCode();
    /// "Marta Oliveira, 14:02:11: Hi!", for screen readers.
    [[nodiscard]] QString spokenText(int row) const;
    /// How many messages are laid out now: bounded, however long the conversation is.
    [[nodiscard]] int laidOutCount() const { return static_cast<int>(m_layouts.count()); }

signals:
    void currentRowChanged(int row);

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    using Layout = std::shared_ptr<const BubbleLayout>;
    /// What stays where it is while heights become known: a bubble's place in the viewport, or the end.
    struct Anchor
    {
        int row = -1;
        int y = 0; ///< of the bubble's top in the viewport
        bool atEnd = true;
    };

    // TranscriptView.cpp
    void keepPlace();
    void onReset();
    void onPrepended(int count);
    void onChanged(int first, int last);
    void measureAll();
    [[nodiscard]] TranscriptRows::Row measured(int row) const;
    void updateTop();
    [[nodiscard]] BubbleBuilder builder() const;
    [[nodiscard]] QRect column() const; ///< of the reading column, in the viewport
    [[nodiscard]] Layout layoutOf(int row) const;
    void captureAnchor();
    /// Lays out what is seen, keeps the anchor, tells the scroll bar.
    void settle();
    bool layOutVisible();
    void applyAnchor();
    void fetchOlderIfNear();
    void paintRow(QPainter &painter, int row, const QRect &clip) const;
    [[nodiscard]] int scrolled() const;

    // TranscriptViewInput.cpp
    void step(int by);
    void showRow(int row);
    [[nodiscard]] QPointF inBubble(int row, const QPoint &point) const;
    void announceCurrent();

    TranscriptModel *m_model = nullptr;
    TranscriptHeads::Names m_names;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    TranscriptRows m_rows;
    mutable QCache<QByteArray, Layout> m_layouts; // by message
    QSet<QByteArray> m_unfolded;
    Anchor m_anchor;
    QByteArray m_keptAnchor, m_keptCurrent; // messages, while the model is read anew
    int m_current = -1;
    int m_copiedOf = -1; ///< row whose code was copied last by key
    int m_copiedCode = 0; ///< which of its codes
    int m_width = -1; // what the rows were measured for
    bool m_settling = false;
};

} // namespace botdeck
