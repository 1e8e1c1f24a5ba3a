// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlFixture.h"

#include <QProcess>
#include <QtTest>

using namespace botdeck::test;

/// The real program's commands on tables, against a real server: what they tell and change, exit codes, JSON.
class tst_Botdeckctl : public QObject, private CtlFixture
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { begin(); }
    void cleanup() { end(); }
    void linksNoGui();
    void helpsAndTellsItsVersion();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void tellsConnectionErrors();
    void neverTellsAPassword();
    void tellsFacts();
    void listsAndDescribesTables();
    void pagesThroughRows();
    void filtersAndCounts_data();
    void filtersAndCounts();
    void refusesOperatorsThereAreNot_data();
    void refusesOperatorsThereAreNot();
    void tellsNullFromEmpty();
    void tellsTheGrantThatIsMissing();
    void leavesSecretsOut();
    void changesARow();
    void tellsTheGrantThatWouldHelp();
    void refusesAChangedRow();
    void tellsWhatIsRefused();
    void insertsARow();
    void plansAndDeletes();
    void keepsReadOnly();
};

void tst_Botdeckctl::initTestCase()
{
    prepare(
        s("CREATE TABLE team (id int PRIMARY KEY, name text NOT NULL, note text, rank int CHECK (rank > 0));"
          "CREATE TABLE player (id int PRIMARY KEY, team int NOT NULL REFERENCES team ON DELETE CASCADE, api_token "
          "text);"
          "CREATE TABLE fan (team int REFERENCES team ON DELETE RESTRICT, name text);"
          "CREATE TABLE pair (a int, b text, c text, PRIMARY KEY (a, b));"
          "CREATE VIEW names AS SELECT name FROM team;"
          "INSERT INTO team SELECT n, 'team ' || n, CASE n % 3 WHEN 0 THEN NULL WHEN 1 THEN '' ELSE E'a\\tb' END, n "
          "FROM generate_series(1, 250) AS n;"
          "INSERT INTO player VALUES (1, 7, 'hush'), (2, 7, 'hush'); INSERT INTO fan VALUES (8, 'f');"
          "INSERT INTO pair VALUES (1, 'x,y', 'old'); ANALYZE;"
          "DO $$ BEGIN CREATE ROLE reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
          "GRANT SELECT ON team TO reader"));
}

void tst_Botdeckctl::linksNoGui()
{
    const QByteArray libraries = Command(s("ldd"), {s(BOTDECKCTL)}).runOrDie();
    QVERIFY(libraries.contains("libQt6Core"));
    for (const char *gui : {"libQt6Gui", "libQt6Widgets", "libX11", "libxcb", "libwayland", "libGL"})
        QVERIFY2(!libraries.contains(gui), libraries.constData());
}

void tst_Botdeckctl::helpsAndTellsItsVersion()
{
    const CommandResult version = ctl({s("--version")}).run();
    QCOMPARE(version.exitCode, Ok);
    QVERIFY(version.out.startsWith("botdeckctl "));
    const CommandResult help = ctl({s("--help")}).run();
    QCOMPARE(help.exitCode, Ok);
    for (const char *name : {"facts", "tables", "describe", "rows", "count", "set", "insert", "delete", "migrations",
             "sample", "workspace", "profiles", "password"}) {
        QVERIFY2(help.out.contains(name), name);
        const CommandResult one = ctl({s(name), s("--help")}).run();
        QCOMPARE(one.exitCode, Ok);
        QVERIFY2(one.out.contains(QByteArray("botdeckctl ").append(name)) && one.out.contains("--json"),
            one.out.constData());
    }
}

void tst_Botdeckctl::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("no such command") << QStringList{s("dance")};
    QTest::newRow("no database") << QStringList{s("facts")};
    QTest::newRow("two databases") << QStringList{s("facts"), s("--local"), s("--url"), s("postgresql:///x")};
    QTest::newRow("no such option") << QStringList{s("facts"), s("--local"), s("--fast")};
    QTest::newRow("argument missing") << QStringList{s("rows"), s("--local")};
    QTest::newRow("argument too many") << QStringList{s("facts"), s("--local"), s("more")};
    QTest::newRow("no such verb") << QStringList{s("workspace"), s("dance")};
    QTest::newRow("profile not named") << QStringList{s("profiles"), s("show")};
}

