// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/ValueEditor.h"

#include "ui/delegates/ChoiceEditor.h"
#include "ui/delegates/LineEditor.h"
#include "ui/delegates/LongTextEditor.h"
#include "ui/delegates/Preedit.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QTimer>

namespace botdeck {

namespace {

constexpr int FrameWidth = 2;

} // namespace

ValueEditor::ValueEditor(const EditedColumn &column, Where where, QWidget *parent)
    : QWidget(parent)
    , m_column(column)
    , m_where(where)
    , m_concealed(m_column.secret)
{
}

ValueEditor *ValueEditor::make(const EditedColumn &column, Where where, QWidget *parent)
{
    const TypeKind kind = column.type().kind;
    if (!column.secret && (kind == TypeKind::Boolean || kind == TypeKind::Enum))
        return new ChoiceEditor(column, where, parent);
    if (column.isLong())
        return new LongTextEditor(column, where, parent);
    return new LineEditor(column, where, parent);
}

void ValueEditor::setValue(const std::optional<QString> &text)
{
    m_stored = text;
    m_edited = false;
    display(text);
    showProblem({});
}

void ValueEditor::setConcealed(bool concealed)
{
    m_concealed = concealed;
}

QString ValueEditor::absence() const
{
    return isAbsenceNull() ? QStringLiteral("NULL") : m_absence;
}

void ValueEditor::setToNull()
{
    m_edited = true;
    display(std::nullopt);
    onEdited();
}

QString ValueEditor::problem() const
{
    return m_edited ? m_column.problemOf(value()) : QString();
}

void ValueEditor::onEdited()
{
    m_edited = true;
    showProblem(problem());
    update();
    emit edited();
}

void ValueEditor::stay(const QString &why)
{
    m_hasLeft = false;
    showProblem(why);
}

void ValueEditor::watch(QWidget *input)
{
    Preedit::watch(input);
    input->installEventFilter(this);
    setFocusProxy(input);
}

bool ValueEditor::isForLine(const QKeyEvent &key)
{
    return key.modifiers().testFlag(Qt::ShiftModifier) || key.modifiers().testFlag(Qt::AltModifier);
}

bool ValueEditor::isNullKey(const QKeyEvent &key) const
{
    return key.key() == Qt::Key_0 && key.modifiers() == Qt::ControlModifier;
}

std::optional<ValueEditor::Leave> ValueEditor::leaveOf(const QKeyEvent &key) const
{
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const bool withControl = key.modifiers().testFlag(Qt::ControlModifier);
    if (key.key() == Qt::Key_Escape)
        return Leave::GiveUp;
    if (isEnter && withControl)
        return hasLines() && m_where == Where::Form ? Leave::Take : Leave::TakeAndBelow;
    if (isEnter && (!hasLines() || (m_where == Where::Cell && !isForLine(key))))
        return Leave::Take;
    if (m_where == Where::Cell && key.key() == Qt::Key_Tab && !withControl)
        return Leave::TakeAndNext;
    if (m_where == Where::Cell && key.key() == Qt::Key_Backtab)
        return Leave::TakeAndPrevious;
    return std::nullopt;
}

bool ValueEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        onFocusLost(static_cast<QFocusEvent *>(event)->reason());
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    const std::optional<Leave> how = leaveOf(key);
    // An untouched field of a form lets Escape through to the window.
    if (how == Leave::GiveUp && m_where == Where::Form && !m_edited)
        return QWidget::eventFilter(watched, event);
    if (!how && !isNullKey(key))
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // the window's shortcuts on these keys stay behind an open editor
        return true;
    }
    if (!how) {
        setToNull();
        return true;
    }
    if (*how == Leave::GiveUp && m_where == Where::Form)
        setValue(m_stored);
    leave(*how);
    return true;
}

void ValueEditor::leave(Leave how)
{
    if (m_where == Where::Cell && m_hasLeft)
        return; // closing takes the focus away, which is no second leave
    if (how != Leave::GiveUp && hasTheFocus())
        Preedit::commit();
    m_hasLeft = true;
    emit left(how);
}

bool ValueEditor::hasTheFocus() const
{
    const QWidget *now = QApplication::focusWidget();
    return now && (now == this || isAncestorOf(now));
}

void ValueEditor::onFocusLost(Qt::FocusReason reason)
{
    if (reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason)
        return;
    if (hasTheFocus())
        return; // its own list or field
    if (QApplication::activePopupWidget())
        return;
    if (m_where == Where::Form) {
        leave(Leave::Take);
        return;
    }
    // A view that closes the editor takes the focus first, and has committed already. While closing it also delivers
    // what was posted to the editor, so this waits for the viewport's turn.
    QTimer::singleShot(0, parentWidget(), [self = QPointer(this)] {
        if (self && self->isVisible() && !self->hasTheFocus()) // a view may have put it back
            self->leave(Leave::Take);
    });
}

void ValueEditor::paintEvent(QPaintEvent *)
{
    if (m_where == Where::Form)
        return;
    const Tones &tones = Tones::of(this);
    QPainter painter(this);
    const QColor frame = problem().isEmpty() ? tones.highlight : tones.ink(Tone::Error);
    painter.fillRect(rect(), frame);
    painter.fillRect(rect().adjusted(FrameWidth, FrameWidth, -FrameWidth, -FrameWidth), tones.base);
}

} // namespace botdeck
