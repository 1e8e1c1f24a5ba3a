// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QIconEngine>

namespace botdeck {

/// Draws one of our icons in the application palette's text colour of the state, sharp at any scale. Code that knows
/// a better colour (DeckStyle, delegates) asks for the name and paints through Icons::paint.
class IconEngine final : public QIconEngine
{
public:
    /// A quiet icon takes the colour of secondary text.
    explicit IconEngine(const QString &name, bool quiet = false);

    /// The name @p icon was made with by Icons::get; empty for any other icon.
    static QString nameOf(const QIcon &icon);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QString iconName() override;
    QIconEngine *clone() const override;
    bool isNull() override;

private:
    QString m_name;
    bool m_quiet;
};

} // namespace botdeck
