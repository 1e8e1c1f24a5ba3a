// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Chip.h"

#include "ui/look/Contrast.h"
#include "ui/look/IconGlyph.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace botdeck {
namespace {

QFont keyFont()
{
    return Metrics::scaled(QApplication::font(), 0.92);
}

QFont valueFont(Chip::Face face)
{
    return Metrics::scaled(QApplication::font(), 0.92, face == Chip::Face::Add ? QFont::Normal : QFont::DemiBold);
}

} // namespace

Chip::Chip(const QString &key, const QString &value, QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setText(key, value);
}

void Chip::setText(const QString &key, const QString &value)
{
    m_key = key;
    m_value = value;
    const QString whole = key.isEmpty() ? value : tr("%1 %2", "filter: column and value").arg(key, value);
    setAccessibleName(whole);
    setToolTip(whole.toHtmlEscaped());
    updateGeometry();
    update();
}

void Chip::setFace(Face face)
{
    m_face = face;
    if (face == Face::Add)
        setClosable(false);
    updateGeometry();
    update();
}

void Chip::setChipIcon(QLatin1String icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Chip::setClosable(bool closable)
{
    m_closable = closable;
    setAccessibleDescription(closable ? tr("Delete removes it") : QString());
    updateGeometry();
    update();
}

int Chip::textStart() const
{
    const bool hasIcon = !m_icon.isEmpty() || m_face == Face::Add;
    return Metrics::of(this).px(hasIcon ? 28 : 10);
}

QSize Chip::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    int width = textStart() + metrics.px(m_closable ? 26 : 11);
    if (!m_key.isEmpty())
        width += QFontMetrics(keyFont()).horizontalAdvance(m_key) + 1 + metrics.px(4);
    width += QFontMetrics(valueFont(m_face)).horizontalAdvance(m_value) + 1;
    return {width, metrics.chip()};
}

QSize Chip::minimumSizeHint() const
{
    return {qMin(Metrics::of(this).px(96), sizeHint().width()), sizeHint().height()};
}

QRect Chip::visual(const QRect &logical) const
{
    return QStyle::visualRect(layoutDirection(), rect(), logical);
}

QRect Chip::crossRect() const
{
    if (!m_closable)
        return {};
    const int wide = Metrics::of(this).px(24);
    return visual(QRect(width() - wide, 0, wide, height()));
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    const Metrics metrics = Metrics::of(this);
    QPainter painter(this);
    const qreal radius = height() / 2.0;
    const bool touched = isDown() || underMouse();
    if (m_face == Face::Add) {
        if (touched)
            Paint::panel(&painter, rect(), radius, tones.rowHover, {});
        Paint::dashed(&painter, rect(), radius, mixed(tones.control, tones.base, 0.2));
    } else {
        QColor fill = m_face == Face::Active ? tones.chipFill : tones.base;
        if (touched)
            fill = mixed(fill, tones.text, 0.06);
        const QColor plainEdge = tones.isHighContrast() ? tones.control : mixed(tones.control, tones.base, 0.35);
        Paint::panel(&painter, rect(), radius, fill, m_face == Face::Active ? tones.chipEdge : plainEdge);
    }
    const int side = metrics.smallIcon();
    const QRect iconBox = visual(QRect(metrics.px(9), (height() - side) / 2, side, side));
    if (m_face == Face::Add)
        Icons::paint(&painter, QLatin1String("plus"), iconBox, tones.secondary);
    else if (!m_icon.isEmpty())
        Icons::glyph(m_icon).paint(&painter, iconBox, m_face == Face::Active ? tones.link : tones.secondary, false);
    paintTexts(&painter);
    if (m_closable) {
        const int cross = metrics.px(10);
        const QRect box = visual(QRect(width() - metrics.px(18), (height() - cross) / 2, cross, cross));
        Icons::paint(&painter, QLatin1String("close"), box, tones.secondary);
    }
    if (hasFocus())
        Paint::focusRing(&painter, rect(), radius - 1, tones);
}

void Chip::paintTexts(QPainter *painter) const
{
    const Tones &tones = Tones::of(this);
    const Metrics metrics = Metrics::of(this);
    const auto aligned = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading);
    const int end = width() - metrics.px(m_closable ? 24 : 9);
    int x = textStart();
    if (!m_key.isEmpty()) {
        const int valueWidth = QFontMetrics(valueFont(m_face)).horizontalAdvance(m_value) + 1;
        const int room = qMax((end - x) / 3, end - x - metrics.px(4) - valueWidth);
        const int wide = qMin(QFontMetrics(keyFont()).horizontalAdvance(m_key) + 1, room);
        Paint::text(painter, visual(QRect(x, 0, wide, height())), m_key, keyFont(), tones.secondary, aligned);
        x += wide + metrics.px(4);
    }
    Paint::text(painter, visual(QRect(x, 0, end - x, height())), m_value, valueFont(m_face), tones.text, aligned);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (m_closable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        emit closeRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_closable && event->button() == Qt::LeftButton && crossRect().contains(event->pos())) {
        setDown(false);
        emit closeRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void Chip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
}

} // namespace botdeck
