// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/StepList.h"

#include "ui/tables/StepDelegate.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <QStandardItemModel>

namespace botdeck {

StepList::StepList(QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new StepDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) { emit currentStepChanged(index.row()); });
}

void StepList::setSteps(const QList<Step> &steps, int current)
{
    const QSignalBlocker blocker(this);
    m_model->clear();
    for (const Step &step : steps) {
        auto *item = new QStandardItem(step.title);
        item->setData(step.text, TextRole);
        item->setData(step.number, NumberRole);
        item->setData(QString(step.icon), IconRole);
        item->setData(static_cast<int>(step.tone), ToneRole);
        item->setData(step.decided, DecidedRole);
        item->setData(tr("%1, %2", "table, row").arg(step.title, step.text), Qt::AccessibleTextRole);
        item->setToolTip(QStringLiteral("%1\n%2").arg(step.title, step.text));
        m_model->appendRow(item);
    }
    setCurrentIndex(m_model->index(current, 0));
}

void StepList::setDecided(int step, bool decided)
{
    if (QStandardItem *item = m_model->item(step)) {
        item->setData(decided, DecidedRole);
        const QString words = decided ? tr("%1, %2, decided") : tr("%1, %2", "table, row");
        item->setData(words.arg(item->text(), item->data(TextRole).toString()), Qt::AccessibleTextRole);
    }
}

void StepList::setCurrent(int step)
{
    setCurrentIndex(m_model->index(step, 0));
}

void StepList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && currentIndex().isValid())
        emit removeRequested(current());
    else
        QListView::keyPressEvent(event);
}

} // namespace botdeck
