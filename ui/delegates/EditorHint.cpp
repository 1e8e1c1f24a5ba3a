// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/EditorHint.h"

#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

namespace botdeck {

EditorHint::EditorHint(QWidget *editor)
    : QWidget(editor->parentWidget())
    , m_editor(editor)
    , m_icon(new IconLabel(QLatin1String("error"), 14, Tone::Error, this))
    , m_text(new TextLabel({}, TextLabel::Size::Caption, TextLabel::Ink::Text, this))
{
    const Metrics metrics = Metrics::of(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.px(8), metrics.px(4), metrics.px(10), metrics.px(4));
    row->setSpacing(metrics.px(6));
    row->addWidget(m_icon);
    row->addWidget(m_text);
    editor->installEventFilter(this);
    connect(editor, &QObject::destroyed, this, &QObject::deleteLater);
    hide();
}

void EditorHint::setTexts(const QString &problem, const QString &hint)
{
    m_wrong = !problem.isEmpty();
    m_icon->setVisible(m_wrong);
    m_text->setText(m_wrong ? problem : hint);
    m_text->setInk(m_wrong ? TextLabel::Ink::Text : TextLabel::Ink::Secondary);
    setVisible(!m_text->text().isEmpty() && m_editor->isVisible());
    place();
}

void EditorHint::place()
{
    if (!parentWidget())
        return;
    adjustSize();
    const QRect area = parentWidget()->rect();
    QPoint corner = m_editor->geometry().bottomLeft() + QPoint(0, 2);
    if (layoutDirection() == Qt::RightToLeft)
        corner.setX(m_editor->geometry().right() - width() + 1);
    if (corner.y() + height() > area.bottom())
        corner.setY(m_editor->y() - height() - 1);
    corner.setX(qBound(0, corner.x(), qMax(0, area.width() - width())));
    move(corner);
    raise();
}

bool EditorHint::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
        place();
        break;
    case QEvent::Show:
        setVisible(!m_text->text().isEmpty());
        place();
        break;
    case QEvent::Hide:
        hide();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void EditorHint::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    QPainter painter(this);
    Paint::panel(&painter, rect(), 4, m_wrong ? tones.tint(Tone::Error) : tones.window,
        m_wrong ? tones.ink(Tone::Error) : tones.control);
}

} // namespace botdeck
