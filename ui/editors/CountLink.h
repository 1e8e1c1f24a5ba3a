// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace botdeck {

/// A line "Documents 2 104 ›" that opens the rows it counts. Before the count is there it shows none. GUI thread.
class CountLink : public QAbstractButton
{
    Q_OBJECT

public:
    CountLink(const QString &icon, const QString &label, QWidget *parent = nullptr);

    void setCount(const QString &count);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QByteArray m_icon;
    QString m_count;
};

} // namespace botdeck
