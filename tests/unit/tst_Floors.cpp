// SPDX-License-Identifier: GPL-3.0-or-later
#include "FloorRules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QTest>

#include <algorithm>

using namespace botdeck;

namespace {

const QString Top = QStringLiteral(BOTDECK_SOURCE_DIR);

/// Every header that comes with Qt's GUI modules, as installed here.
QSet<QString> installedGuiHeaders()
{
    QSet<QString> names;
    const QString root = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const char *module : {"QtGui", "QtWidgets", "QtPrintSupport", "QtSvg", "QtSvgWidgets", "QtOpenGL"}) {
        const QStringList files = QDir(root + u'/' + QString::fromLatin1(module)).entryList(QDir::Files);
        names.unite(QSet<QString>(files.begin(), files.end()));
    }
    return names;
}

QString readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Paths of all files below @p folder that match @p patterns, relative to the top of the project, sorted.
QStringList filesBelow(const QString &folder, const QStringList &patterns)
{
    QStringList found;
    QDirIterator files(Top + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(QDir(Top).relativeFilePath(files.next()));
    found.sort();
    return found;
}

QStringList sourcesOfProduct()
{
    QStringList all;
    for (const char *floor : {"models", "ui", "app"})
        all += filesBelow(QString::fromLatin1(floor), {QStringLiteral("*.cpp"), QStringLiteral("*.h")});
    return all;
}

QString told(const FloorFinding &finding)
{
    return QStringLiteral("%1:%2: %3: %4").arg(finding.file).arg(finding.line).arg(finding.rule, finding.what);
}

} // namespace

/// Reads the product's sources and fails where one breaks a rule of the architecture (ARCHITECTURE.md, "The floors").
/// The rules themselves are tried on small snippets first, so that a rule that can't fail is seen.
class tst_Floors : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rules_data();
    void rules();
    void lineNumbers();
    void transitiveUse();
    void sources();
    void exemptionsAreNeeded();
    void statementFilesAreLicensed();
    void formsHaveNoStyleSheets();
    void foldersAreExplained_data();
    void foldersAreExplained();

private:
    FloorRules m_rules{installedGuiHeaders()};
};

void tst_Floors::initTestCase()
{
    QVERIFY2(installedGuiHeaders().contains(QStringLiteral("QColor")), "Qt's headers were not found");
    QVERIFY2(installedGuiHeaders().contains(QStringLiteral("QWidget")), "Qt's headers were not found");
    QVERIFY(sourcesOfProduct().size() > 10);
}

