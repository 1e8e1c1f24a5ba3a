// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowRef.h"
#include "models/tables/RowSource.h"
#include "models/tables/RowStore.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <chrono>

namespace botdeck {

/// What one TableModel has asked its RowSource for. The one place where answers nobody waits for any more are dropped:
/// every request is known by its generation until it is answered, cancelled or superseded. GUI thread.
class PageLoader : public QObject
{
    Q_OBJECT

public:
    enum class Want {
        First, ///< the first page (or the last one, backwards) of a new query
        Next, ///< the page behind what has arrived
        Again, ///< an evicted page
        Rows, ///< single rows
        Whole, ///< a whole value
        Count,
    };
    Q_ENUM(Want)

    using Clock = std::chrono::steady_clock;

    explicit PageLoader(RowSource *source, QObject *parent = nullptr);

    /// Supersedes every request for pages.
    void readFirst(const PageQuery &query);
    /// One at a time; ignored while a First or Next is under way.
    void readNext(const PageQuery &query);
    /// Ignored while the same page, or many others, are under way.
    void readAgain(const RowStore::Refetch &refetch);
    /// @p rows as they are known now, @p keys as they are to be read.
    void readRows(const QList<RowRef> &rows, const QList<QList<QByteArray>> &keys, const PageQuery &shape);
    /// The whole value of the first of @p columns; others come along in the same answer.
    void readWhole(const RowRef &row, const QList<int> &columns, bool reveal);
    void readCount(const Filters &filters);
    /// Asks anew for everything under way, since the answers may show rows as they were before a save; for the
    /// @p saved rows themselves not, which are read by the keys they have now.
    void askAnew(const QSet<RowRef> &saved);
    void cancel(); ///< everything
    void cancel(const QList<Want> &wants);

    [[nodiscard]] bool isReading(Want want) const;
    /// What a First under way reads.
    [[nodiscard]] std::optional<PageQuery> firstQuery() const;
    /// When what is being told now was asked for: of the last firstArrived() or countArrived().
    [[nodiscard]] Clock::time_point firstAsked() const { return m_firstAsked; }
    [[nodiscard]] Clock::time_point countAsked() const { return m_countAsked; }
    /// A First or Next is under way.
    [[nodiscard]] bool isLoading() const { return isReading(Want::First) || isReading(Want::Next); }

signals:
    void firstArrived(const botdeck::PageQuery &query, const botdeck::RowPage &page, qint64 micros);
    void nextArrived(const botdeck::PageQuery &query, const botdeck::RowPage &page, qint64 micros);
    void againArrived(quint64 page, const botdeck::RowPage &answer);
    /// @p columns those the answer's layouts are parallel to.
    void rowsArrived(const QList<botdeck::RowRef> &rows, const QList<int> &columns, const botdeck::RowPage &answer);
    void rowsFailed(const QList<botdeck::RowRef> &rows);
    void wholeArrived(
        const botdeck::RowRef &row, const QList<int> &columns, bool revealed, const botdeck::PgRows &values);
    /// A whole value won't come: asking failed or was ended.
    void wholeFailed(const botdeck::RowRef &row, int column);
    void countArrived(qint64 count);
    void failed(botdeck::PageLoader::Want want, const botdeck::Error &error);
    void loadingChanged(bool loading);

private:
    struct Request
    {
        Want want = Want::First;
        PageQuery query{}; ///< Rows, Whole: its columns; Count: its filters
        quint64 page = 0;
        QList<RowRef> rows{};
        QList<QList<QByteArray>> keys{};
        bool reveal = false;
        Clock::time_point asked{};
    };

    void ask(Request request);
    void send(Request request);
    [[nodiscard]] std::optional<Request> take(quint64 generation);
    void drop(Want want);
    void tellEnd(const Request &request); ///< to who waits for a whole value
    void announce();
    void onPage(quint64 generation, const RowPage &page);

    QPointer<RowSource> m_source;
    QHash<quint64, Request> m_requests;
    bool m_wasLoading = false;
    Clock::time_point m_firstAsked, m_countAsked;
};

} // namespace botdeck
