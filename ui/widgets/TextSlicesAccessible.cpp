// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextSlicesAccessible.h"

#include "ui/widgets/TextSlices.h"

#include <utility>

namespace botdeck {

namespace {

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *slices = qobject_cast<TextSlices *>(object);
    return slices ? new TextSlicesAccessible(slices) : nullptr;
}

} // namespace

void TextSlicesAccessible::install()
{
    static const bool installed = [] {
        QAccessible::installFactory(&make);
        return true;
    }();
    Q_UNUSED(installed)
}

TextSlicesAccessible::TextSlicesAccessible(TextSlices *slices)
    : QAccessibleWidget(slices, QAccessible::EditableText)
{
}

TextSlices *TextSlicesAccessible::slices() const
{
    return qobject_cast<TextSlices *>(object());
}

void *TextSlicesAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString TextSlicesAccessible::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Value ? slices()->textInSight() : QAccessibleWidget::text(kind);
}

QAccessible::State TextSlicesAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    return state;
}

void TextSlicesAccessible::selection(int, int *start, int *end) const
{
    *start = *end = 0;
}

QString TextSlicesAccessible::text(int start, int end) const
{
    return slices()->textInSight().mid(start, end - start);
}

int TextSlicesAccessible::characterCount() const
{
    return static_cast<int>(slices()->textInSight().size());
}

std::pair<int, int> TextSlicesAccessible::lineOf(int offset) const
{
    const auto [first, last] = slices()->inSight();
    int begin = 0;
    for (int at = first; at < last; ++at) {
        const auto size = static_cast<int>(slices()->slice(at).size());
        if (offset < begin + size)
            return {at, begin};
        begin += size;
    }
    return {last - 1, begin};
}

QRect TextSlicesAccessible::characterRect(int offset) const
{
    if (offset < 0 || offset >= characterCount())
        return {};
    const auto [line, begin] = lineOf(offset);
    const QRect rect = slices()->lineRect(line);
    const QFontMetrics metrics = slices()->fontMetrics();
    const QString before = slices()->slice(line).left(offset - begin);
    const int width = metrics.horizontalAdvance(text(offset, offset + 1));
    return {slices()->viewport()->mapToGlobal(rect.topLeft() + QPoint(metrics.horizontalAdvance(before), 0)),
        QSize(width, rect.height())};
}

int TextSlicesAccessible::offsetAtPoint(const QPoint &point) const
{
    const QPoint at = slices()->viewport()->mapFromGlobal(point);
    const auto [first, last] = slices()->inSight();
    int begin = 0;
    for (int line = first; line < last; ++line) {
        const QString words = slices()->slice(line);
        const QRect rect = slices()->lineRect(line);
        if (at.y() >= rect.top() && at.y() <= rect.bottom()) {
            const int letter = qMax(1, slices()->fontMetrics().horizontalAdvance(u'0'));
            return begin + qBound(0, (at.x() - rect.left()) / letter, qMax(0, static_cast<int>(words.size()) - 1));
        }
        begin += static_cast<int>(words.size());
    }
    return -1;
}

QString TextSlicesAccessible::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

} // namespace botdeck
