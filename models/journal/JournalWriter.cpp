// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journal/JournalWriter.h"

#include "models/database/BackgroundThreads.h"
#include "models/journal/JournalFile.h"
#include "models/journal/JournaledChanges.h"
#include "models/security/CryptoJob.h"

#include <condition_variable>
#include <mutex>
#include <utility>

namespace botdeck {

namespace {

constexpr qint64 ShortEnough = 256 * 1024; // bytes: a file below this is not worth writing anew
constexpr qint64 GrownBy = 4; // times what it was after it was last written anew

} // namespace

/// Shared by the owner, which adds to the queue, and the thread, which alone touches the file.
class JournalWriter::Worker
{
public:
    Worker(QString path, FieldKey key, Report report)
        : m_path(std::move(path))
        , m_key(std::move(key))
        , m_report(std::move(report))
    {
    }

    void push(const QList<JournalRecord> &records, std::function<void()> done = {})
    {
        const std::lock_guard locker(m_mutex);
        m_queue += records;
        if (done)
            m_waiting.append(std::move(done));
        m_woken.notify_one();
    }

    void end()
    {
        const std::lock_guard locker(m_mutex);
        m_isEnding = true;
        m_woken.notify_one();
    }

    void run()
    {
        const CryptoJob crypto;
        for (bool isLast = false; !isLast;) {
            QList<JournalRecord> records;
            QList<std::function<void()>> waiting;
            {
                std::unique_lock locker(m_mutex);
                m_woken.wait(locker, [this] { return m_isEnding || !m_queue.isEmpty() || !m_waiting.isEmpty(); });
                records = std::exchange(m_queue, {});
                waiting = std::exchange(m_waiting, {});
                isLast = m_isEnding && records.isEmpty() && waiting.isEmpty();
            }
            take(records);
            for (const std::function<void()> &done : std::as_const(waiting))
                done();
        }
    }

private:
    void take(const QList<JournalRecord> &records)
    {
        QList<JournalRecord> news;
        for (const JournalRecord &record : records) {
            if (m_state.apply(record))
                news.append(record);
        }
        if (news.isEmpty() && !m_failed)
            return;
        const Outcome done = store(news);
        const bool hadFailed = std::exchange(m_failed, !done);
        if (!done && !hadFailed)
            m_report(done.error());
        else if (done && hadFailed)
            m_report(std::nullopt);
    }

    /// Brings the file to what m_state is, of which @p news are not in it yet.
    Outcome store(const QList<JournalRecord> &news)
    {
        if (m_state.isEmpty()) {
            if (m_file)
                m_file->remove();
            m_file.reset();
            return {};
        }
        if (!m_file)
            return begin();
        if (m_failed || m_file->size() > ShortEnough + GrownBy * m_sizeAnew)
            return writeAnew();
        const Outcome added = m_file->append(news);
        return added ? m_file->sync() : added;
    }

    Outcome begin()
    {
        Result<JournalFile> file = JournalFile::create(m_path, m_key);
        if (!file)
            return fail(file.error());
        Outcome done = file->append(m_state.records());
        if (done)
            done = file->sync();
        if (!done) {
            file->remove();
            return done;
        }
        m_file = std::move(*file);
        m_sizeAnew = m_file->size();
        return {};
    }

    Outcome writeAnew()
    {
        const Outcome done = m_file->rewrite(m_state.records(), m_key);
        if (done)
            m_sizeAnew = m_file->size();
        return done;
    }

    const QString m_path;
    const FieldKey m_key;
    const Report m_report;
    std::mutex m_mutex;
    std::condition_variable m_woken;
    QList<JournalRecord> m_queue; // under m_mutex, as the next two
    QList<std::function<void()>> m_waiting;
    bool m_isEnding = false;
    JournaledChanges m_state; // the thread's, as all below
    std::optional<JournalFile> m_file;
    qint64 m_sizeAnew = 0;
    bool m_failed = false;
};

JournalWriter::JournalWriter(QString path, FieldKey key, Report report)
    : m_worker(std::make_shared<Worker>(std::move(path), std::move(key), std::move(report)))
{
    BackgroundThreads::start([worker = m_worker] { worker->run(); });
}

JournalWriter::~JournalWriter()
{
    m_worker->end();
}

void JournalWriter::write(const QList<JournalRecord> &records)
{
    m_worker->push(records);
}

void JournalWriter::whenWritten(std::function<void()> done)
{
    m_worker->push({}, std::move(done));
}

} // namespace botdeck
