// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/FieldEditor.h"

#include <QPersistentModelIndex>

class QAction;
class QPushButton;

namespace botdeck {

class NullableLine;
class NullableText;
struct Error;
struct RowRef;

/// A secret: dots until it is revealed on purpose, changed through a dialog that hashes or seals it as the profile
/// says. A hash can't be revealed.
class SecretFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    SecretFieldEditor(const FieldContext &context, QWidget *parent);

    void display(const QModelIndex &cell) override;
    [[nodiscard]] QVariant value() const override;
    void setReadOnly(bool readOnly) override;
    void setInvalid(bool invalid) override;
    [[nodiscard]] QWidget *input() const override;
    [[nodiscard]] bool isWide() const override { return true; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isMine(const RowRef &row, int column) const;
    void reveal();
    void hide();
    void change();
    void showText(const QString &text);
    /// Below the line, over as many lines as it takes.
    void showWhole(const QString &text);
    void fitWhole();
    [[nodiscard]] bool fitsTheLine(const QString &text) const;
    void onArrived();
    [[nodiscard]] QString whatHappens() const;

    NullableLine *m_line;
    NullableText *m_whole = nullptr; ///< made for the first text the line has no room for
    QAction *m_eye = nullptr;
    QPushButton *m_change;
    QPersistentModelIndex m_cell;
    bool m_isRevealed = false;
};

} // namespace botdeck