void tst_Floors::rules_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("snippet");
    QTest::addColumn<QString>("rule"); // empty: nothing wrong with it

    const auto row = [](const char *name, const char *path, const char *snippet, const char *rule) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromUtf8(snippet) << QString::fromLatin1(rule);
    };
    const char *const model = "models/tables/A.cpp";
    const char *const page = "ui/tables/A.cpp";

    row("models include ui", model, "#include \"ui/look/Tones.h\"", "floor");
    row("ui includes app", page, "#include \"app/Bootstrap.h\"", "floor");
    row("product includes tests", page, "#include \"tests/support/Command.h\"", "floor");
    row("ui includes models", page, "#include \"models/tables/TableModel.h\"", "");
    row("app includes all", "app/A.cpp", "#include \"ui/shell/MainWindow.h\"\n#include \"models/base/Log.h\"", "");
    row("database includes schema", "models/database/A.h", "#include \"models/schema/Catalogue.h\"", "folder-order");
    row("schema includes security", "models/schema/A.h", "#include \"models/security/Keychain.h\"", "folder-order");
    row("migration includes tables", "models/migration/A.h", "#include \"models/tables/Row.h\"", "folder-order");
    row("entities include security", "models/entities/A.h", "#include \"models/security/Keychain.h\"", "");
    row("entities include base", "models/entities/A.h", "#include \"models/base/Error.h\"", "");
    row("commented include", "models/base/A.h", "// #include \"models/schema/Catalogue.h\"", "");
    row("colour in models", model, "#include <QColor>", "gui-in-models");
    row("widget in models", model, "#include <QTableView>", "gui-in-models");
    row("module path in models", model, "#include <QtGui/qpalette.h>", "gui-in-models");
    row("form in models", model, "#include \"ui_Form.h\"", "gui-in-models");
    row("item model in models", model, "#include <QAbstractItemModel>\n#include <QSqlTableModel>", "");
    row("widget in ui", page, "#include <QTableView>", "");

    row("select", model, "auto q = \"SELECT a FROM b\";", "sql-text");
    row("select in two literals", model, "auto q = \"SELECT a \"\n    \"FROM b\";", "sql-text");
    row("select a function", model, "auto q = QStringLiteral(\"SELECT pg_backend_pid()\");", "sql-text");
    row("raw literal", model, "auto q = R\"(DELETE\nFROM b)\";", "sql-text");
    row("insert", page, "auto q = u\"INSERT INTO b VALUES ($1)\";", "sql-text");
    row("update", page, "auto q = \"UPDATE b SET c = 1\";", "sql-text");
    row("small letters", page, "auto q = \"select a from b\";", "sql-text");
    row("statement builder", "models/schema/StatementBuilder.cpp", "auto q = \"SELECT a FROM b\";", "");
    row("sentence", page, "auto s = tr(\"Select a row from the list\");", "");
    row("sql in a comment", model, "// SELECT a FROM b", "");
    row("begin", model, "auto q = \"BEGIN READ ONLY\";", "transaction");
    row("set local", model, "auto q = \"SET LOCAL lock_timeout = 0\";", "transaction");
    row("unit of work", "models/database/UnitStatements.cpp", "auto q = \"BEGIN READ WRITE\";", "");

    row("event loop", page, "QEventLoop loop;", "blocking-call");
    row("process events", page, "QCoreApplication::processEvents();", "blocking-call");
    row("wait for", page, "process.waitForFinished(-1);", "blocking-call");
    row("result", page, "auto rows = future.result();", "blocking-call");
    row("result of a watcher", page, "auto rows = m_watcher->result();", "blocking-call");
    row("a getter called result", page, "m_form->result()->show();", "");
    row("sleep", page, "QThread::msleep(5);", "blocking-call");
    row("std sleep", model, "std::this_thread::sleep_for(1s);", "blocking-call");
    row("execute", page, "QProcess::execute(program);", "blocking-call");
    row("result with arguments", page, "auto text = reply.result(3);", "");
    row("blocking in a comment", page, "/* future.result() would wait */", "");
    row("blocking in a literal", page, "auto s = \"future.result()\";", "");
    row("driver", "models/database/PgConnection.cpp", "notifier.waitForRead();", "");

    row("box in a page", page, "QMessageBox::warning(this, a, b);", "message-box");
    row("box in models", model, "QMessageBox box;", "message-box");
    row("box in Prompts", "ui/page/Prompts.cpp", "QMessageBox box;", "");
    row("style sheet", page, "label->setStyleSheet(sheet);", "style-sheet");
    row("style sheet in look", "ui/look/A.cpp", "label->setStyleSheet(sheet);", "style-sheet");
    row("colour by name", page, "const QColor red(\"#ff0000\");", "colour-literal");
    row("colour by number", page, "painter.setPen(QColor(255, 0, 0));", "colour-literal");
    row("global colour", page, "painter.setPen(Qt::darkRed);", "colour-literal");
    row("colour from palette", page, "QColor ink = palette.color(QPalette::Text);", "");
    row("no colour", page, "QColor none(Qt::transparent);", "");
    row("colour in look", "ui/look/Tones.cpp", "const QColor red(0xff0000);", "");
    row("plain text", page, "label->setText(\"Name of the bot\");", "untranslated");
    row("plain literal", page, "label->setText(QStringLiteral(\"Name\"));", "untranslated");
    row("plain in app", "app/A.cpp", "window.setWindowTitle(u\"Botdeck\"_s);", "untranslated");
    row("translated", page, "label->setText(tr(\"Name of the bot\"));", "");
    row("null", page, "label->setText(QStringLiteral(\"NULL\"));", "");

    row("path", page, "field->setPlaceholderText(QStringLiteral(\"~/.postgresql/root.crt\"));", "");
    row("setting", page, "field->setPlaceholderText(QStringLiteral(\"target_session_attrs=primary\"));", "");

    row("tr of one's own", model, "QString tr(const char *text);", "own-tr");
    row("tr as a lambda", model, "const auto tr = [](const char *text) { return text; };", "own-tr");
    row("texts", model, "auto s = Texts::tr(\"There is no table\");", "");

    row("signal macro", page, "connect(a, SIGNAL(clicked()), b, SLOT(close()));", "old-connect");
    row("sender", page, "auto *button = sender();", "old-connect");
    row("delete", page, "delete m_menu;", "bare-delete");
    row("deleted function", page, "A(const A &) = delete;", "");
    row("delete later", page, "m_menu->deleteLater();", "");
}

