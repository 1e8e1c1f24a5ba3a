// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/tables/RowRef.h"
#include "ui/page/PageContext.h"

#include <QObject>
#include <QPointer>

namespace botdeck {

class TableModel;
struct DeletePlan;

/// Marks rows of a table for deletion. Where other rows would go along, lose their reference or stand against it,
/// the plan is found out first and shown, and the person decides. GUI thread; counts on a worker.
class RowDeleter : public QObject
{
    Q_OBJECT

public:
    RowDeleter(const PageContext &context, QWidget *window);

    /// Rows that are marked already lose their mark.
    void toggle(TableModel &model, const QList<int> &rows);

signals:
    void refused(const QString &reason);
    void failed(const botdeck::Error &error);

private:
    [[nodiscard]] bool touchesOthers(const TableModel &model) const;
    void plan(TableModel &model, const QList<RowRef> &rows);
    void ask(TableModel &model, const QList<RowRef> &rows);
    void mark(TableModel &model, const QList<RowRef> &rows);
    void noteHarmless(QList<RowRef> rows);

    const PageContext m_context;
    QPointer<QWidget> m_window;
    quint64 m_generation = 0;
};

} // namespace botdeck
