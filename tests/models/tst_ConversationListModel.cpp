// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeConversationSource.h"
#include "models/conversations/ConversationListModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

class tst_ConversationListModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsPageByPage();
    void speaksWhatItShows();
    void asksForSummariesOnce();
    void asksAgainAfterAFailedSummary();
    void dropsStaleAnswers();
    void keepsRowsWhileFiltering();
    void stopsAfterAnError();

private:
    std::unique_ptr<FakeConversationSource> m_source;
    std::unique_ptr<ConversationListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_ConversationListModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_source = std::make_unique<FakeConversationSource>();
    for (int i = 0; i < 250; ++i)
        m_source->conversations.append(FakeConversationSource::conversation(i));
    m_model = std::make_unique<ConversationListModel>(*m_source);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void tst_ConversationListModel::readsPageByPage()
{
    m_model->reload();
    QVERIFY(!m_model->canFetchMore({}));
    m_source->answer();
    QCOMPARE(m_model->rowCount(), ConversationListModel::PageSize);
    m_model->fetchMore({});
    m_model->fetchMore({});
    QCOMPARE(m_source->asked.size(), 1);
    const ConversationStatements::ListCursor cursor = *m_source->asked.first().list.after;
    QCOMPARE(cursor.id, QByteArray("99"));
    QCOMPARE(cursor.lastActivity, SqlText(QByteArray("2026-03-03 10:21:00+00")));
    m_source->answer();
    m_model->fetchMore({});
    m_source->answer();
    QCOMPARE(m_model->rowCount(), 250);
    QVERIFY(m_model->isComplete());
    QVERIFY(!m_model->canFetchMore({}));
    for (int row = 0; row < 250; ++row)
        QCOMPARE(m_model->at(row).id, QByteArray::number(row));
}

void tst_ConversationListModel::speaksWhatItShows()
{
    m_source->conversations.first().userName.clear();
    m_source->conversations[1].userName = QStringLiteral("Ada");
    m_source->conversations[1].botName = QStringLiteral("Desk");
    m_model->reload();
    m_source->answer();
    m_model->fetchSummaries(1, 1);
    m_source->answerAll();
    const auto spoken = [this](int row) { return m_model->index(row).data(Qt::AccessibleTextRole).toString(); };
    QVERIFY2(spoken(0).startsWith(QStringLiteral("Anonymous")), qPrintable(spoken(0)));
    QCOMPARE(spoken(1), QStringLiteral("Ada, Desk, preview of 1"));
}

void tst_ConversationListModel::asksForSummariesOnce()
{
    m_model->reload();
    m_source->answer();
    m_model->fetchSummaries(0, 9);
    m_model->fetchSummaries(5, 14);
    QCOMPARE(m_source->asked.size(), 2);
    QCOMPARE(m_source->asked.at(0).ids.size(), 10);
    QCOMPARE(m_source->asked.at(1).ids.size(), 5);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_source->answerAll();
    QCOMPARE(changed.size(), 15);
    QCOMPARE(m_model->at(14).summary->preview, QStringLiteral("preview of 14"));
    m_model->fetchSummaries(0, 14);
    QVERIFY(m_source->asked.isEmpty());
}

void tst_ConversationListModel::asksAgainAfterAFailedSummary()
{
    m_model->reload();
    m_source->answer();
    QSignalSpy failed(m_model.get(), &ConversationListModel::failed);
    m_model->fetchSummaries(0, 3);
    m_source->refuse();
    QCOMPARE(failed.size(), 0);
    m_model->fetchSummaries(0, 3);
    QCOMPARE(m_source->asked.first().ids.size(), 4);
}

void tst_ConversationListModel::dropsStaleAnswers()
{
    m_model->reload();
    const FakeConversationSource::Asked old = m_source->asked.first();
    m_model->setFilter({{}, QStringLiteral("User 1")});
    QCOMPARE(m_source->asked.first().list.userName, QStringLiteral("User 1"));
    m_source->answerWith(old);
    QCOMPARE(m_model->rowCount(), 0);
    m_source->answer();
    QCOMPARE(m_model->rowCount(), ConversationListModel::PageSize);
}

void tst_ConversationListModel::keepsRowsWhileFiltering()
{
    m_model->reload();
    m_source->answer();
    m_model->setFilter({SqlText(QByteArray("b")), {}});
    QCOMPARE(m_model->rowCount(), ConversationListModel::PageSize);
    m_source->conversations.clear();
    m_source->answer();
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->hasAnswer());
    QVERIFY(m_model->isComplete());
}

void tst_ConversationListModel::stopsAfterAnError()
{
    m_model->reload();
    m_source->answer();
    QSignalSpy failed(m_model.get(), &ConversationListModel::failed);
    m_model->fetchMore({});
    m_source->refuse();
    QCOMPARE(failed.size(), 1);
    QVERIFY(!m_model->canFetchMore({})); // a view that asks in a loop must not turn an error into a storm
    m_model->reload();
    m_source->answer();
    QVERIFY(m_model->canFetchMore({}));
}

QTEST_GUILESS_MAIN(tst_ConversationListModel)
#include "tst_ConversationListModel.moc"
