// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QString Top = QStringLiteral(BOTDECK_SOURCE_DIR);

/// One message of a .ts file.
struct Message
{
    QString source;
    QStringList translations; ///< one, or one for each plural form
    bool isFinished = true;
};

using Messages = QHash<QString, Message>; // by context, source and comment

Message readMessage(QXmlStreamReader &xml, QString &comment)
{
    Message message;
    while (xml.readNextStartElement()) {
        const QString tag = xml.name().toString();
        if (tag == QStringLiteral("source")) {
            message.source = xml.readElementText();
        } else if (tag == QStringLiteral("comment")) {
            comment = xml.readElementText();
        } else if (tag == QStringLiteral("translation")) {
            message.isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            QString text;
            while (!(xml.isEndElement() && xml.name() == QStringLiteral("translation")) && !xml.atEnd()) {
                xml.readNext();
                if (xml.isStartElement())
                    message.translations.append(xml.readElementText());
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (message.translations.isEmpty())
                message.translations.append(text);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

Messages readMessages(const QString &path)
{
    Messages messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QStringLiteral("name"))
            context = xml.readElementText();
        if (xml.name() == QStringLiteral("message")) {
            QString comment;
            const Message message = readMessage(xml, comment);
            messages.insert(
                context + u" | " + message.source + (comment.isEmpty() ? QString() : u" | " + comment), message);
        }
    }
    return messages;
}

/// `%1`, `%L2`, `%n` of a text, sorted.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(L?\\d{1,2}|L?n)"));
    QStringList found;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&[^&\\s]"));
    return mnemonic.match(QString(text).remove(QStringLiteral("&&"))).hasMatch();
}

/// What is wrong with a finished translation, empty if nothing. The singular may leave `%n` out ("one row").
QString fault(const Message &message)
{
    for (const QString &translation : message.translations) {
        if (translation.isEmpty())
            return QStringLiteral("empty");
        QStringList expected = placeholders(message.source);
        QStringList actual = placeholders(translation);
        if (message.translations.size() > 1) {
            expected.removeAll(QStringLiteral("%n"));
            actual.removeAll(QStringLiteral("%n"));
        }
        if (expected != actual)
            return QStringLiteral("other placeholders in \"%1\"").arg(translation);
        if (hasMnemonic(message.source) != hasMnemonic(translation))
            return QStringLiteral("mnemonic lost or added in \"%1\"").arg(translation);
        if (message.source.endsWith(u'…') != translation.endsWith(u'…'))
            return QStringLiteral("ellipsis lost or added in \"%1\"").arg(translation);
    }
    return {};
}

} // namespace

/// Holds the committed translations against what lupdate finds in the sources now.
class tst_Translations : public QObject
{
    Q_OBJECT

private slots:
    void faults_data();
    void faults();
    void complete_data();
    void complete();
};

void tst_Translations::faults_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("translations");
    QTest::addColumn<bool>("isFaulty");
    const auto row = [](const char *name, const QString &source, const QStringList &translations, bool isFaulty) {
        QTest::newRow(name) << source << translations << isFaulty;
    };
    row("good", QStringLiteral("&Save %1"), {QStringLiteral("&Salvar %1")}, false);
    row("empty", QStringLiteral("Save"), {QString()}, true);
    row("placeholder lost", QStringLiteral("Save %1"), {QStringLiteral("Salvar")}, true);
    row("placeholder changed", QStringLiteral("Save %1"), {QStringLiteral("Salvar %2")}, true);
    row("mnemonic lost", QStringLiteral("&Save"), {QStringLiteral("Salvar")}, true);
    row("escaped ampersand", QStringLiteral("A && b"), {QStringLiteral("A e b")}, false);
    row("ellipsis lost", QStringLiteral("Open…"), {QStringLiteral("Abrir")}, true);
    row("plural", QStringLiteral("%n rows"), {QStringLiteral("uma linha"), QStringLiteral("%n linhas")}, false);
    row("plural form empty", QStringLiteral("%n rows"), {QStringLiteral("%n linha"), QString()}, true);
}

void tst_Translations::faults()
{
    QFETCH(const QString, source);
    QFETCH(const QStringList, translations);
    QFETCH(const bool, isFaulty);
    QCOMPARE(!fault({source, translations, true}).isEmpty(), isFaulty);
}

void tst_Translations::complete_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("en") << QStringLiteral("botdeck_en.ts") << QStringList{QStringLiteral("-pluralonly")};
    QTest::newRow("pt_BR") << QStringLiteral("botdeck_pt_BR.ts") << QStringList();
}

void tst_Translations::complete()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, options);

    const QString committed = Top + QStringLiteral("/translations/") + name;
    QTemporaryDir folder;
    const QString fresh = folder.filePath(name);
    QVERIFY(QFile::copy(committed, fresh));
    QStringList arguments = QStringLiteral(BOTDECK_LUPDATE_OPTIONS).split(u'|') + options;
    for (const QString &source : QStringLiteral(BOTDECK_TRANSLATED_FOLDERS).split(u' '))
        arguments.append(Top + u'/' + source);
    arguments << QStringLiteral("-ts") << fresh;
    QProcess lupdate;
    lupdate.start(QStringLiteral(BOTDECK_LUPDATE), arguments);
    QVERIFY(lupdate.waitForFinished(120'000));
    QCOMPARE(lupdate.exitCode(), 0);
    // "lacks Q_OBJECT" or "Unterminated": lupdate files the texts where the program will not look for them.
    const QByteArray complaints = lupdate.readAllStandardError();
    QVERIFY2(complaints.isEmpty(), complaints.constData());

    const Messages now = readMessages(fresh);
    QStringList faults;
    for (auto each = now.begin(); each != now.end(); ++each) {
        const QString what = each->isFinished ? fault(*each) : QStringLiteral("not translated");
        if (!what.isEmpty())
            faults.append(each.key() + QStringLiteral(": ") + what);
    }
    for (const QString &text : readMessages(committed).keys()) {
        if (!now.contains(text))
            faults.append(text + QStringLiteral(": no longer in the sources"));
    }
    faults.sort();
    QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("%1 texts\n").arg(faults.size()) + faults.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_Translations.moc"
