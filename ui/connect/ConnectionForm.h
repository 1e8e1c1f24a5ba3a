// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Profile.h"
#include "ui/widgets/Card.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace botdeck {

class ConnectionField;
class PasswordEdit;
class ResultCard;
class SegmentedControl;
class TextLabel;

/// The form of one connection: a new one, or a kept one that is edited. Nothing is ever taken out of it by a failure.
/// Enter connects. GUI thread.
class ConnectionForm : public Card
{
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    /// An empty form for a new connection.
    void clear();
    /// The focus goes where filling begins.
    void setFocusFirst();
    /// Edits a kept connection; its password stays in the keychain unless another is typed.
    void edit(const Profile &profile);
    /// Takes a postgresql:// address into the fields. False: it can't be read, and stands in its field with the reason.
    bool fillFrom(const QString &address);
    [[nodiscard]] bool isEditing() const { return m_editing; }
    /// What the fields say, with the password typed (empty: none typed). An empty name is made from the address.
    [[nodiscard]] Profile profile() const;
    /// Marks what can't be right, goes to the first such field. True: nothing.
    bool validate();
    /// Names of the other kept connections.
    void setTakenNames(const QStringList &names);
    /// Why the password can't be kept; empty: it is.
    void setKeychainProblem(const QString &why);
    /// While something is under way only the result's Cancel can be pressed.
    void setBusy(bool busy);
    [[nodiscard]] ResultCard *card() const { return m_result; }

signals:
    void connectRequested();
    void testRequested();
    void saveRequested();
    /// Host, port or database are others: what was told of the one before is of no use any more.
    void serverChanged();
    /// A password was typed for the first time: is there a keychain to keep it in?
    void passwordTyped();

private:
    QWidget *makeHead();
    QWidget *makeFields();
    QWidget *makeOptions();
    QWidget *makeButtons();
    ConnectionField *addField(QGridLayout *grid, const QString &label, QWidget *field);
    void fillModes();
    void fill(const Profile &profile);
    void showOptions(bool shown);
    bool fillFromAddress();
    void takeAddress();
    void onAddressEdited(const QString &text);
    void updateHints();
    void updateMode();
    void chooseCertificate();
    [[nodiscard]] ConnectionSpec spec() const;
    [[nodiscard]] QString hostWords() const;
    [[nodiscard]] QString portProblem() const;
    [[nodiscard]] QString otherProblem() const;
    /// A free one, made of database and host.
    [[nodiscard]] QString suggestedName() const;
    [[nodiscard]] bool isTaken(const QString &name) const;

    Profile m_base; ///< what the fields do not show of the profile: id, time of last use
    QStringList m_takenNames;
    QString m_keychainProblem;
    qsizetype m_addressLength = 0;
    bool m_editing = false;
    bool m_modeChosen = false; ///< the TLS mode no longer follows the host

    TextLabel *m_title;
    QPushButton *m_new;
    QLineEdit *m_address;
    ConnectionField *m_addressField;
    QLineEdit *m_name;
    ConnectionField *m_nameField;
    SegmentedControl *m_environment;
    ConnectionField *m_environmentField;
    QLineEdit *m_host;
    ConnectionField *m_hostField;
    QLineEdit *m_port;
    ConnectionField *m_portField;
    QLineEdit *m_database;
    ConnectionField *m_databaseField;
    QLineEdit *m_user;
    PasswordEdit *m_password;
    ConnectionField *m_passwordField;
    QComboBox *m_mode;
    ConnectionField *m_modeField;
    QCheckBox *m_readOnly;
    QLineEdit *m_certificate;
    QLineEdit *m_other;
    ConnectionField *m_otherField;
    QWidget *m_options;
    ResultCard *m_result;
    QPushButton *m_more;
    QPushButton *m_save;
    QPushButton *m_test;
    QPushButton *m_connect;
};

} // namespace botdeck
