// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/ErrorWords.h"

namespace botdeck {

namespace {

/// A name that begins a text, as in "bot_id: …", is written as it is.
bool beginsWithName(const QString &words)
{
    const QString first = words.section(u' ', 0, 0);
    return first.endsWith(u':') || first.contains(u'_');
}

/// One sentence without its full stop. libpq breaks its own over indented lines.
QString sentence(const QString &text)
{
    QString words = text.trimmed();
    words.replace(QLatin1String("\n\t"), QLatin1String(". "));
    words = words.simplified();
    while (words.endsWith(u'.'))
        words.chop(1);
    if (!words.isEmpty() && !beginsWithName(words))
        words[0] = words.at(0).toUpper();
    return words;
}

/// The detail is the whole row that was refused, which is what its person has just typed.
bool quotesTheRow(const Error &error)
{
    const bool isCheck = error.sqlState == QLatin1String("23514") && !error.constraint.isEmpty();
    const bool isNotNull = error.sqlState == QLatin1String("23502") && !error.column.isEmpty();
    return isCheck || isNotNull;
}

/// The sentences as a paragraph; the last has no full stop.
QString paragraph(const QStringList &sentences)
{
    QString text;
    for (const QString &one : sentences) {
        if (!text.isEmpty())
            text += text.endsWith(u'?') || text.endsWith(u'!') ? QStringLiteral(" ") : QStringLiteral(". ");
        text += one;
    }
    return text;
}

} // namespace

QString ErrorWords::fact(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return tr("Cancelled");
    case ErrorKind::Unreachable:
        return tr("The server can't be reached");
    case ErrorKind::Lost:
        return tr("The connection was lost");
    case ErrorKind::TimedOut:
        return tr("It took too long");
    case ErrorKind::Authentication:
        return tr("The server did not let us in");
    case ErrorKind::Tls:
        return tr("The connection is not safe enough");
    case ErrorKind::NoDatabase:
        return tr("There is no such database");
    case ErrorKind::Permission:
        return tr("Your role may not do this");
    case ErrorKind::ReadOnly:
        return tr("This connection is read-only");
    case ErrorKind::Constraint:
        return tr("The database refused a value");
    case ErrorKind::BadValue:
        return tr("A value does not fit its type");
    case ErrorKind::Conflict:
        return tr("Somebody else changed this row");
    case ErrorKind::Serialization:
        return tr("Other sessions were writing the same rows");
    case ErrorKind::Full:
        return tr("The server has run out of room");
    case ErrorKind::Missing:
        return tr("Something is not there any more");
    case ErrorKind::Unknown:
        return tr("Not known whether it was saved");
    case ErrorKind::Refused:
        return tr("This can't be done");
    case ErrorKind::Local:
        return tr("Something on this computer is in the way");
    case ErrorKind::Server:
        return tr("The server reports an error");
    }
    return tr("The server reports an error");
}

QString ErrorWords::explanation(const Error &error)
{
    QStringList sentences;
    sentences << sentence(error.message);
    if (error.kind == ErrorKind::Constraint && !error.detail.isEmpty() && !quotesTheRow(error))
        sentences << sentence(error.detail);
    if (!error.hint.isEmpty())
        sentences << sentence(error.hint);
    sentences.removeAll(QString());
    sentences.removeDuplicates();
    return paragraph(sentences);
}

QString ErrorWords::details(const Error &error)
{
    QStringList lines;
    const auto add = [&lines](const QString &label, const QString &value) {
        if (!value.isEmpty())
            lines << tr("%1: %2", "label: value").arg(label, value);
    };
    add(QStringLiteral("SQLSTATE"), error.sqlState);
    add(tr("Table"), error.table.isEmpty() ? QString() : error.schema + u'.' + error.table);
    add(tr("Column"), error.column);
    add(tr("Constraint"), error.constraint);
    add(tr("Detail"), error.detail);
    return lines.join(u'\n');
}

MessageBar::Message ErrorWords::message(const Error &error)
{
    MessageBar::Message message;
    message.tone = Tone::Error;
    message.form = MessageBar::Form::Block;
    message.fact = fact(error);
    message.rest = explanation(error);
    if (!error.sqlState.isEmpty())
        message.rest += QStringLiteral(" (%1)").arg(error.sqlState);
    return message;
}

} // namespace botdeck
