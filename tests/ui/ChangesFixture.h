// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/DatabaseSession.h"
#include "tests/support/PrivateCluster.h"

#include <memory>

class QAbstractButton;
class QWidget;

namespace botdeck::test {

/// An open session on a database of its own, with what the dialogs about changes need: rows named by their key, edits
/// of them, and psql as the oracle. What nobody expects to fail ends the test.
class ChangesFixture
{
public:
    explicit ChangesFixture(const QString &script, Environment environment = Environment::Staging,
        const QString &user = QStringLiteral("postgres"));
    ~ChangesFixture();

    [[nodiscard]] DatabaseSession &session() { return *m_session; }
    [[nodiscard]] PendingChanges &changes() { return m_session->changes(); }
    [[nodiscard]] const QString &database() const { return m_database; }
    [[nodiscard]] quint32 oid(const char *table) const;
    [[nodiscard]] int attribute(const char *table, const char *column) const;
    [[nodiscard]] RowRef row(const char *table, const QByteArray &key) const { return {oid(table), {key}}; }
    /// Edits a column of a row; nullptr is NULL. @p base as it was read.
    void edit(const char *table, const QByteArray &key, const char *column, const char *base, const char *value);
    RowRef insert(const char *table, const QMap<QByteArray, QByteArray> &values);
    /// Saves all and waits for what comes of it; true: saved.
    bool save();
    QString psql(const QString &sql) const;

    /// All words a widget shows or tells: labels, buttons, code, accessible texts.
    [[nodiscard]] static QString words(const QWidget *widget);
    [[nodiscard]] static QAbstractButton *button(const QWidget *widget, const QString &text);
    /// Saves pictures of @p widget in all schemes where the variable BOTDECK_PICTURES names a folder.
    static void picture(QWidget *widget, const char *name);
    /// The style and the light palette.
    static void dress();

private:
    QString m_database;
    std::unique_ptr<DatabaseSession> m_session;
};

} // namespace botdeck::test