void tst_Botdeckctl::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QStringList, arguments);
    const CommandResult plain = ctl(arguments).run();
    QCOMPARE(plain.exitCode, Usage);
    QVERIFY(plain.out.isEmpty());
    QVERIFY2(plain.err.startsWith("botdeckctl: "), plain.err.constData());
    const CommandResult told = ctl(arguments + QStringList{s("--json")}).run();
    QCOMPARE(told.exitCode, Usage);
    const QJsonObject error = QJsonDocument::fromJson(told.err).object().value(s("error")).toObject();
    QCOMPARE(error.value(s("kind")).toString(), s("usage"));
    QCOMPARE(error.value(s("exit")).toInt(), int(Usage));
}

void tst_Botdeckctl::tellsConnectionErrors()
{
    CommandResult result = ctl({s("facts"), s("--url"), s("postgresql://nobody@127.0.0.1:1/none"), s("--json")}).run();
    QCOMPARE(result.exitCode, Connection);
    QCOMPARE(QJsonDocument::fromJson(result.err).object().value(s("error")).toObject().value(s("kind")).toString(),
        s("unreachable"));
    result = ctl({s("facts"), s("--url"), PrivateCluster::shared().url(s("nowhere")), s("--json")}).run();
    QCOMPARE(result.exitCode, Connection);
    QCOMPARE(QJsonDocument::fromJson(result.err).object().value(s("error")).toObject().value(s("kind")).toString(),
        s("no-database"));
}

void tst_Botdeckctl::neverTellsAPassword()
{
    for (const char *url : {"postgresql://u:p4ssw0rd@127.0.0.1:1/x", "postgresql://u:p4ssw0rd@127.0.0.1:nonsense/x",
             "host=127.0.0.1 port=1 password=p4ssw0rd user=u oops"}) {
        const CommandResult result = ctl({s("facts"), s("--url"), s(url)}).run();
        QVERIFY(result.exitCode != Ok);
        QVERIFY(!result.err.isEmpty());
        QVERIFY2(!result.err.contains("p4ssw0rd") && !result.out.contains("p4ssw0rd"), result.err.constData());
    }
}

void tst_Botdeckctl::tellsFacts()
{
    const QJsonObject facts = json({s("facts")});
    const QJsonObject server = facts.value(s("server")).toObject();
    QCOMPARE(server.value(s("database")).toString(), database());
    QCOMPARE(server.value(s("role")).toString(), s("postgres"));
    QCOMPARE(QString::number(server.value(s("version")).toInt()), psql(s("SHOW server_version_num")));
    QVERIFY(facts.value(s("system")).isNull());
    const QJsonArray candidates = facts.value(s("candidates")).toArray();
    QVERIFY(!candidates.isEmpty());
    QVERIFY(!candidates.first().toObject().value(s("reasons")).toArray().isEmpty());
}

