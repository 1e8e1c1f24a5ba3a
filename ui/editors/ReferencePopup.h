// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/PgRows.h"

#include <QFrame>

class QListView;

namespace botdeck {

class EntityModel;
class SearchField;
class TextLabel;
struct PageContext;

/// The list a reference is chosen of: the first rows by their order, narrowed on the server as one types. Deletes
/// itself when closed. GUI thread.
class ReferencePopup : public QFrame
{
    Q_OBJECT

public:
    /// @p none the words for no row, empty: one has to be chosen.
    ReferencePopup(const PageContext &page, quint32 target, const QString &none, QWidget *parent);

    /// @p typed is what was typed already: the search begins with it.
    void openBelow(QWidget *field, const QString &typed = {});

signals:
    void chosen(const botdeck::SqlText &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void take(const QModelIndex &index);
    void showState();

    EntityModel *m_model;
    SearchField *m_search;
    QListView *m_list;
    TextLabel *m_state;
    QString m_words; ///< the list answers these, or is about to
    bool m_takesFirst = false; ///< Enter was pressed before the answer was there
};

} // namespace botdeck
