// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the conversations page over the sample in every scheme, scale and direction, and writes the pictures to the
// folder named on the command line. For eyes, not for assertions.
#include "models/base/Deliver.h"
#include "models/conversations/ConversationListModel.h"
#include "models/conversations/TranscriptModel.h"
#include "models/migration/SchemaSetup.h"
#include "models/tables/DatabaseSession.h"
#include "tests/support/PrivateCluster.h"
#include "ui/conversations/ConversationListPane.h"
#include "ui/conversations/ConversationsPage.h"
#include "ui/conversations/TranscriptPane.h"
#include "ui/conversations/TranscriptView.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"
#include "ui/page/Navigator.h"
#include "ui/page/PageContext.h"
#include "ui/page/Prompts.h"
#include "ui/page/UiSettings.h"

#include <QApplication>
#include <QDir>
#include <QListView>
#include <QScrollBar>
#include <QTest>
#include <QTranslator>

using namespace botdeck;
using namespace botdeck::test;

namespace {

class NoNavigator : public Navigator
{
public:
    void go(const Place &) override { }
    void back() override { }
    void forward() override { }
    void review() override { }
    void save() override { }
    void discard() override { }
};

void fill(const QString &url)
{
    ConnectionPool pool(*ConnectionSpec::fromUrl(url));
    pool.open();
    (void)QTest::qWaitFor([&pool] { return pool.state() == ConnectionPool::State::Ready; }, 10'000);
    bool done = false;
    deliver(SchemaSetup::start(pool, {.withSample = true}).future, &pool,
        [&done](const Result<SchemaSetup::Report> &report) {
            if (!report)
                qFatal("%s", qPrintable(report.error().message));
            done = true;
        });
    (void)QTest::qWaitFor([&done] { return done; }, 60'000);
}

void save(QWidget &page, const QDir &folder, const QString &name, qreal scale)
{
    QTest::qWait(500);
    QPixmap pixmap(page.size() * scale);
    pixmap.setDevicePixelRatio(scale);
    page.render(&pixmap);
    pixmap.save(folder.filePath(name + QStringLiteral(".png")));
}

void shoot(const PageContext &context, const QMap<QString, QByteArray> &chosen, const QDir &folder,
    const QString &variant, QSize size, qreal scale)
{
    ConversationsPage page(context);
    page.resize(size);
    page.QWidget::show();
    page.show(ConversationsPage::placeOf({}));
    page.activateWindow();
    (void)QTest::qWaitFor([&page] { return page.reading().model().hasAnswer(); }, 10'000);
    save(page, folder, QStringLiteral("conversations-") + variant, scale);
    for (auto it = chosen.cbegin(); it != chosen.cend(); ++it) {
        page.show(ConversationsPage::placeOf(it.value()));
        (void)QTest::qWaitFor(
            [&] { return page.reading().model().conversation() == it.value() && page.reading().model().hasAnswer(); },
            10'000);
        if (page.window()->width() < 900)
            emit page.list().opened();
        page.reading().view().setFocus();
        page.reading().view().verticalScrollBar()->setValue(0);
        save(page, folder, QStringLiteral("conversations-%1-%2").arg(variant, it.key()), scale);
    }
}

/// Conversations that hold what is hard to draw: name → id.
QMap<QString, QByteArray> hardOnes(const QString &database)
{
    const auto where = [&database](const char *order) {
        return PrivateCluster::shared()
            .psql(
                QStringLiteral("SELECT session_id FROM message_history ORDER BY %1 LIMIT 1").arg(QLatin1String(order)),
                database)
            .toUtf8();
    };
    return {{QStringLiteral("long"), where("length(message) DESC")},
        {QStringLiteral("code"), where("strpos(message, '```json') DESC, id")},
        {QStringLiteral("arabic"), where("length(substring(message from '[\u0600-\u06ff ]+')) DESC NULLS LAST")},
        {QStringLiteral("html"), where("strpos(message, '<script') DESC, id")},
        {QStringLiteral("table"), where("strpos(message, '|:---') DESC, id")}};
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, QStringLiteral(".")));
    const QStringList asked = application.arguments().mid(2);
    folder.mkpath(QStringLiteral("."));
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(10);
    QApplication::setFont(font);
    QApplication::setStyle(new DeckStyle);
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/botdeck_en.qm")))
        QApplication::installTranslator(&plurals);
    const QString database = PrivateCluster::shared().createDatabaseFrom();
    const QString url = PrivateCluster::shared().url(database);
    fill(url);
    Profile profile;
    profile.spec = *ConnectionSpec::fromUrl(url);
    DatabaseSession session(profile);
    bool opened = false;
    QObject::connect(&session, &DatabaseSession::opened, &session, [&opened] { opened = true; });
    session.open();
    (void)QTest::qWaitFor([&opened] { return opened; }, 20'000);
    NoNavigator navigator;
    Prompts prompts;
    UiSettings settings(QStringLiteral("-"));
    const QMap<QString, QByteArray> chosen = hardOnes(database);
    const PageContext context{session, navigator, prompts, settings};
    const struct
    {
        const char *name;
        Tones::Scheme scheme;
        QSize size;
        qreal scale;
        bool rightToLeft;
    } variants[] = {
        {"light", Tones::Scheme::Light, {1224, 820}, 1, false},
        {"dark", Tones::Scheme::Dark, {1224, 820}, 1, false},
        {"contrast", Tones::Scheme::HighContrast, {1224, 820}, 1, false},
        {"1024", Tones::Scheme::Light, {968, 700}, 1, false},
        {"800", Tones::Scheme::Light, {744, 500}, 1, false},
        {"2x", Tones::Scheme::Light, {1224, 820}, 2, false},
        {"rtl", Tones::Scheme::Light, {1224, 820}, 1, true},
    };
    for (const auto &variant : variants) {
        const QString name = QLatin1String(variant.name);
        if (!asked.isEmpty() && !asked.contains(name))
            continue;
        QApplication::setPalette(Theme::palette(variant.scheme));
        QApplication::setLayoutDirection(variant.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        shoot(context, chosen, folder, name, variant.size, variant.scale);
    }
    return 0;
}
