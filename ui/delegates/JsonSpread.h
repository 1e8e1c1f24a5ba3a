// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace botdeck {

/// Puts the JSON of one field over several lines: short texts at once, long ones on a thread of Qt's pool while the
/// field shows them as they are. Tokens stay as they are. GUI thread.
class JsonSpread : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype LongFrom = 64 * 1024; // characters

    using QObject::QObject;

    /// @p text over several lines where that is known at once; else @p text itself: it is no JSON, or it is long, and
    /// ready() comes. Whatever was asked before is answered no more.
    [[nodiscard]] QString of(const QString &text);
    /// What was asked is of no interest any more.
    void drop() { ++m_generation; }

signals:
    /// A long @p text is @p spread over lines. The field may hold another by now.
    void ready(const QString &text, const QString &spread);

private:
    QString m_text; // the last long one …
    QString m_spread; // … over several lines
    quint64 m_generation = 0;
};

} // namespace botdeck
