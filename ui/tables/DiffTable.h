// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/FieldValue.h"

#include <QWidget>

class QGridLayout;

namespace botdeck {

/// The fields of one change as a table: column, before, after, with the changed words marked. GUI thread.
class DiffTable : public QWidget
{
    Q_OBJECT

public:
    explicit DiffTable(QWidget *parent = nullptr);

    void setFields(const QList<FieldDiff> &fields);
    /// What stands above the values, in place of "Before" and "After". Comes before setFields().
    void setTitles(const QString &before, const QString &after);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addField(int row, const FieldDiff &field);
    [[nodiscard]] QWidget *makeCell(const FieldDiff &field, bool before) const;
    void paintSign(QPainter *painter, const QRect &cell, bool before) const;

    QGridLayout *m_grid = nullptr;
    QWidget *m_body = nullptr;
    QList<FieldDiff> m_fields;
    QString m_before = tr("Before");
    QString m_after = tr("After");
};

} // namespace botdeck