void tst_Botdeckctl::listsAndDescribesTables()
{
    QStringList names;
    const QJsonArray tables = json({s("tables")}).value(s("tables")).toArray();
    for (const QJsonValue &table : tables) {
        names << table.toObject().value(s("name")).toString();
        if (names.last() == s("team"))
            QCOMPARE(table.toObject().value(s("estimatedRows")).toInt(), 250);
    }
    QCOMPARE(names.join(u' '),
        psql(s("SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relkind IN ('r', 'v') "
               "AND relnamespace = 'public'::regnamespace")));
    const QJsonObject player = json({s("describe"), s("public.player")});
    QCOMPARE(player.value(s("columns")).toArray().size(), 3);
    QCOMPARE(player.value(s("key")).toArray(), QJsonArray{s("id")});
    const QJsonObject reference = player.value(s("foreignKeys")).toArray().first().toObject();
    QCOMPARE(reference.value(s("target")).toString(), s("public.team"));
    QCOMPARE(reference.value(s("onDelete")).toString(), s("CASCADE"));
    QCOMPARE(json({s("describe"), s("team")}).value(s("referencedBy")).toArray().size(), 2);
    (void)psql(s("CREATE TABLE badge(id int PRIMARY KEY, team int, code text, UNIQUE (team, code), UNIQUE (code))"));
    const QJsonArray unique = json({s("describe"), s("badge")}).value(s("uniqueKeys")).toArray();
    QStringList columns;
    for (const QJsonValue &key : unique) {
        QStringList each;
        for (const QJsonValue &column : key.toObject().value(s("columns")).toArray())
            each << column.toString();
        columns << each.join(u'+');
    }
    columns.sort();
    QCOMPARE(columns, (QStringList{s("code"), s("team+code")}));
    const CommandResult lines = run({s("describe"), s("badge")});
    QVERIFY2(lines.out.contains("unique with team"), lines.out.constData());
    (void)psql(s("CREATE TABLE days(id int) PARTITION BY RANGE (id);"
                 "CREATE TABLE day1 PARTITION OF days FOR VALUES FROM (1) TO (2)"));
    QVERIFY(run({s("tables")}).out.contains("public.day1\tpartition\t"));
    QVERIFY(run({s("tables")}).out.contains("public.days\tpartitioned\t"));
    QCOMPARE(json({s("describe"), s("nowhere")}, Missing).value(s("kind")).toString(), s("missing"));
}

void tst_Botdeckctl::pagesThroughRows()
{
    QStringList arguments{
        s("rows"), s("team"), s("--sort"), s("note"), s("--desc"), s("--limit"), s("97"), s("--columns"), s("id")};
    QStringList ids;
    QString next;
    int pages = 0;
    do {
        const QJsonObject page = json(next.isEmpty() ? arguments : arguments + QStringList{s("--after"), next});
        const QJsonArray rows = page.value(s("rows")).toArray();
        for (const QJsonValue &row : rows) {
            ids << row.toObject().value(s("values")).toObject().value(s("id")).toString();
            QCOMPARE(row.toObject().value(s("key")).toArray().first().toString(), ids.last());
        }
        next = page.value(s("next")).toString();
        ++pages;
    } while (!next.isEmpty() && pages < 10);
    QVERIFY(pages == 3 || pages == 4);
    QCOMPARE(ids.size(), 250);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 250);
    QVERIFY(!json({s("rows"), s("team"), s("--after"), s("%%")}, Refused).isEmpty());
    QVERIFY(!json({s("rows"), s("team"), s("--limit"), s("0")}, Refused).isEmpty());
    QVERIFY(!json({s("rows"), s("team"), s("--sort"), s("nothing")}, Missing).isEmpty());
    const CommandResult view = run({s("rows"), s("names"), s("--limit"), s("2")});
    QCOMPARE(view.exitCode, Ok);
    QCOMPARE(view.out.trimmed().split('\n').size(), 3);
}

void tst_Botdeckctl::filtersAndCounts_data()
{
    QTest::addColumn<QStringList>("filters");
    QTest::addColumn<QString>("where");
    QTest::newRow("none") << QStringList() << s("true");
    QTest::newRow("equals") << QStringList{s("id = 7")} << s("id = 7");
    QTest::newRow("not equals") << QStringList{s("note != ")} << s("note IS DISTINCT FROM ''");
    QTest::newRow("less") << QStringList{s("rank<10")} << s("rank < 10");
    QTest::newRow("range") << QStringList{s("id >= 10"), s("id <= 20")} << s("id BETWEEN 10 AND 20");
    QTest::newRow("contains") << QStringList{s("name ~ M 24")} << s("name ILIKE '%m 24%'");
    QTest::newRow("begins") << QStringList{s("name ^= team 1")} << s("name ILIKE 'team 1%'");
    QTest::newRow("in") << QStringList{s("id in 1, 2,3")} << s("id IN (1, 2, 3)");
    QTest::newRow("null") << QStringList{s("note is null")} << s("note IS NULL");
    QTest::newRow("not null") << QStringList{s("\"note\" IS NOT NULL")} << s("note IS NOT NULL");
}

