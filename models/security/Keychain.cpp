// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/security/Keychain.h"

#include "models/base/Log.h"
#include "models/security/KeychainProbe.h"

#include <QCoreApplication>
#include <QPromise>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

namespace botdeck {

namespace {

const QString Service = QStringLiteral("botdeck");

/// The thread of all keychain calls of the process. QtKeychain queues its jobs in one object of the process that
/// stays on the thread it was first used from; so this thread lives as long as the application.
class KeychainThread
{
public:
    KeychainThread()
    {
        m_thread.setObjectName(QStringLiteral("keychain"));
        m_context->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
        m_thread.start();
    }

    ~KeychainThread() { m_thread.wait(); }
    Q_DISABLE_COPY_MOVE(KeychainThread)

    QObject *context() const { return m_context; }

    /// True when it has ended within the time a quitting application can spare.
    bool end()
    {
        m_thread.quit();
        return m_thread.wait(500);
    }

private:
    QThread m_thread;
    QObject *m_context = new QObject; // deletes itself as the thread ends
};

QObject *keychainContext()
{
    static std::unique_ptr<KeychainThread> thread = [] {
        // A keychain that hangs must not hold up quitting: then the thread is left to the process's end.
        qAddPostRoutine([] {
            if (!thread->end())
                static_cast<void>(thread.release());
        });
        return std::make_unique<KeychainThread>();
    }();
    return thread->context();
}

/// One call: a promise that is kept once, by the job or by the time limit. Lives on the keychain's thread.
template<typename Value>
class Request
{
public:
    void finish(const Result<Value> &result)
    {
        if (m_isFinished)
            return;
        m_isFinished = true;
        m_promise.addResult(result);
        m_promise.finish();
    }

    QFuture<Result<Value>> start()
    {
        m_promise.start();
        return m_promise.future();
    }

private:
    QPromise<Result<Value>> m_promise;
    bool m_isFinished = false;
};

// Makes a job with `make` on the keychain's thread and turns its end into a result with `take`.
template<typename Job, typename Value, typename Make, typename Take>
QFuture<Result<Value>> run(std::chrono::milliseconds timeLimit, Make make, Take take)
{
    const auto request = std::make_shared<Request<Value>>();
    const QFuture<Result<Value>> future = request->start();
    QObject *context = keychainContext();
    QMetaObject::invokeMethod(context, [context, request, timeLimit, make, take] {
        Job *job = make(); // deletes itself once finished
        QObject::connect(job, &QKeychain::Job::finished, context, [request, job, take](QKeychain::Job *) {
            if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
                qCInfo(logSecurity) << "keychain call failed, code" << job->error();
            request->finish(take(*job));
        });
        QTimer::singleShot(timeLimit, context, [request] { request->finish(fail(KeychainProbe::noAnswer())); });
        job->start();
    });
    return future;
}

template<typename Job>
Outcome outcomeOf(const Job &job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    return fail(KeychainProbe::explain(job.error(), job.errorString()));
}

} // namespace

Keychain::Keychain(std::chrono::milliseconds timeLimit)
    : m_timeLimit(timeLimit)
{
}

QFuture<Outcome> Keychain::isQuiet() const
{
    const auto request = std::make_shared<Request<void>>();
    const QFuture<Outcome> future = request->start();
    QMetaObject::invokeMethod(keychainContext(), [request] {
        const std::optional<Error> why = KeychainProbe::whyNotQuiet();
        request->finish(why ? Outcome(fail(*why)) : Outcome());
    });
    return future;
}

QFuture<Result<std::optional<QString>>> Keychain::read(const QString &item) const
{
    using Job = QKeychain::ReadPasswordJob;
    using Value = std::optional<QString>;
    const auto make = [item] {
        auto *job = new Job(Service);
        job->setKey(item);
        return job;
    };
    return run<Job, Value>(m_timeLimit, make, [](const Job &job) -> Result<Value> {
        if (job.error() == QKeychain::EntryNotFound)
            return Value();
        if (Outcome outcome = outcomeOf(job); !outcome)
            return fail(outcome.error());
        return Value(job.textData());
    });
}

QFuture<Outcome> Keychain::write(const QString &item, const QString &secret) const
{
    using Job = QKeychain::WritePasswordJob;
    const auto make = [item, secret] {
        auto *job = new Job(Service);
        job->setKey(item);
        job->setTextData(secret);
        return job;
    };
    return run<Job, void>(m_timeLimit, make, [](const Job &job) { return outcomeOf(job); });
}

QFuture<Outcome> Keychain::remove(const QString &item) const
{
    using Job = QKeychain::DeletePasswordJob;
    const auto make = [item] {
        auto *job = new Job(Service);
        job->setKey(item);
        return job;
    };
    return run<Job, void>(m_timeLimit, make, [](const Job &job) -> Outcome {
        if (job.error() == QKeychain::EntryNotFound)
            return {};
        return outcomeOf(job);
    });
}

QString Keychain::profileItem(const QUuid &profile)
{
    return QStringLiteral("botdeck/profile/") + profile.toString(QUuid::WithoutBraces);
}

QString Keychain::fieldKeyItem(const QUuid &profile)
{
    return QStringLiteral("botdeck/field-key/") + profile.toString(QUuid::WithoutBraces);
}

} // namespace botdeck
