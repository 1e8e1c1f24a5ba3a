// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/TableSubject.h"

#include <QElapsedTimer>
#include <QEventLoop>

namespace botdeck::bench {

TableSubject::TableSubject(const ConnectionSpec &spec)
{
    Profile profile;
    profile.spec = spec;
    m_session = std::make_unique<DatabaseSession>(profile);
    QEventLoop loop;
    QObject::connect(m_session.get(), &DatabaseSession::opened, &loop, &QEventLoop::quit);
    QObject::connect(m_session.get(), &DatabaseSession::openFailed, &loop,
        [](const Error &error) { qFatal("open: %s", qPrintable(error.message)); });
    m_session->open();
    loop.exec();
    m_relation = m_session->catalogue()->relation({}, QStringLiteral("message_history"));
    m_model.reset(m_session->makeTable(m_relation->oid, nullptr));
}

double TableSubject::refresh() const
{
    return untilArrived([this] { m_model->refresh(); });
}

double TableSubject::fetchMore() const
{
    return untilArrived([this] { m_model->fetchMore({}); });
}

Statement TableSubject::firstPage() const
{
    const TableContext context = m_session->context(m_relation->oid);
    PageQuery query;
    query.columns = m_model->visibleColumns();
    query.order = m_model->order();
    query.limit = PageRows;
    return StatementBuilder(m_session->catalogue(), *m_relation, context.secrets).page(query)->statement;
}

double TableSubject::untilArrived(const std::function<void()> &act) const
{
    QEventLoop loop;
    QObject::connect(m_model.get(), &TableModel::pageArrived, &loop, &QEventLoop::quit);
    QObject::connect(m_model.get(), &TableModel::failed, &loop,
        [](const Error &error) { qFatal("page: %s", qPrintable(error.message)); });
    QElapsedTimer timer;
    timer.start();
    act();
    loop.exec();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace botdeck::bench
