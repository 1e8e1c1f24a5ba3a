// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CtlExit.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>

namespace botdeck {

/// What botdeckctl prints. Results go to standard output: one JSON object, or lines with fields between tabs. Errors
/// and progress go to standard error: sentences, or with JSON one object a line. Secrets in texts are redacted.
class CtlOutput
{
    Q_DECLARE_TR_FUNCTIONS(CtlOutput)

public:
    explicit CtlOutput(bool json)
        : m_json(json)
    {
    }

    /// The command's answer: @p object, or @p lines.
    void answer(const QJsonObject &object, const QStringList &lines) const;
    void error(const Error &error, CtlExit exit) const;
    void usage(const QString &problem, const QString &hint) const;
    void progress(const QString &text) const;
    /// Plain text whatever the form: --help, --version.
    void print(const QString &text) const;

    /// A line of fields between tabs; control characters and backslashes in them are escaped as COPY does.
    [[nodiscard]] static QString line(const QStringList &fields);

private:
    void write(FILE *stream, const QByteArray &text) const;

    bool m_json;
};

} // namespace botdeck
