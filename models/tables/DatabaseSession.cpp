// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/DatabaseSession.h"

#include "models/base/Deliver.h"
#include "models/database/PgDriver.h"
#include "models/schema/CatalogueLoader.h"
#include "models/schema/SystemProfiles.h"
#include "models/tables/ArrivedRowsDatabase.h"
#include "models/tables/PoolRowSource.h"
#include "models/tables/RowCounts.h"
#include "models/tables/TableModel.h"

namespace botdeck {

namespace {

struct Structure
{
    CataloguePtr catalogue;
    SystemBindingPtr system;
};

// Runs on a worker: reading the profiles and building the catalogue take milliseconds the window should not miss.
Result<Structure> readStructure(PgDriver &driver)
{
    const auto answer = driver.run(CatalogueLoader::unit());
    if (!answer)
        return fail(answer.error());
    auto catalogue = CatalogueLoader::build(*answer);
    if (!catalogue)
        return fail(catalogue.error());
    const SystemBindingPtr system = SystemBinding::detect(*catalogue, SystemProfiles::all().profiles);
    return Structure{*catalogue, system};
}

} // namespace

DatabaseSession::DatabaseSession(Profile profile, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_pool(std::make_unique<ConnectionPool>(m_profile.spec))
    , m_changes(std::make_unique<PendingChanges>())
    , m_saves(std::make_unique<SaveController>(m_pool.get(), m_changes.get()))
    , m_rowCounts(std::make_unique<RowCounts>(*this))
{
    connect(m_changes.get(), &PendingChanges::rowChanged, this, [this](const RowRef &row) {
        if (m_goingAlong.isEmpty())
            return;
        const RowChange *change = m_changes->find(row);
        if (!change || change->kind != RowChange::Kind::Delete)
            m_goingAlong.forget(row);
    });
    connect(m_changes.get(), &PendingChanges::reset, this, [this] { m_goingAlong.clear(); });
}

DatabaseSession::~DatabaseSession() = default;

void DatabaseSession::open()
{
    const quint64 generation = ++m_opening;
    emit stepChanged(Step::Connecting);
    deliver(m_pool->open(), this, [this, generation](const Result<ServerFacts> &facts) {
        if (generation != m_opening)
            return;
        if (facts)
            readCatalogue(true);
        else
            emit openFailed(facts.error());
    });
}

void DatabaseSession::cancelOpen()
{
    ++m_opening;
    m_pool->close();
}

void DatabaseSession::reloadCatalogue()
{
    readCatalogue(false);
}

void DatabaseSession::readCatalogue(bool first)
{
    const quint64 generation = m_opening;
    if (first)
        emit stepChanged(Step::ReadingCatalogue);
    const auto ticket = m_pool->submit<Structure>(Lane::Interactive, Access::ReadOnly, readStructure);
    deliver(ticket.future, this, [this, generation, first](const Result<Structure> &structure) {
        if (generation != m_opening)
            return;
        if (!structure) {
            if (first)
                emit openFailed(structure.error());
            else
                emit catalogueFailed(structure.error());
            return;
        }
        m_system = structure->system;
        adopt(structure->catalogue);
        if (first) {
            emit stepChanged(Step::Done);
            emit opened();
        } else {
            emit catalogueChanged();
        }
    });
}

void DatabaseSession::adopt(const CataloguePtr &catalogue)
{
    m_catalogue = catalogue;
    if (m_arrivedRows)
        m_arrivedRows->setCatalogue(catalogue);
    else
        m_arrivedRows = std::make_unique<ArrivedRowsDatabase>(catalogue);
    m_saves->setContext(writeContext());
}

WriteContext DatabaseSession::writeContext() const
{
    WriteContext write;
    write.catalogue = m_catalogue;
    for (const RelationInfo *relation : m_catalogue->relations()) {
        write.secrets.insert(relation->oid, m_system->secrets(*relation));
        const int updated = m_system->updatedColumn(*relation);
        if (updated >= 0 && !relation->hasUpdateTriggers)
            write.touchedColumns.insert(relation->oid, updated);
    }
    return write;
}

bool DatabaseSession::isReadOnly() const
{
    return m_profile.spec.readOnly || m_pool->facts().isStandby;
}

TableContext DatabaseSession::context(quint32 relation) const
{
    TableContext context;
    context.catalogue = m_catalogue;
    context.relation = relation;
    if (const RelationInfo *info = m_catalogue->relation(relation)) {
        context.secrets = m_system->secrets(*info);
        context.titleColumns = m_system->titleColumns(*info);
        context.defaultOrder = m_system->defaultOrder(*info);
    }
    context.database = m_arrivedRows->database();
    context.changes = isReadOnly() ? nullptr : m_changes.get();
    return context;
}

TableModel *DatabaseSession::makeTable(quint32 relation, QObject *parent, const TableMaker &make)
{
    const RelationInfo *info = m_catalogue ? m_catalogue->relation(relation) : nullptr;
    if (!info)
        return nullptr;
    TableContext table = context(relation);
    auto *source = new PoolRowSource(m_pool.get(), m_catalogue, relation, table.secrets);
    table.source = source;
    TableModel *model = make ? make(table, parent) : new TableModel(table, parent);
    source->setParent(model);
    m_rowCounts->watch(*model);
    connect(this, &DatabaseSession::catalogueChanged, model, [this, source, model, relation] {
        const SecretRules secrets = context(relation).secrets;
        source->setCatalogue(m_catalogue, secrets);
        model->setCatalogue(m_catalogue, secrets);
    });
    return model;
}

} // namespace botdeck
