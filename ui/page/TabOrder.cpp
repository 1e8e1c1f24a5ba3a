// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/TabOrder.h"

#include <QLayout>
#include <QScrollArea>
#include <QSet>
#include <QSplitter>

namespace botdeck {

namespace {

/// Collects the stops of Tab, each once.
class Walk
{
public:
    void visit(QWidget *widget)
    {
        if (!widget || widget->isWindow() || !widget->isVisible() || m_seen.contains(widget))
            return;
        m_seen.insert(widget);
        if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy())
            m_stops.append(widget);
        if (auto *area = qobject_cast<QScrollArea *>(widget))
            return visit(area->widget());
        if (qobject_cast<QAbstractScrollArea *>(widget))
            return; // what stands in a view, such as an open editor, has its own way of Tab
        if (auto *panes = qobject_cast<QSplitter *>(widget)) {
            for (int at = 0; at < panes->count(); ++at)
                visit(panes->widget(at));
        }
        if (widget->layout())
            visit(*widget->layout());
        // What lies over the rest without a layout comes after it.
        for (QObject *child : widget->children())
            visit(qobject_cast<QWidget *>(child));
    }

    [[nodiscard]] const QList<QWidget *> &stops() const { return m_stops; }

private:
    void visit(const QLayout &layout)
    {
        for (int at = 0; at < layout.count(); ++at) {
            QLayoutItem *item = layout.itemAt(at);
            visit(item->widget());
            if (const QLayout *inner = item->layout())
                visit(*inner);
        }
    }

    QSet<QWidget *> m_seen;
    QList<QWidget *> m_stops;
};

} // namespace

void TabOrder::arrange(QWidget *root)
{
    Walk walk;
    walk.visit(root);
    const QList<QWidget *> &stops = walk.stops();
    for (qsizetype at = 1; at < stops.size(); ++at) {
        if (stops.at(at - 1)->nextInFocusChain() != stops.at(at))
            QWidget::setTabOrder(stops.at(at - 1), stops.at(at));
    }
}

} // namespace botdeck
