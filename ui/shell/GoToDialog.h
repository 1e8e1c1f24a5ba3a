// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/PageRegistry.h"
#include "ui/page/Place.h"

#include <QDialog>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace botdeck {

/// The list behind Ctrl+K: pages and tables by a few letters of their names. GUI thread; window-modal.
class GoToDialog : public QDialog
{
    Q_OBJECT

public:
    GoToDialog(const DatabaseSession &session, const PageDescriptions &pages, QWidget *parent);

signals:
    void chosen(const botdeck::Place &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();
    void filter(const QString &text);

    QLineEdit *m_search;
    QListView *m_list;
    QSortFilterProxyModel *m_matches;
};

} // namespace botdeck