void tst_Botdeckctl::filtersAndCounts()
{
    QFETCH(QStringList, filters);
    QFETCH(QString, where);
    QStringList options;
    for (const QString &filter : filters)
        options << s("--filter") << filter;
    const QString truth = psql(s("SELECT count(*) FROM team WHERE ") + where);
    const CommandResult counted = run(QStringList{s("count"), s("team")} + options);
    QCOMPARE(QString::fromUtf8(counted.out).trimmed(), truth);
    const QJsonObject page = json(QStringList{s("rows"), s("team"), s("--limit"), s("1000")} + options);
    QCOMPARE(QString::number(page.value(s("rows")).toArray().size()), truth);
}

void tst_Botdeckctl::refusesOperatorsThereAreNot_data()
{
    QTest::addColumn<QString>("filter");
    for (const char *filter : {"rank ~~ 3", "rank == 3", "rank =~ 3", "rank <<3", "name like team", "rank"})
        QTest::newRow(filter) << s(filter);
}

void tst_Botdeckctl::refusesOperatorsThereAreNot()
{
    QFETCH(QString, filter);
    for (const char *command : {"rows", "count"}) {
        const CommandResult result = run({s(command), s("team"), s("--filter"), filter});
        QCOMPARE(result.exitCode, Usage);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.err.contains("!= < <= > >= ~ ^= in, not in, is null, is not null"), result.err.constData());
    }
}

void tst_Botdeckctl::tellsNullFromEmpty()
{
    const auto note = [this](const QString &id) {
        const QJsonArray rows = json({s("rows"), s("team"), s("--filter"), s("id = ") + id}).value(s("rows")).toArray();
        return rows.first().toObject().value(s("values")).toObject().value(s("note"));
    };
    QVERIFY(note(s("3")).isNull());
    QCOMPARE(note(s("1")), QJsonValue(QString(s(""))));
    QCOMPARE(note(s("2")), QJsonValue(s("a\tb")));
    const CommandResult text =
        run({s("rows"), s("team"), s("--limit"), s("3"), s("--sort"), s("id"), s("--columns"), s("id,note")});
    QVERIFY(!json({s("set"), s("team"), s("4"), s("note=\x1b[2J")}).isEmpty());
    QVERIFY(run({s("rows"), s("team"), s("--filter"), s("id = 4")}).out.contains("\\x1b[2J"));
    QCOMPARE(text.out, QByteArray("id\tnote\n1\t\n2\ta\\tb\n3\t\\N\n"));
}

void tst_Botdeckctl::tellsTheGrantThatIsMissing()
{
    (void)psql(s("CREATE ROLE ctl_blind LOGIN"));
    const QString url = PrivateCluster::shared().url(database(), s("ctl_blind"));
    for (const char *verb : {"rows", "count"}) {
        const CommandResult told = ctl({s(verb), s("team"), s("--url"), url}).run();
        QCOMPARE(told.exitCode, int(Refused));
        QVERIFY2(told.err.contains("GRANT SELECT ON \"public\".\"team\" TO \"ctl_blind\""), told.err.constData());
    }
    (void)psql(s("DROP ROLE ctl_blind"));
}

void tst_Botdeckctl::leavesSecretsOut()
{
    const CommandResult rows = run({s("rows"), s("player"), s("--json")});
    QCOMPARE(rows.exitCode, Ok);
    QVERIFY2(!rows.out.contains("hush") && !rows.out.contains("api_token"), rows.out.constData());
    QVERIFY(!json({s("rows"), s("player"), s("--columns"), s("api_token")}, Refused).isEmpty());
    QVERIFY(!json({s("count"), s("player"), s("--filter"), s("api_token ^= h")}, Refused).isEmpty());
    const QJsonObject changed = json({s("set"), s("player"), s("1"), s("api_token=fresh")});
    QCOMPARE(changed.value(s("changed")).toArray(), QJsonArray{s("api_token")});
    QCOMPARE(psql(s("SELECT api_token FROM player WHERE id = 1")), s("fresh"));
}

