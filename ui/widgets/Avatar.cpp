// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Avatar.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QPainter>
#include <QTextBoundaryFinder>

namespace botdeck {
namespace {

constexpr int Side = 32;

QString firstCharacter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const auto end = finder.toNextBoundary();
    return end > 0 ? word.left(end) : QString();
}

} // namespace

Avatar::Avatar(const QString &name, Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_shape(shape)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name.isEmpty() ? tr("Anonymous") : name);
    update();
}

void Avatar::setUnread(bool unread)
{
    m_unread = unread;
    setAccessibleDescription(unread ? tr("Unread") : QString());
    update();
}

QSize Avatar::sizeHint() const
{
    const int side = Metrics::of(this).px(Side);
    return {side, side};
}

QString Avatar::initials(const QString &name)
{
    const auto words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString first = firstCharacter(words.first()).toUpper();
    const bool hasCase = first.toLower() != first;
    if (words.size() < 2 || !hasCase)
        return hasCase && words.size() == 1 ? words.first().left(2).toUpper() : first;
    return first + firstCharacter(words.at(1)).toUpper();
}

void Avatar::paint(QPainter *painter, const QRectF &rect, const QString &name, Shape shape, const QWidget *widget)
{
    const Tones &tones = Tones::of(widget);
    const qreal radius = shape == Shape::Disc ? rect.width() / 2 : rect.width() * 0.22;
    if (name.isEmpty()) {
        Paint::dashed(painter, rect, radius, tones.secondary);
        const qreal inset = rect.width() * 0.25;
        Icons::paint(painter, QLatin1String("user"), rect.adjusted(inset, inset, -inset, -inset), tones.secondary);
        return;
    }
    Paint::panel(painter, rect, radius, tones.isHighContrast() ? tones.base : tones.avatar,
        tones.isHighContrast() ? tones.control : QColor());
    const qreal factor = 0.88 * rect.width() / Metrics::of(widget).px(Side);
    Paint::text(painter, rect, initials(name), Metrics::scaled(QApplication::font(), factor, QFont::Bold), tones.text,
        Qt::AlignHCenter);
}

void Avatar::paintUnread(QPainter *painter, const QRectF &rect, const QWidget *widget)
{
    const Tones &tones = Tones::of(widget);
    const bool rightToLeft = widget && widget->layoutDirection() == Qt::RightToLeft;
    const qreal side = rect.width() * 0.31;
    const QRectF dot(rightToLeft ? rect.left() : rect.right() - side, rect.top(), side, side);
    Paint::panel(painter, dot, side / 2, tones.highlight, tones.base, 1.5);
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_name, m_shape, this);
    if (m_unread)
        paintUnread(&painter, rect(), this);
}

} // namespace botdeck
