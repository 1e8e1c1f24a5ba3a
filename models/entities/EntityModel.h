// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityDeclaration.h"
#include "models/schema/SystemBinding.h"
#include "models/security/SecretBytes.h"
#include "models/tables/TableModel.h"

#include <QPointer>
#include <QUuid>

#include <optional>

namespace botdeck {

class ConnectionPool;

/// What an EntityModel needs beside its table. The pool must outlive the model or go before it.
struct EntityContext
{
    TableContext table;
    SystemBindingPtr system;
    QPointer<ConnectionPool> pool{}; ///< null: no question is asked of the server
    QUuid profile{}; ///< whose field key seals values
};

/// The model of a table that plays a part in a system: a TableModel that also knows its fields, checks what is typed,
/// makes new rows that can be saved, and stores secrets in their form. One class a part says by its declaration and
/// a few hooks what is its own; EntityModels makes them. With an empty declaration it serves any other table or view.
///
/// Columns are positions in RelationInfo::columns. GUI thread; no call waits.
class EntityModel : public TableModel
{
    Q_OBJECT

public:
    explicit EntityModel(EntityContext context, EntityDeclaration declaration = {}, QObject *parent = nullptr);
    ~EntityModel() override;

    [[nodiscard]] const EntityDeclaration &declaration() const { return m_declaration; }
    [[nodiscard]] const SystemBinding &system() const { return *m_system; }
    /// The system on a reloaded catalogue.
    void setSystem(const SystemBindingPtr &system);

    // Fields

    /// The position of a logical column, -1 where the part or this database has none.
    [[nodiscard]] int columnOf(const QString &logical) const;
    /// The logical name of a column; empty for one that has none.
    [[nodiscard]] QString logicalName(int column) const;
    [[nodiscard]] SystemBinding::Field field(int column) const;
    [[nodiscard]] QList<SystemBinding::Section> sections() const;
    /// A value has to be given for a new row: NOT NULL and nothing that would make one.
    [[nodiscard]] bool isNeeded(int column) const;
    /// Why this column can't be edited in a row, in one sentence; empty where it can. @p isNew: in a row to be added.
    [[nodiscard]] QString whyFixed(int column, bool isNew) const;
    enum class Change { Insert, Update, Delete };
    /// Why no row of the table can be changed so, naming role and privilege where that is what lacks; empty: it can.
    [[nodiscard]] QString whyNo(Change change) const;
    /// What names a row to people, with unsaved changes; empty where its values have not arrived.
    [[nodiscard]] QString titleOf(int row) const;
    /// Values of this column are written through setSecret(): hashed or sealed.
    [[nodiscard]] bool isStoredSealed(int column) const;
    [[nodiscard]] bool isStoredHashed(int column) const;

    // Rows

    /// Adds a row with @p values, the part's own first values and a problem at each value still needed, as one step of
    /// undo. Returns its row, -1 when refused.
    int newRow(const QMap<int, SqlText> &values = {});
    /// Adds a row with the values of another, without its key, its secrets and what must be unique. -1 when refused.
    int duplicateRow(int row);
    /// A value for a column drawn from others of the row: a slug from the name. Empty: none.
    [[nodiscard]] QString suggestion(int row, int column) const;
    /// Hashes or seals @p plain on a worker as the profile says and sets the column to it; secretStored() or
    /// secretFailed() answers. A column stored as it is typed is set at once.
    void setSecret(int row, int column, const SecretBytes &plain);
    /// Opens a sealed value that fetchWhole() has revealed; secretOpened() or secretFailed() answers.
    void openSecret(int row, int column);

signals:
    /// An unsaved value that must be unique was looked for among the other rows, as after every change of a row.
    /// @p holder the row that has the value already, empty: nobody; @p suggestion a free one near it, or empty.
    void uniqueChecked(const botdeck::RowRef &row, int column, const QString &holder, const QString &suggestion);
    void secretStored(const botdeck::RowRef &row, int column);
    void secretOpened(const botdeck::RowRef &row, int column, const botdeck::SecretBytes &plain);
    void secretFailed(const botdeck::RowRef &row, int column, const botdeck::Error &error);

protected:
    [[nodiscard]] QString problemOf(int column, const SqlText &text) const final;
    /// The text of a logical column of a row with unsaved changes; empty for NULL and what is not there.
    [[nodiscard]] QString valueOf(int row, const QString &logical) const;

private:
    // What a part may say of its own

    /// A reason against a value that kind and profile allow.
    [[nodiscard]] virtual QString extraProblem(const QString &logical, const QString &text) const;
    [[nodiscard]] virtual QString suggestionFor(const QString &logical, int row) const;
    /// Values of a new row, by logical column.
    [[nodiscard]] virtual QMap<QString, QByteArray> firstValues() const;

    [[nodiscard]] const TableProfile *profileOfTable() const;
    [[nodiscard]] QString listProblem(const SystemBinding::Field &field, const QByteArray &text) const;
    [[nodiscard]] bool isUniqueAlone(int column) const;
    /// Asks again for every unique value a row has unsaved, once its changes are other ones: by typing, undo, redo or
    /// another page. What was said about it went with the change.
    void checkLater(const RowRef &row);
    /// Asks whether other rows have the values of columns that must be unique; a clash becomes the row's problem until
    /// the value changes (the database has the last word) and uniqueChecked() tells. Nothing happens for columns that
    /// need not be unique or can't be compared. However many rows changed at once, the server is asked a few times.
    void checkChanged();
    struct Check;
    /// nullopt: there is nothing to ask about this cell.
    [[nodiscard]] std::optional<Check> checkOf(int row, int column) const;
    /// Takes out of @p checks those whose value another unsaved row has, and tells of them.
    void tellUnsavedClashes(QList<Check> &checks);
    void askAll(const QList<Check> &checks);
    [[nodiscard]] bool isUnique(int column) const;
    void tellClash(
        const RowRef &row, int column, const QByteArray &value, const QString &holder, const QString &suggestion);
    void store(const RowRef &row, int column, const QString &text);
    [[nodiscard]] QString sealingId(int row, int column) const;

    EntityDeclaration m_declaration;
    SystemBindingPtr m_system;
    QPointer<ConnectionPool> m_pool;
    QUuid m_profile;
    PendingChanges *m_changes;
    SecretRules m_secrets;
    QSet<RowRef> m_toCheck; ///< rows whose changes are other ones since the last turn of the event loop
};

} // namespace botdeck
