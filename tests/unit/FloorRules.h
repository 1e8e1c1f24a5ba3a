// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace botdeck {

/// One place in a source that breaks a rule of the architecture.
struct FloorFinding
{
    QString rule; ///< its short name, as in CONTRIBUTING.md: "floor", "sql-text" …
    QString file; ///< path from the top of the project
    int line = 0; ///< 1-based, 0 where the whole file is meant
    QString what; ///< the offending text or what to do about it
};

/// The rules of ARCHITECTURE.md that can be read off a source's text: which folder may include which, what may stand
/// only in one place (SQL, questions, colours), what may stand nowhere (blocking calls, style sheets).
/// It knows text only, no compiler: macros and aliases can get around it, an honest mistake can't. Any thread.
class FloorRules
{
public:
    /// @p guiHeaders names of headers that need QtGui or more, such as "QColor"; none of them may be in models/.
    explicit FloorRules(QSet<QString> guiHeaders);

    /// All findings in one source. @p path is relative to the top of the project ("models/base/Error.cpp") and
    /// decides which rules apply; @p text is the whole file.
    [[nodiscard]] QList<FloorFinding> check(const QString &path, const QString &text) const;

    /// Files that are exempt from a rule, each with its reason; a test checks that none of them is out of date.
    [[nodiscard]] static QStringList exemptFiles();
    /// Folders of models/ that @p folder may include, itself and everything below included.
    [[nodiscard]] static QSet<QString> mayUse(const QString &folder);

private:
    QSet<QString> m_guiHeaders;
};

} // namespace botdeck
