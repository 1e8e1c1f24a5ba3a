// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/RelationInfo.h"
#include "ui/page/PageContext.h"
#include "ui/page/Place.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace botdeck {

class TableModel;
class TextLabel;

/// "What points here": the tables whose foreign keys name the present row, with the number of their rows, counted on
/// a worker up to a cap. A press opens the table filtered by the row. GUI thread.
class IncomingList : public QWidget
{
    Q_OBJECT

public:
    static constexpr int Cap = 10'000;

    IncomingList(const PageContext &context, QWidget *parent);

    /// Lists the foreign keys that point at the table of @p model.
    void setModel(TableModel *model);
    /// Counts for @p row (-1: none); an earlier count that is still under way is ended.
    void setRow(int row);

private:
    struct Line
    {
        ForeignKeyInfo key; ///< a copy: the catalogue may be read again
        QPushButton *open = nullptr;
        TextLabel *count = nullptr;
        quint64 ticket = 0;
    };

    void addLine(const ForeignKeyInfo &key);
    void count(qsizetype line, int row);
    void stop();

    const PageContext m_context;
    TableModel *m_model = nullptr;
    QVBoxLayout *m_layout;
    QWidget *m_body = nullptr;
    QList<Line> m_lines;
    int m_row = -1;
    quint64 m_generation = 0;
};

} // namespace botdeck
