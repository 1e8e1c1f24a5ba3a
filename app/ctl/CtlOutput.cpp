// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CtlOutput.h"

#include "models/base/Redaction.h"

#include <QJsonDocument>

#include <cstdio>

namespace botdeck {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString sentence(const QString &text)
{
    QString words = withoutPasswords(text).trimmed();
    if (!words.isEmpty() && !words.endsWith(u'.') && !words.endsWith(u'?') && !words.endsWith(u':'))
        words += u'.';
    return words;
}

/// As COPY does; other control characters too, so that no stored text steers the terminal.
QString escape(QChar character)
{
    switch (character.unicode()) {
    case u'\\':
        return QStringLiteral("\\\\");
    case u'\t':
        return QStringLiteral("\\t");
    case u'\r':
        return QStringLiteral("\\r");
    case u'\n':
        return QStringLiteral("\\n");
    default:
        break;
    }
    if (character.category() != QChar::Other_Control)
        return character;
    QString bytes;
    for (const char byte : QString(character).toUtf8())
        bytes += QStringLiteral("\\x%1").arg(static_cast<uchar>(byte), 2, 16, QLatin1Char('0'));
    return bytes;
}

QJsonObject objectOf(const Error &error, CtlExit exit)
{
    QJsonObject object{{QStringLiteral("kind"), kindName(error.kind)}, {QStringLiteral("exit"), static_cast<int>(exit)},
        {QStringLiteral("message"), withoutPasswords(error.message)}};
    const auto add = [&object](const QString &name, const QString &value) {
        if (!value.isEmpty())
            object.insert(name, withoutPasswords(value));
    };
    add(QStringLiteral("hint"), error.hint);
    add(QStringLiteral("remedy"), error.remedy);
    add(QStringLiteral("sqlState"), error.sqlState);
    add(QStringLiteral("detail"), error.detail);
    add(QStringLiteral("table"), error.table);
    add(QStringLiteral("column"), error.column);
    add(QStringLiteral("constraint"), error.constraint);
    return object;
}

} // namespace

QString CtlOutput::line(const QStringList &fields)
{
    QStringList escaped;
    for (const QString &field : fields) {
        QString text;
        for (const QChar character : field)
            text += escape(character);
        escaped << text;
    }
    return escaped.join(u'\t');
}

void CtlOutput::write(FILE *stream, const QByteArray &text) const
{
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

void CtlOutput::answer(const QJsonObject &object, const QStringList &lines) const
{
    if (m_json)
        write(stdout, compact(object));
    else if (!lines.isEmpty())
        write(stdout, lines.join(u'\n').toUtf8());
}

void CtlOutput::error(const Error &error, CtlExit exit) const
{
    if (m_json) {
        write(stderr, compact({{QStringLiteral("error"), objectOf(error, exit)}}));
        return;
    }
    QStringList sentences{sentence(error.message)};
    if (!error.detail.isEmpty())
        sentences << sentence(error.detail);
    if (!error.hint.isEmpty())
        sentences << sentence(error.hint);
    if (!error.sqlState.isEmpty() && !error.message.contains(error.sqlState))
        sentences << QStringLiteral("(SQLSTATE %1)").arg(error.sqlState);
    write(stderr, (QStringLiteral("botdeckctl: ") + sentences.join(u' ')).toUtf8());
}

void CtlOutput::usage(const QString &problem, const QString &hint) const
{
    if (m_json) {
        const QJsonObject object{{QStringLiteral("kind"), QStringLiteral("usage")},
            {QStringLiteral("exit"), static_cast<int>(CtlExit::Usage)},
            {QStringLiteral("message"), withoutPasswords(problem)}, {QStringLiteral("hint"), hint}};
        write(stderr, compact({{QStringLiteral("error"), object}}));
        return;
    }
    write(stderr, (QStringLiteral("botdeckctl: ") + sentence(problem) + u' ' + sentence(hint)).toUtf8());
}

void CtlOutput::progress(const QString &text) const
{
    if (m_json)
        write(stderr, compact({{QStringLiteral("progress"), text}}));
    else
        write(stderr, text.toUtf8());
}

void CtlOutput::print(const QString &text) const
{
    write(stdout, text.toUtf8());
}

} // namespace botdeck
