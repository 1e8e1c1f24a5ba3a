// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/DatabaseSession.h"
#include "models/tables/RowCounts.h"
#include "models/tables/TableModel.h"
#include "ui/page/ErrorWords.h"
#include "ui/page/GrantWords.h"
#include "ui/tables/FilterBar.h"
#include "ui/tables/FilterWords.h"
#include "ui/tables/GridActions.h"
#include "ui/tables/GridView.h"
#include "ui/tables/TablePage.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LoadingOverlay.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Numbers.h"
#include "ui/widgets/PageHeader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStackedWidget>
#include <QToolButton>

// What the page says: empty states, messages, counts and the status line.

namespace botdeck {

namespace {

bool isOfConnection(const Error &error)
{
    const bool isSilence = error.kind == ErrorKind::TimedOut && error.sqlState.isEmpty(); // else statement_timeout
    return error.kind == ErrorKind::Lost || error.kind == ErrorKind::Unreachable || isSilence;
}

} // namespace

void TablePage::showState()
{
    m_stateScheduled = false;
    showEstimate();
    Blank blank = Blank::None;
    if (!m_model || m_model->columnCount() == 0)
        blank = Blank::NoTable;
    else if (!m_model->relation().canSelect || (m_failure && m_failure->kind == ErrorKind::Permission))
        blank = Blank::NoAccess;
    else if (m_failure && !m_model->hasLoadedOnce())
        blank = Blank::Failed;
    else if (m_model->hasLoadedOnce() && m_model->rowCount() == 0 && !m_model->isLoading())
        blank = m_model->filters().isEmpty() ? Blank::NoRows : Blank::NoneUnderFilters;
    showBlank(blank);
    emit statusChanged();
}

void TablePage::showBlank(Blank blank)
{
    m_stack->setCurrentIndex(blank == Blank::None ? 0 : 1);
    const bool isThere = blank != Blank::NoTable;
    m_filters->setVisible(isThere);
    m_columnsButton->setEnabled(isThere);
    m_insertButton->setEnabled(isThere && blank != Blank::NoAccess);
    if (blank == m_blankKind && blank != Blank::Failed)
        return;
    m_blankKind = blank;
    const QString role = m_context.session.catalogue()->role();
    EmptyState::Content content;
    switch (blank) {
    case Blank::None:
        return;
    case Blank::NoTable:
        content = {QLatin1String("table"), tr("%1 is not there").arg(title()),
            tr("The database has no such table any more, or your role may not see its schema"), {}, {}, Tone::Neutral};
        break;
    case Blank::NoRows:
        content = {QLatin1String("table"), tr("No rows in %1").arg(title()), tr("The table is empty"),
            m_insertButton->isVisibleTo(this) ? tr("Insert row") : QString(), {}, Tone::Neutral};
        break;
    case Blank::NoneUnderFilters:
        content = {QLatin1String("filter"), tr("No row fits the filters"),
            tr("All filters must be met by a row to be shown"), tr("Clear filters"), {}, Tone::Neutral};
        break;
    case Blank::NoAccess:
        content = {QLatin1String("lock"), tr("You may not read %1").arg(title()),
            tr("Your role %1 lacks SELECT on %2. An administrator can grant it").arg(role, title()), {},
            tr("Copy the GRANT statement"), Tone::Neutral};
        break;
    case Blank::Failed:
        content = {QLatin1String("error"), ErrorWords::fact(*m_failure), ErrorWords::explanation(*m_failure),
            tr("Try again"), {}, m_failure->kind == ErrorKind::Cancelled ? Tone::Neutral : Tone::Error};
        break;
    }
    m_blank->setContent(content);
}

void TablePage::onBlankAction(bool primary)
{
    switch (m_blankKind) {
    case Blank::NoRows:
        m_actions->insertRow();
        break;
    case Blank::NoneUnderFilters:
        setFilters({});
        break;
    case Blank::NoAccess:
        QGuiApplication::clipboard()->setText(GrantWords::select(m_model->catalogue(), m_model->relation()));
        say(tr("Copied the statement for an administrator"), false);
        break;
    case Blank::Failed:
        if (primary)
            refresh();
        break;
    default:
        break;
    }
}

std::optional<qint64> TablePage::knownRows() const
{
    if (m_model->filters().isEmpty())
        return m_context.session.rowCounts().known(m_model->relation().oid);
    const bool isPlaceUnsure = m_model->placedRows() > 0; // they may not fit the filters
    if (m_exact || !m_model->isComplete() || !m_model->answersFilters() || m_model->isStale() || isPlaceUnsure)
        return m_exact;
    return m_model->arrivedRows();
}

void TablePage::countIfSmall()
{
    const bool isSmall = m_model && m_model->hasLoadedOnce() && m_model->isComplete() && m_model->filters().isEmpty();
    if (isSmall && !m_model->isLoading() && !m_model->isCounting() && !knownRows())
        m_model->requestCount();
}

void TablePage::showEstimate()
{
    if (!m_model || m_model->columnCount() == 0)
        return;
    if (!m_model->relation().canSelect) {
        m_header->setEstimate({});
        m_header->setLink({});
        return;
    }
    const std::optional<double> estimate = m_model->relation().estimatedRows;
    const bool isFiltered = !m_model->filters().isEmpty();
    const std::optional<qint64> exact = knownRows();
    if (exact)
        m_header->setEstimate((isFiltered ? tr("%1 rows under the filters", nullptr, Numbers::form(*exact))
                                          : tr("%1 rows", nullptr, Numbers::form(*exact)))
                                  .arg(Numbers::exact(*exact)));
    else
        m_header->setEstimate(estimate
                ? tr("%1 rows", "≈ 10.0 M rows", Numbers::form(qRound64(*estimate))).arg(Numbers::estimate(*estimate))
                : tr("not counted yet"));
    const bool allThere = m_model->isComplete() && m_model->answersFilters() && !m_model->isStale();
    m_header->setLink(m_counting   ? tr("Stop counting")
            : !exact               ? tr("Count")
            : allThere && !m_exact ? QString()
                                   : tr("Count again"));
}

void TablePage::count()
{
    if (!m_model)
        return;
    if (m_counting) {
        cancelWork();
        return;
    }
    m_counting = true;
    m_model->requestCount();
    showEstimate();
}

QString TablePage::whyReadOnly() const
{
    if (m_context.session.profile().spec.readOnly)
        return tr("This connection was opened for reading only");
    if (m_context.session.pool().facts().isStandby)
        return tr("The server is a standby: it follows another one, and only that one can be changed");
    QString reason = m_model ? m_model->readOnlyReason() : QString();
    if (reason.endsWith(u'.'))
        reason.chop(1);
    return reason;
}

void TablePage::showReadOnly()
{
    const QString why = whyReadOnly();
    const bool isServers = m_context.session.profile().spec.readOnly || m_context.session.pool().facts().isStandby;
    const bool canInsert = !isServers && m_model->whyNoInsert().isEmpty();
    m_insertButton->setVisible(canInsert);
    if (why.isEmpty() || !m_model->relation().canSelect) { // who may not read it at all is told just that
        m_readOnly->clear();
        return;
    }
    MessageBar::Message message;
    message.tone = Tone::Info;
    message.icon = QLatin1String("lock");
    message.fact = tr("Read-only");
    message.rest = canInsert
        ? tr("%1. New rows can be inserted; once they are saved they can't be changed here", "why").arg(why)
        : why;
    if (m_readOnly->message().rest != message.rest)
        m_readOnly->setMessage(message);
}

void TablePage::onLoading(bool loading)
{
    if (loading && !m_model->hasLoadedOnce()) {
        m_overlay->start(tr("Reading %1").arg(title()));
    } else if (loading) {
        m_slow.start();
    } else {
        m_overlay->stop();
        m_slow.stop();
        if (m_messages->isVisibleTo(this) && m_messages->message().fact == tr("Still reading"))
            m_messages->clear();
    }
    showState();
}

void TablePage::onFailed(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    m_toldOfConnection = isOfConnection(error);
    m_counting = false;
    if (m_model && !m_model->hasLoadedOnce()) {
        m_failure = error;
        m_overlay->stop();
        showState();
        return;
    }
    showEstimate();
    MessageBar::Message message = ErrorWords::message(error);
    if (m_model && m_model->isStale())
        message.rest = message.rest.isEmpty()
            ? tr("The rows shown answer what was asked before")
            : tr("%1. The rows shown answer what was asked before", "why reading failed").arg(message.rest);
    message.actions = {tr("Try again")};
    m_messages->setMessage(message);
}

void TablePage::onConnection(ConnectionPool::State state)
{
    if (state != ConnectionPool::State::Ready || !std::exchange(m_toldOfConnection, false))
        return;
    m_messages->clear();
    readAfterLoss();
}

// Nobody asked for it: half a word that is being typed must not become an edit.
void TablePage::readAfterLoss()
{
    if (!m_model || (!m_model->isStale() && m_model->hasLoadedOnce()))
        return;
    if (hasTyping())
        m_untyped.start();
    else
        refresh();
}

void TablePage::say(const QString &fact, bool isRefusal)
{
    MessageBar::Message message;
    message.tone = isRefusal ? Tone::Warning : Tone::Info;
    message.fact = fact;
    while (message.fact.endsWith(u'.') || message.fact.endsWith(u' '))
        message.fact.chop(1);
    m_messages->setMessage(message);
}

QString TablePage::loadedText() const
{
    const int there = m_model->arrivedRows() + m_model->placedRows(); // rows of a save are the table's, too
    const QString loaded = Numbers::exact(there);
    const int rows = Numbers::form(there);
    if (m_model->isComplete())
        return tr("%1 rows", nullptr, rows).arg(loaded);
    const std::optional<double> estimate = m_model->relation().estimatedRows;
    if (const std::optional<qint64> exact = knownRows())
        return tr("%1 of %2 rows loaded").arg(loaded, Numbers::exact(*exact));
    if (!m_model->filters().isEmpty() || !estimate)
        return tr("%1 rows loaded, there are more", nullptr, rows).arg(loaded);
    return tr("%1 of %2 rows loaded").arg(loaded, Numbers::estimate(*estimate));
}

QString TablePage::orderText() const
{
    const PageOrder order = m_model->order();
    const RelationInfo &relation = m_model->relation();
    if (m_model->identity() != RowIdentity::Key && order.column < 0)
        return tr("in no order");
    const KeyInfo *key = relation.rowKey();
    const int column = order.column >= 0 ? order.column : key ? key->columns.value(0, -1) : -1;
    if (column < 0)
        return {};
    const ColumnInfo &info = relation.columns.at(column);
    const bool isTime = FilterWords::isTime(m_model->catalogue()->effectiveType(info).kind);
    const QString direction = isTime ? (order.descending ? tr("newest first") : tr("oldest first"))
                                     : (order.descending ? tr("descending") : tr("ascending"));
    return tr("sorted by %1, %2", "column, direction").arg(info.name, direction);
}

QString TablePage::selectionText() const
{
    const GridView::Selection selection = m_grid->selection();
    if (selection.cells == 0)
        return {};
    if (selection.cells == 1 || selection.wholeRows)
        return tr("%n rows selected", nullptr, selection.rows);
    return tr("%1 cells selected, %2 × %3", "cells; rows × columns: 6 cells selected, 3 rows × 2 columns")
        .arg(Numbers::exact(selection.cells),
            tr("%1 rows", nullptr, Numbers::form(selection.rows)).arg(Numbers::exact(selection.rows)),
            tr("%1 columns", nullptr, Numbers::form(selection.columns)).arg(Numbers::exact(selection.columns)));
}

QString TablePage::status() const
{
    if (!m_model || m_model->columnCount() == 0 || !m_model->hasLoadedOnce())
        return {};
    QStringList parts{loadedText(), orderText(), selectionText()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace botdeck
