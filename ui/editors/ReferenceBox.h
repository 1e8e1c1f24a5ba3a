// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/PgRows.h"

#include <QComboBox>

namespace botdeck {

class RowTitles;
struct PageContext;

/// A combo box whose list is a ReferencePopup over any table. It holds a key and shows what names its row.
class ReferenceBox : public QComboBox
{
    Q_OBJECT

public:
    /// @p noneText what stands for no row; @p mayBeNone: the list offers it.
    ReferenceBox(const PageContext &page, RowTitles &titles, quint32 target, const QString &noneText, bool mayBeNone,
        QWidget *parent = nullptr);

    void setKey(const SqlText &key);
    [[nodiscard]] const SqlText &key() const { return m_key; }
    void showPopup() override;

signals:
    /// The person chose; key() is it.
    void chosen();

protected:
    /// Enter, Down, F4 and Space open the list; so does a letter, which begins its search.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(const QString &typed);
    void showTitle();

    const PageContext &m_page;
    RowTitles &m_titles;
    const quint32 m_target;
    const QString m_noneText;
    const bool m_mayBeNone;
    SqlText m_key;
};

} // namespace botdeck