void tst_Floors::rules()
{
    QFETCH(const QString, path);
    QFETCH(const QString, snippet);
    QFETCH(const QString, rule);

    const QString guard = path.endsWith(u".h") ? QStringLiteral("#pragma once\n") : QString();
    const QString licence = QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n");
    const QList<FloorFinding> findings = m_rules.check(path, licence + guard + snippet + u'\n');
    QStringList rules;
    for (const FloorFinding &finding : findings) {
        if (!rules.contains(finding.rule))
            rules.append(finding.rule);
    }
    QCOMPARE(rules.join(u' '), rule);
}

void tst_Floors::lineNumbers()
{
    const QString path = QStringLiteral("ui/tables/A.h");
    const QString text = QStringLiteral("/* two\nlines */\nauto a = R\"(x\ny)\";\nQEventLoop loop;\n");
    const QList<FloorFinding> findings = m_rules.check(path, text);
    QStringList places;
    for (const FloorFinding &finding : findings)
        places.append(QStringLiteral("%1 %2").arg(finding.rule).arg(finding.line));
    QCOMPARE(places,
        (QStringList{QStringLiteral("licence 1"), QStringLiteral("pragma-once 1"), QStringLiteral("blocking-call 5")}));

    const QString longText = QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n") + QString(449, u'\n');
    QCOMPARE(m_rules.check(QStringLiteral("ui/A.cpp"), longText).value(0).rule, QStringLiteral("file-length"));
    QVERIFY(m_rules.check(QStringLiteral("ui/A.cpp"), longText.chopped(1)).isEmpty());
}

void tst_Floors::transitiveUse()
{
    const QSet<QString> expected{QStringLiteral("conversations"), QStringLiteral("transfer"), QStringLiteral("tables"),
        QStringLiteral("schema"), QStringLiteral("database"), QStringLiteral("base")};
    QCOMPARE(FloorRules::mayUse(QStringLiteral("conversations")), expected);
}

void tst_Floors::sources()
{
    int count = 0; // each is told on a line of its own: Qt Test cuts the message of a failure
    for (const QString &path : sourcesOfProduct()) {
        for (const FloorFinding &finding : m_rules.check(path, readAll(Top + u'/' + path))) {
            qWarning("%s", qPrintable(told(finding)));
            ++count;
        }
    }
    QCOMPARE(count, 0);
}

void tst_Floors::exemptionsAreNeeded()
{
    const QStringList sources = sourcesOfProduct();
    for (const QString &exempt : FloorRules::exemptFiles()) {
        const bool used = std::any_of(
            sources.begin(), sources.end(), [&exempt](const QString &source) { return source.startsWith(exempt); });
        QVERIFY2(used, qPrintable(QStringLiteral("no source is called %1 any more").arg(exempt)));
    }
}

void tst_Floors::statementFilesAreLicensed()
{
    for (const QString &path : filesBelow(QStringLiteral("resources/sql"), {QStringLiteral("*.sql")})) {
        const QStringList lines = readAll(Top + u'/' + path).split(u'\n');
        QVERIFY2(lines.value(0) == QStringLiteral("-- SPDX-License-Identifier: GPL-3.0-or-later"), qPrintable(path));
        QVERIFY2(lines.value(1).startsWith(u"-- "), qPrintable(path + QStringLiteral(": no word on what it is for")));
    }
}

void tst_Floors::formsHaveNoStyleSheets()
{
    for (const QString &path : filesBelow(QStringLiteral("ui"), {QStringLiteral("*.ui")}))
        QVERIFY2(!readAll(Top + u'/' + path).contains(QStringLiteral("\"styleSheet\"")), qPrintable(path));
}

void tst_Floors::foldersAreExplained_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder : {"app", "migrations", "models", "packaging", "resources", "tests", "translations", "ui"})
        QTest::newRow(folder) << QString::fromLatin1(folder);
    for (const QString &build : filesBelow(QStringLiteral("models"), {QStringLiteral("CMakeLists.txt")})) {
        const QString folder = build.section(u'/', 0, -2);
        if (folder.contains(u'/'))
            QTest::newRow(qPrintable(folder)) << folder;
    }
}

void tst_Floors::foldersAreExplained()
{
    QFETCH(const QString, folder);
    const QString text = readAll(Top + u'/' + folder + QStringLiteral("/README.md"));
    QVERIFY2(text.size() > 80, "what lives here, what it may use, where to start");
}

QTEST_GUILESS_MAIN(tst_Floors)
#include "tst_Floors.moc"
