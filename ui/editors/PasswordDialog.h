// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/security/SecretBytes.h"
#include "ui/widgets/Dialog.h"

class QLineEdit;
class QPushButton;

namespace botdeck {

class DatabaseSession;
class TextLabel;

/// Asks for a new secret, twice, so that a slip of the finger is noticed. What becomes of it (hashed, sealed, as it
/// is) is told in one sentence. GUI thread.
class PasswordDialog : public Dialog
{
    Q_OBJECT

public:
    PasswordDialog(const DatabaseSession &session, const QString &title, const QString &whatHappens, QWidget *parent);

signals:
    /// The person gave it; the dialog has closed.
    void given(const botdeck::SecretBytes &secret);

private:
    QLineEdit *addField(const QString &label, const QString &name);
    void check();
    void give();

    QLineEdit *m_first;
    QLineEdit *m_second;
    QString m_whatHappens;
    TextLabel *m_problem; ///< what happens with it, or why it can't be set
    QPushButton *m_set;
};

} // namespace botdeck