void tst_Botdeckctl::changesARow()
{
    const QJsonObject changed = json({s("set"), s("team"), s("7"), s("name=Zürich = 7"), s("note:null")});
    QCOMPARE(changed.value(s("key")).toArray(), QJsonArray{s("7")});
    QCOMPARE(psql(s("SELECT name, note IS NULL FROM team WHERE id = 7")), s("Zürich = 7|t"));
    QVERIFY(json({s("set"), s("team"), s("7"), s("note:null")}).value(s("changed")).toArray().isEmpty());
    QVERIFY(!json({s("set"), s("pair"), s("[\"1\",\"x,y\"]"), s("c=new")}).isEmpty());
    QCOMPARE(psql(s("SELECT c FROM pair")), s("new"));
    QVERIFY(!json({s("set"), s("pair"), s("1"), s("c=new")}, Refused).isEmpty());
    QVERIFY(!json({s("set"), s("team"), s("999"), s("name=x")}, Missing).isEmpty());
    QVERIFY(!json({s("set"), s("team"), s("7"), s("nothing=x")}, Missing).isEmpty());
    QVERIFY(!json({s("set"), s("team"), s("7"), s("name")}, Refused).isEmpty());
}

void tst_Botdeckctl::tellsTheGrantThatWouldHelp()
{
    (void)psql(s("REVOKE CONNECT ON DATABASE %1 FROM public").arg(database()));
    (void)psql(s("CREATE ROLE stranger LOGIN"));
    const QString stranger = PrivateCluster::shared().url(database(), s("stranger"));
    const auto asked = [&] { return ctl({s("describe"), s("team"), s("--json"), s("--url"), stranger}).run(); };
    const CommandResult refused = asked();
    QVERIFY(!refused.ok());
    const QJsonObject error = QJsonDocument::fromJson(refused.err).object().value(s("error")).toObject();
    QCOMPARE(error.value(s("kind")).toString(), s("permission"));
    const QString grant = error.value(s("remedy")).toString();
    QVERIFY2(grant.startsWith(s("GRANT CONNECT ON DATABASE ")), refused.err.constData());
    QVERIFY(!psql(grant).startsWith(s("ERROR")));
    QVERIFY2(!asked().err.contains("may not connect"), asked().err.constData());
}

void tst_Botdeckctl::refusesAChangedRow()
{
    const QJsonObject error =
        json({s("set"), s("team"), s("7"), s("name=mine"), s("--was"), s("name=theirs")}, Conflict);
    QCOMPARE(error.value(s("kind")).toString(), s("conflict"));
    QVERIFY(error.value(s("hint")).toString().contains(s("team 7")));
    QCOMPARE(psql(s("SELECT name FROM team WHERE id = 7")), s("team 7"));
    QVERIFY(!json({s("set"), s("team"), s("7"), s("name=mine"), s("--was"), s("name=team 7")}).isEmpty());

    // Another session holds the row while the command wants to write it, then changes it for good.
    QProcess other;
    other.start(s("psql"), {s("-X"), s("-q"), s("-d"), url()});
    other.write("BEGIN; UPDATE team SET name = 'theirs' WHERE id = 9;\n");
    QTRY_COMPARE(psql(s("SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction' "
                        "AND datname = current_database()")),
        s("1"));
    QProcess ctlProcess;
    ctlProcess.start(s(BOTDECKCTL), {s("set"), s("team"), s("9"), s("name=mine"), s("--json"), s("--url"), url()});
    QTRY_COMPARE(psql(s("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' "
                        "AND datname = current_database()")),
        s("1"));
    other.write("COMMIT;\n\\q\n");
    QVERIFY(other.waitForBytesWritten());
    QVERIFY(ctlProcess.waitForFinished());
    QVERIFY(other.waitForFinished());
    const QByteArray said = ctlProcess.readAllStandardError();
    QCOMPARE(ctlProcess.exitCode(), Conflict);
    QVERIFY2(said.contains("theirs"), said.constData());
    QCOMPARE(psql(s("SELECT name FROM team WHERE id = 9")), s("theirs"));
}

