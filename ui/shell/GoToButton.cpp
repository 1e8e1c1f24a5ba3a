// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/GoToButton.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QPainter>
#include <QStyle>

namespace botdeck {

GoToButton::GoToButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("goToButton"));
    setText(tr("Go to page or table"));
    setAccessibleName(tr("Go to page or table (Ctrl+K)"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

QSize GoToButton::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    return {metrics.px(300), metrics.control()};
}

QSize GoToButton::minimumSizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    return {metrics.control(), metrics.control()}; // the glass alone
}

void GoToButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Metrics metrics = Metrics::of(this);
    const Tones &tones = Tones::of(this);
    const QRect face(0, (height() - metrics.control()) / 2, width(), metrics.control());
    Paint::panel(&painter, face, metrics.controlRadius(), tones.base, tones.buttonEdge);
    if (hasFocus())
        Paint::focusRing(&painter, face, metrics.controlRadius(), tones);
    const auto logical = [this](
                             const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    const int icon = metrics.icon();
    const bool isGlassOnly = face.width() < metrics.px(70);
    const QRect glass(isGlassOnly ? face.center().x() - icon / 2 : face.left() + metrics.px(9),
        face.center().y() - icon / 2 + 1, icon, icon);
    Icons::paint(&painter, QLatin1String("search"), logical(glass), tones.secondary, layoutDirection());
    if (isGlassOnly)
        return;
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    const QFont caption = Metrics::captionFont(font());
    const int keysWidth = QFontMetrics(caption).horizontalAdvance(keys) + metrics.px(12);
    QRect words = face.adjusted(metrics.px(9) + icon + metrics.px(8), 0, -metrics.px(8), 0);
    if (face.width() > metrics.px(130)) {
        const QRect cap(face.right() - keysWidth - metrics.px(5), face.center().y() - metrics.badge() / 2 + 1,
            keysWidth, metrics.badge());
        Paint::panel(&painter, logical(cap), metrics.badgeRadius(), tones.window, tones.hairline);
        Paint::text(&painter, logical(cap), keys, caption, tones.secondary, Qt::AlignCenter);
        words.setRight(cap.left() - metrics.px(6));
    }
    Paint::text(&painter, logical(words), text(), font(), tones.secondary,
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
}

} // namespace botdeck
