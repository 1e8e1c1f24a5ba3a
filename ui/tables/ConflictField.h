// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"
#include "models/tables/RowChange.h"

#include <QWidget>

class QButtonGroup;
class QPlainTextEdit;
class QVBoxLayout;

namespace botdeck {

class ChoiceCard;
class LargeTextView;
class TextLabel;
class ValueView;

/// One column of a row in conflict: as it was read, mine, and as it is on the server now. Mine or theirs can be taken,
/// both where they do not overlap, or another value typed. GUI thread.
class ConflictField : public QWidget
{
    Q_OBJECT

public:
    enum class Choice { None, Mine, Theirs, Edited };

    struct Column
    {
        CataloguePtr catalogue;
        ColumnInfo info;
        RowProblem::Field field;
        QString fact; ///< "Both changed it"
        bool choosable = true;
    };

    explicit ConflictField(Column column, QWidget *parent = nullptr);

    [[nodiscard]] Choice choice() const;
    /// The text typed or merged; with Edited.
    [[nodiscard]] const QByteArray &edited() const { return m_edited; }
    void take(Choice choice);
    /// Chosen, and what is typed is a value.
    [[nodiscard]] bool isDecided() const;

signals:
    void choiceChanged();

private:
    void addHeading(QVBoxLayout *column);
    void addCards(QVBoxLayout *column);
    void addMerge(QVBoxLayout *column);
    void addEditor(QVBoxLayout *column);
    ChoiceCard *makeCard(int face, const QString &heading, const SqlText &value, int against);
    void openEditor(const QString &text);
    void showLarge(const QString &text);
    void onTyped();
    [[nodiscard]] const TypeInfo &type() const { return m_column.catalogue->effectiveType(m_column.info); }
    [[nodiscard]] QString textOf(const SqlText &value) const;

    const Column m_column;
    QButtonGroup *m_group;
    ChoiceCard *m_mine = nullptr;
    ChoiceCard *m_theirs = nullptr;
    QString m_merged; ///< both changes in one, where that is possible
    QWidget *m_editor = nullptr;
    QPlainTextEdit *m_text = nullptr;
    LargeTextView *m_large = nullptr; ///< in its place for what a text field can't lay out
    TextLabel *m_problem = nullptr;
    QByteArray m_edited;
    bool m_isEdited = false;
};

} // namespace botdeck
