// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ChangesFixture.h"

#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

namespace botdeck::test {

namespace {

constexpr int PatienceMs = 20'000;

} // namespace

ChangesFixture::ChangesFixture(const QString &script, Environment environment, const QString &user)
{
    PrivateCluster &cluster = PrivateCluster::shared();
    m_database = cluster.createDatabaseFrom();
    cluster.psqlOrDie(script, m_database);
    Profile profile;
    profile.name = QStringLiteral("gb-staging");
    profile.environment = environment;
    const auto spec = ConnectionSpec::fromUrl(cluster.url(m_database, user));
    if (!spec)
        qFatal("%s", qPrintable(spec.error().message));
    profile.spec = *spec;
    m_session = std::make_unique<DatabaseSession>(profile);
    QSignalSpy opened(m_session.get(), &DatabaseSession::opened);
    m_session->open();
    if (!opened.wait(PatienceMs))
        qFatal("the session did not open");
}

ChangesFixture::~ChangesFixture() = default;

quint32 ChangesFixture::oid(const char *table) const
{
    const RelationInfo *relation = m_session->catalogue()->relation({}, QString::fromLatin1(table));
    if (!relation)
        qFatal("no table %s", table);
    return relation->oid;
}

int ChangesFixture::attribute(const char *table, const char *column) const
{
    const RelationInfo *relation = m_session->catalogue()->relation(oid(table));
    return relation->columns.at(relation->column(QString::fromLatin1(column))).number;
}

void ChangesFixture::edit(
    const char *table, const QByteArray &key, const char *column, const char *base, const char *value)
{
    FieldChange field;
    field.name = QString::fromLatin1(column);
    field.baseKnown = true;
    field.base = base ? SqlText(base) : SqlText();
    field.value = value ? SqlText(value) : SqlText();
    if (!changes().setField(row(table, key), attribute(table, column), field))
        qFatal("the edit was refused");
}

RowRef ChangesFixture::insert(const char *table, const QMap<QByteArray, QByteArray> &values)
{
    QMap<int, FieldChange> fields;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        FieldChange field;
        field.name = QString::fromLatin1(value.key());
        field.value = value.value();
        fields.insert(attribute(table, value.key().constData()), field);
    }
    return changes().insert(oid(table), fields);
}

bool ChangesFixture::save()
{
    QSignalSpy saved(&m_session->saves(), &SaveController::saved);
    QSignalSpy failed(&m_session->saves(), &SaveController::failed);
    if (!m_session->saves().save())
        return false;
    if (!QTest::qWaitFor([&] { return saved.count() + failed.count() > 0; }, PatienceMs))
        qFatal("the save did not end");
    return saved.count() > 0;
}

QString ChangesFixture::psql(const QString &sql) const
{
    return PrivateCluster::shared().psqlOrDie(sql, m_database);
}

QString ChangesFixture::words(const QWidget *widget)
{
    QStringList all{widget->windowTitle()};
    for (const QWidget *part : widget->findChildren<QWidget *>()) {
        all << part->accessibleName() << part->accessibleDescription() << part->toolTip();
        if (const auto *label = qobject_cast<const QLabel *>(part))
            all << label->text();
        else if (const auto *pressed = qobject_cast<const QAbstractButton *>(part))
            all << pressed->text();
        else if (const auto *text = qobject_cast<const QPlainTextEdit *>(part))
            all << text->toPlainText();
        else if (const auto *line = qobject_cast<const QLineEdit *>(part))
            all << line->text();
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(part)) {
            for (int row = 0; view->model() && row < view->model()->rowCount(); ++row)
                all << view->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        }
    }
    all.removeAll(QString());
    return all.join(u'\n');
}

QAbstractButton *ChangesFixture::button(const QWidget *widget, const QString &text)
{
    for (QAbstractButton *one : widget->findChildren<QAbstractButton *>()) {
        if (one->text() == text && one->isVisible())
            return one;
    }
    return nullptr;
}

void ChangesFixture::dress()
{
    QApplication::setStyle(new DeckStyle);
    QApplication::setPalette(Theme::palette(Theme::Scheme::Light));
}

void ChangesFixture::picture(QWidget *widget, const char *name)
{
    const QString folder = qEnvironmentVariable("BOTDECK_PICTURES");
    if (folder.isEmpty())
        return;
    const std::pair<Theme::Scheme, const char *> schemes[] = {
        {Theme::Scheme::Dark, "dark"}, {Theme::Scheme::HighContrast, "contrast"}, {Theme::Scheme::Light, "light"}};
    for (const auto &[scheme, word] : schemes) {
        QApplication::setPalette(Theme::palette(scheme));
        QTest::qWait(60); // layouts of what has just been shown
        widget->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(name), QLatin1String(word)));
    }
}

} // namespace botdeck::test
