// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPainter;

namespace botdeck {

/// Initials in a disc (people) or a rounded square (organizations, bots); a dashed ring stands for someone unknown.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { Disc, Square };

    explicit Avatar(const QString &name = {}, Shape shape = Shape::Disc, QWidget *parent = nullptr);

    /// An empty name is someone anonymous.
    void setName(const QString &name);
    void setUnread(bool unread);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// One or two letters for @p name: first letters of its first two words; one character for scripts without case.
    static QString initials(const QString &name);
    /// Paints an avatar into @p rect for a delegate.
    static void paint(QPainter *painter, const QRectF &rect, const QString &name, Shape shape, const QWidget *widget);
    /// Paints the dot that says "unread" at the top trailing corner of @p rect.
    static void paintUnread(QPainter *painter, const QRectF &rect, const QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Shape m_shape;
    bool m_unread = false;
};

} // namespace botdeck
