// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QWidget>

class QGridLayout;
class QToolButton;

namespace botdeck {

class ElidedLabel;
class TextLabel;

/// Rows of a key and a value, as in details panes; a row may end in one small button (copy, reveal, follow).
class KeyValueList : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        QString key;
        QString value;
        bool mono = false; ///< Ids; also elides in the middle.
        bool copyable = false; ///< Ends in a button that copies the whole value.
        QLatin1String icon; ///< Another button instead: actionTriggered() with the row's index.
        QString iconTip; ///< Its tooltip and accessible name.
    };

    explicit KeyValueList(QWidget *parent = nullptr);

    /// Appends a row and returns its index.
    int addRow(const Row &row);
    void setValue(int row, const QString &value);
    QString value(int row) const;
    int rowCount() const { return static_cast<int>(m_rows.size()); }
    void clear();

signals:
    void actionTriggered(int row);

private:
    struct Widgets
    {
        TextLabel *key;
        ElidedLabel *value;
        QToolButton *button;
    };

    QToolButton *makeRowButton(const Row &row, int index);

    QGridLayout *m_grid;
    QList<Widgets> m_rows;
};

} // namespace botdeck
