// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/PageRegistry.h"
#include "ui/page/Place.h"
#include "ui/widgets/Dialog.h"

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace botdeck {

/// The list behind Ctrl+K: pages and tables by a few letters of their names. GUI thread; window-modal.
class GoToDialog : public Dialog
{
    Q_OBJECT

public:
    GoToDialog(const DatabaseSession &session, const PageDescriptions &pages, QWidget *parent);

signals:
    void chosen(const botdeck::Place &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void choose();
    void filter(const QString &text);

    QLineEdit *m_search;
    QListView *m_list;
    TextLabel *m_none; ///< in the list's place where nothing has these letters
    QSortFilterProxyModel *m_matches;
};

} // namespace botdeck
