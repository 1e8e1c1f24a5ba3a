// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/GridColumns.h"

#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "ui/delegates/ColumnWidths.h"
#include "ui/page/UiSettings.h"
#include "ui/widgets/Numbers.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

namespace botdeck {

namespace {

constexpr int RememberAfterMs = 300;

constexpr QLatin1String Order("order");
constexpr QLatin1String Widths("widths");
constexpr QLatin1String Hidden("hidden");

} // namespace

GridColumns::GridColumns(QTableView &view, const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_context(context)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(RememberAfterMs);
    connect(&m_delay, &QTimer::timeout, this, &GridColumns::remember);
    const auto later = [this] {
        if (!m_restoring && m_model)
            m_delay.start();
    };
    connect(view.horizontalHeader(), &QHeaderView::sectionResized, this, later);
    connect(view.horizontalHeader(), &QHeaderView::sectionMoved, this, later);
}

QString GridColumns::settingsKey() const
{
    const RelationInfo &relation = m_model->relation();
    return QStringLiteral("table/%1.%2/columns").arg(relation.schema, relation.name);
}

void GridColumns::setModel(TableModel *model)
{
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    if (!model)
        return;
    // Rows read anew lay the columns out again: as they are by now, not as they were when last remembered.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &GridColumns::rememberNow);
    connect(model, &QAbstractItemModel::modelReset, this, &GridColumns::restore);
    restore();
}

QSet<int> GridColumns::usuallyHidden() const
{
    QSet<int> hidden;
    const QList<int> order = usualOrder();
    for (qsizetype at = ShownOfMany; order.size() > ManyColumns && at < order.size(); ++at)
        hidden.insert(order.at(at));
    return hidden;
}

QList<int> GridColumns::usualOrder() const
{
    const RelationInfo &relation = m_model->relation();
    const SystemBinding &system = *m_context.session.system();
    QList<int> order{system.defaultOrder(relation).column};
    if (const KeyInfo *key = relation.rowKey())
        order += key->columns;
    order += system.titleColumns(relation);
    QSet<int> placed{-1};
    order.removeIf([&placed](int column) {
        const bool isDone = placed.contains(column);
        placed.insert(column);
        return isDone;
    });
    for (int column = 0; column < relation.columns.size(); ++column) {
        if (!placed.contains(column))
            order.append(column);
    }
    return order;
}

void GridColumns::restore()
{
    if (!m_model || m_model->columnCount() == 0)
        return;
    const QScopedValueRollback restoring(m_restoring, true);
    const QVariantMap kept = m_context.settings.value(settingsKey()).toMap();
    const RelationInfo &relation = m_model->relation();
    m_hidden = usuallyHidden();
    if (kept.contains(Hidden)) {
        m_hidden.clear();
        for (const QString &name : kept.value(Hidden).toStringList()) {
            if (const int column = relation.column(name); column >= 0)
                m_hidden.insert(column);
        }
        if (m_hidden.size() == relation.columns.size())
            m_hidden = usuallyHidden();
    }
    m_fitted.clear();
    const QVariantMap widths = kept.value(Widths).toMap();
    QHeaderView &header = *m_view.horizontalHeader();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        header.setSectionHidden(column, m_hidden.contains(column));
        if (const int width = widths.value(relation.columns.at(column).name).toInt(); width > 0) {
            m_fitted.insert(column);
            header.resizeSection(column, width);
        } else if (!m_hidden.contains(column)) {
            fit(column);
        }
    }
    place(kept.value(Order).toStringList());
    tellModel();
}

void GridColumns::place(const QStringList &order)
{
    QHeaderView &header = *m_view.horizontalHeader();
    QList<int> wanted;
    for (const QString &name : order) {
        if (const int column = m_model->relation().column(name); column >= 0)
            wanted.append(column);
    }
    if (wanted.isEmpty())
        wanted = usualOrder();
    for (int at = 0; at < wanted.size(); ++at) {
        if (header.visualIndex(wanted.at(at)) != at)
            header.moveSection(header.visualIndex(wanted.at(at)), at);
    }
}

void GridColumns::fit(int column)
{
    if (m_fitted.contains(column))
        return;
    m_fitted.insert(column);
    m_view.setColumnWidth(column, ColumnWidths::of(*m_model->catalogue(), m_model->relation(), column, &m_view));
}

void GridColumns::setShown(int column, bool shown)
{
    if (!m_model || isShown(column) == shown)
        return;
    if (!shown && m_hidden.size() + 1 >= m_model->columnCount())
        return; // a grid without columns could not be told from a broken one
    if (shown)
        m_hidden.remove(column);
    else
        m_hidden.insert(column);
    m_view.setColumnHidden(column, !shown);
    if (shown)
        fit(column);
    tellModel();
    m_delay.start();
}

void GridColumns::setAllShown(bool shown)
{
    if (!m_model)
        return;
    const QScopedValueRollback restoring(m_restoring, true);
    m_hidden.clear();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (!shown && column > 0)
            m_hidden.insert(column);
        m_view.setColumnHidden(column, m_hidden.contains(column));
        if (isShown(column))
            fit(column);
    }
    tellModel();
    m_delay.start();
}

void GridColumns::reset()
{
    if (!m_model)
        return;
    m_delay.stop();
    m_context.settings.setValue(settingsKey(), {});
    restore();
}

QList<int> GridColumns::shownColumns() const
{
    QList<int> columns;
    const QHeaderView &header = *m_view.horizontalHeader();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (!header.isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

void GridColumns::tellModel()
{
    QList<int> wanted;
    for (int column = 0; !m_hidden.isEmpty() && column < m_model->columnCount(); ++column) {
        if (isShown(column))
            wanted.append(column);
    }
    m_model->setVisibleColumns(wanted);
    emit changed();
}

void GridColumns::rememberNow()
{
    if (!m_delay.isActive())
        return;
    m_delay.stop();
    remember();
}

void GridColumns::remember()
{
    if (!m_model)
        return;
    const QHeaderView &header = *m_view.horizontalHeader();
    const RelationInfo &relation = m_model->relation();
    QStringList order, hidden;
    QVariantMap widths;
    const QList<int> usual = usualOrder();
    bool isMoved = false;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const QString &name = relation.columns.at(column).name;
        isMoved = isMoved || column != usual.value(visual);
        order << name;
        if (!isShown(column))
            hidden << name;
        else if (m_fitted.contains(column))
            widths.insert(name, header.sectionSize(column));
    }
    m_context.settings.setValue(
        settingsKey(), QVariantMap{{Order, isMoved ? order : QStringList()}, {Widths, widths}, {Hidden, hidden}});
}

QString GridColumns::note() const
{
    if (!m_model || m_hidden.isEmpty())
        return {};
    return tr("%1 of %2 columns")
        .arg(Numbers::exact(m_model->columnCount() - m_hidden.size()), Numbers::exact(m_model->columnCount()));
}

} // namespace botdeck
