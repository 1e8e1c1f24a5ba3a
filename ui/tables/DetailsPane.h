// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/TableModel.h"
#include "ui/page/PageContext.h"
#include "ui/widgets/Surface.h"

#include <QPersistentModelIndex>
#include <QPointer>
#include <QTimer>

class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace botdeck {

class DetailsField;
class ElidedLabel;
class IncomingList;
class TextLabel;

/// The present row, field by field, and what points at it. Empty while no row is current. GUI thread.
class DetailsPane : public Surface
{
    Q_OBJECT

public:
    static constexpr int FieldsAtFirst = 60;

    DetailsPane(const PageContext &context, QWidget *parent);

    void setModel(TableModel *model);
    void setRow(int row);
    /// Scrolls to the field of a column that became the current one, unless somebody types here.
    void showColumn(int column);
    /// Hands over what is being typed in a field. False: some of it was refused, and has the focus.
    [[nodiscard]] bool commitEdits();
    /// A field holds what is typed and not handed over.
    [[nodiscard]] bool hasTyping() const;
    [[nodiscard]] DetailsField *field(int column) const;
    /// A row got its key by a save, or another one: what is typed for it goes on under it.
    void renameRow(const RowRef &from, const RowRef &to);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void closeRequested();
    void refused(const QString &reason);
    /// What was being typed for a row that is not there any more.
    void typedLost(const QString &column, const QString &text, bool secret);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeHint();
    void build(int fields);
    /// After a reset: no row, unless one was set for the new rows already; the fields are made anew only where they
    /// are not the model's any more.
    void restart();
    /// Goes to the row somebody types for, wherever it is now. False: nobody types, or the row is not there.
    bool followTyping();
    [[nodiscard]] bool isTypedRow(int row) const;
    void refresh();
    /// Hands over what can be, without asking anybody.
    void handOver();
    /// For a row that stayed: counts what points at it, reads what has been read in part.
    void readMore();
    void showTitle();
    void copyKey();

    const PageContext m_context;
    QPointer<TableModel> m_model;
    QPersistentModelIndex m_row;
    bool m_carriesTyping = false; ///< the row typed for has been saved, and is on its way under its key
    ElidedLabel *m_title = nullptr;
    QScrollArea *m_scroll;
    TextLabel *m_hint = nullptr; ///< in place of the fields while there is no row
    QToolButton *m_copy = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QPushButton *m_more = nullptr;
    IncomingList *m_incoming = nullptr;
    QList<DetailsField *> m_fields;
    CataloguePtr m_builtFor; ///< the fields are of this catalogue's columns
    QTimer m_pause; ///< a row that stays is worth counting for
};

} // namespace botdeck
