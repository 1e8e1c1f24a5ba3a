// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/Page.h"

#include "models/tables/SaveReach.h"
#include "models/tables/TableModel.h"
#include "ui/page/PageContext.h"
#include "ui/page/TabOrder.h"

#include <algorithm>

namespace botdeck {

Page::Page(const PageContext &, QWidget *parent)
    : QWidget(parent)
{
}

bool Page::focusNextPrevChild(bool next)
{
    TabOrder::arrange(this);
    return QWidget::focusNextPrevChild(next);
}

QSet<quint32> Page::modelRelations() const
{
    QSet<quint32> relations;
    for (const TableModel *model : findChildren<const TableModel *>()) {
        if (model->columnCount() > 0) // its table is there
            relations.insert(model->relation().oid);
    }
    return relations;
}

bool Page::isReachedBy(const SaveReach &reach) const
{
    const QSet<quint32> followed = modelRelations(); // models take in the rows a save names
    const QSet<quint32> read = relationsRead();
    return std::ranges::any_of(read, [&](quint32 relation) {
        return reach.carriesTo(relation) || (reach.names(relation) && !followed.contains(relation));
    });
}

} // namespace botdeck
