// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeConversationSource.h"
#include "models/conversations/TranscriptModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

class tst_TranscriptModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsUpwards();
    void marksTies();
    void dropsStaleAnswers();
    void asksOnceAtATime();
    void tellsErrorsAndTriesAgain();
    void fetchesWholeTexts();
    void keepsRowsWhileReloading();

private:
    [[nodiscard]] QList<QByteArray> ids() const;

    std::unique_ptr<FakeConversationSource> m_source;
    std::unique_ptr<TranscriptModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_TranscriptModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_source = std::make_unique<FakeConversationSource>();
    for (int i = 0; i < 250; ++i) {
        const auto role = i % 2 == 0 ? Message::Role::User : Message::Role::Bot;
        m_source->messages.append(FakeConversationSource::message(i, role, QStringLiteral("words %1").arg(i), i * 10));
    }
    m_model = std::make_unique<TranscriptModel>(*m_source);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

QList<QByteArray> tst_TranscriptModel::ids() const
{
    QList<QByteArray> found;
    for (int row = 0; row < m_model->rowCount(); ++row)
        found.append(m_model->at(row).id);
    return found;
}

void tst_TranscriptModel::readsUpwards()
{
    m_model->setConversation("c");
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_source->asked.first().messages.before);
    m_source->answer();
    QCOMPARE(m_model->rowCount(), TranscriptModel::PageSize);
    QVERIFY(m_model->hasOlder());
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->fetchOlder();
    QCOMPARE(m_source->asked.first().messages.before->id, m_source->messages.at(150).id);
    m_source->answer();
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    m_model->fetchOlder();
    m_source->answer();
    QVERIFY(!m_model->hasOlder());
    QList<QByteArray> all;
    for (const Message &each : std::as_const(m_source->messages))
        all.append(each.id);
    QCOMPARE(ids(), all);
    m_model->fetchOlder();
    QVERIFY(m_source->asked.isEmpty());
}

void tst_TranscriptModel::marksTies()
{
    // A question and its answer of one transaction, parted by the border between two pages.
    m_source->messages[149].time = m_source->messages.at(150).time;
    m_model->setConversation("c");
    m_source->answer();
    QVERIFY(!m_model->at(0).isTied);
    m_model->fetchOlder();
    m_source->answer();
    QVERIFY(m_model->at(99).isTied);
    QVERIFY(m_model->at(100).isTied);
    QVERIFY(!m_model->at(98).isTied);
    QVERIFY(!m_model->at(101).isTied);
}

void tst_TranscriptModel::dropsStaleAnswers()
{
    m_model->setConversation("a");
    const FakeConversationSource::Asked old = m_source->asked.first();
    m_model->setConversation("b");
    QCOMPARE(m_source->cancelled, QList<quint64>{old.request});
    m_source->answerWith(old);
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->isLoading());
    m_source->answer();
    QCOMPARE(m_model->rowCount(), TranscriptModel::PageSize);
}

void tst_TranscriptModel::asksOnceAtATime()
{
    m_model->setConversation("c");
    m_model->fetchOlder();
    QCOMPARE(m_source->asked.size(), 1);
    m_source->answer();
    m_model->fetchOlder();
    m_model->fetchOlder();
    QCOMPARE(m_source->asked.size(), 1);
}

void tst_TranscriptModel::tellsErrorsAndTriesAgain()
{
    m_model->setConversation("c");
    m_source->answer();
    QSignalSpy failed(m_model.get(), &TranscriptModel::failed);
    m_model->fetchOlder();
    m_source->refuse();
    QCOMPARE(failed.size(), 1);
    QVERIFY(!m_model->isLoading());
    QCOMPARE(m_model->rowCount(), TranscriptModel::PageSize);
    m_model->fetchOlder();
    m_source->answer();
    QCOMPARE(m_model->rowCount(), 2 * TranscriptModel::PageSize);
}

void tst_TranscriptModel::fetchesWholeTexts()
{
    m_source->messages.last().isCut = true;
    m_model->setConversation("c");
    m_source->answer();
    const int last = m_model->rowCount() - 1;
    m_model->fetchWhole(0);
    QVERIFY(m_source->asked.isEmpty());
    m_model->fetchWhole(last);
    m_model->fetchWhole(last);
    QCOMPARE(m_source->asked.size(), 1);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_source->answer();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_model->at(last).text, QStringLiteral("whole 000249"));
    QVERIFY(!m_model->at(last).isCut);
}

void tst_TranscriptModel::keepsRowsWhileReloading()
{
    m_model->setConversation("c");
    m_source->answer();
    m_source->messages.append(FakeConversationSource::message(250, Message::Role::User, QStringLiteral("new"), 9'999));
    m_model->reload();
    QCOMPARE(m_model->rowCount(), TranscriptModel::PageSize);
    m_source->answer();
    QCOMPARE(m_model->at(m_model->rowCount() - 1).text, QStringLiteral("new"));
}

QTEST_GUILESS_MAIN(tst_TranscriptModel)
#include "tst_TranscriptModel.moc"
