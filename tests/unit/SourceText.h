// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace botdeck {

/// A string literal of a source. Literals with nothing but white space between them are one, as for the compiler.
struct SourceLiteral
{
    QString text; ///< without quotes, escapes as they stand
    int line = 0; ///< 1-based, where it begins
};

/// A C++ source taken apart just far enough to ask "is this in the code or in a literal?".
class SourceText
{
public:
    explicit SourceText(const QString &text);

    /// Without comments, and with the contents of literals left empty. Line for line as the source.
    [[nodiscard]] const QString &code() const { return m_code; }
    /// Without comments, literals as they are. Line for line as the source.
    [[nodiscard]] const QString &uncommented() const { return m_uncommented; }
    [[nodiscard]] const QList<SourceLiteral> &literals() const { return m_literals; }

private:
    void addLiteral(const QString &source, const QString &text, int line);

    QString m_code;
    QString m_uncommented;
    QList<SourceLiteral> m_literals;
    qsizetype m_endOfLiteral = -1; // in m_uncommented
};

} // namespace botdeck