void tst_Botdeckctl::tellsWhatIsRefused()
{
    const QJsonObject check = json({s("set"), s("team"), s("7"), s("rank=-1")}, Refused);
    QCOMPARE(check.value(s("kind")).toString(), s("constraint"));
    QCOMPARE(check.value(s("sqlState")).toString(), s("23514"));
    QVERIFY(!json({s("set"), s("team"), s("7"), s("rank=many")}, Refused).isEmpty());
    const CommandResult denied = ctl({s("set"), s("team"), s("7"), s("name=x"), s("--json"), s("--url"),
                                         PrivateCluster::shared().url(database(), s("reader"))})
                                     .run();
    QCOMPARE(denied.exitCode, Refused);
    QCOMPARE(QJsonDocument::fromJson(denied.err).object().value(s("error")).toObject().value(s("kind")).toString(),
        s("permission"));
}

void tst_Botdeckctl::insertsARow()
{
    const QJsonObject inserted = json({s("insert"), s("team"), s("id=1000"), s("name=new")});
    QCOMPARE(inserted.value(s("key")).toArray(), QJsonArray{s("1000")});
    QVERIFY(inserted.value(s("values")).toObject().value(s("note")).isNull());
    QCOMPARE(psql(s("SELECT name FROM team WHERE id = 1000")), s("new"));
    QCOMPARE(json({s("insert"), s("team"), s("id=1000"), s("name=again")}, Refused).value(s("sqlState")).toString(),
        s("23505"));
    const CommandResult secret =
        run({s("insert"), s("player"), s("id=9"), s("team=1"), s("api_token=hush"), s("--json")});
    QCOMPARE(secret.exitCode, Ok);
    QVERIFY(!secret.out.contains("hush"));
}

void tst_Botdeckctl::plansAndDeletes()
{
    const QJsonObject planned = json({s("delete"), s("team"), s("7"), s("--plan")});
    QCOMPARE(planned.value(s("deleted")).toBool(), false);
    const QJsonArray deletes = planned.value(s("plan")).toObject().value(s("deletes")).toArray();
    QCOMPARE(deletes.size(), 2);
    QCOMPARE(deletes.last().toObject().value(s("table")).toString(), s("public.player"));
    QCOMPARE(deletes.last().toObject().value(s("rows")).toInt(), 2);
    QVERIFY(json({s("delete"), s("team"), s("7")}, Refused).value(s("hint")).toString().contains(s("--yes")));
    QCOMPARE(psql(s("SELECT count(*) FROM team WHERE id = 7")), s("1"));
    QCOMPARE(json({s("delete"), s("team"), s("7"), s("--yes")}).value(s("deleted")).toBool(), true);
    QCOMPARE(psql(s("SELECT (SELECT count(*) FROM team WHERE id = 7), (SELECT count(*) FROM player)")), s("0|0"));
    QVERIFY(!json({s("delete"), s("team"), s("8"), s("--yes")}, Refused).isEmpty());
    QCOMPARE(psql(s("SELECT count(*) FROM team WHERE id = 8")), s("1"));
    QVERIFY(!json({s("delete"), s("team"), s("7"), s("--yes")}, Missing).isEmpty());
}

void tst_Botdeckctl::keepsReadOnly()
{
    QVERIFY(!json({s("set"), s("team"), s("7"), s("name=x"), s("--read-only")}, Refused).isEmpty());
    QCOMPARE(psql(s("SELECT name FROM team WHERE id = 7")), s("team 7"));
}

QTEST_GUILESS_MAIN(tst_Botdeckctl)

#include "tst_Botdeckctl.moc"
