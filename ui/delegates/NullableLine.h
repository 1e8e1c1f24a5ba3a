// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace botdeck {

/// A line edit that tells NULL, DEFAULT and the empty text apart: while there is no text it paints the box that
/// stands for what is stored. GUI thread.
class NullableLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit NullableLine(QWidget *parent = nullptr);

    /// @p text "NULL", "empty" …; shown while the field is empty. An empty one shows the placeholder text.
    void setEmptyBox(const QString &text, bool dashed);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_box;
    bool m_dashed = false;
};

} // namespace botdeck
