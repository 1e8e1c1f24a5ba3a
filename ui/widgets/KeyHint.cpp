// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KeyHint.h"

#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace botdeck {

namespace {

QFont capFont()
{
    return Metrics::captionFont(QApplication::font());
}

} // namespace

KeyHint::KeyHint(const QStringList &keys, const QString &words, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_words(words)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("%1: %2", "keys: what they do").arg(keys.join(u' '), words));
}

QSize KeyHint::capSize(const QString &key, const QWidget *widget)
{
    const Metrics metrics = Metrics::of(widget);
    const int width = QFontMetrics(capFont()).horizontalAdvance(key) + metrics.px(11);
    return {qMax(width, metrics.badge()), metrics.badge()};
}

void KeyHint::paintCap(QPainter *painter, const QRect &rect, const QString &key, const QWidget *widget)
{
    const Tones &tones = Tones::of(widget);
    Paint::panel(painter, rect, Metrics::of(widget).badgeRadius(), tones.window, tones.buttonEdge);
    Paint::text(painter, rect, key, capFont(), tones.secondary, Qt::AlignCenter);
}

QSize KeyHint::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    int width = QFontMetrics(Metrics::denseFont(QApplication::font())).horizontalAdvance(m_words) + metrics.space4();
    for (const QString &key : m_keys)
        width += capSize(key, this).width() + metrics.space4();
    return {width, metrics.badge()};
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto visual = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    const int gap = Metrics::of(this).space4();
    int x = 0;
    for (const QString &key : std::as_const(m_keys)) {
        const QSize size = capSize(key, this);
        paintCap(&painter, visual(QRect(QPoint(x, 0), size)), key, this);
        x += size.width() + gap;
    }
    Paint::text(&painter, visual(QRect(x, 0, width() - x, height())), m_words, Metrics::denseFont(QApplication::font()),
        Tones::of(this).secondary, QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
}

} // namespace botdeck
