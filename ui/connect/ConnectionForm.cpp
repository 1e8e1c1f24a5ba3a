// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/ConnectionForm.h"

#include "ui/connect/ConnectionField.h"
#include "ui/connect/OtherSettings.h"
#include "ui/connect/PasswordEdit.h"
#include "ui/connect/ResultCard.h"
#include "ui/look/DeckStyle.h"
#include "ui/page/ErrorWords.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace botdeck {

namespace {

constexpr std::array FormEnvironments{Environment::Development, Environment::Staging, Environment::Production};
constexpr int LargestPort = 65'535;

QStringList parts(const QString &text)
{
    QStringList list = text.split(u',');
    for (QString &one : list)
        one = one.trimmed();
    return list;
}

} // namespace

void ConnectionForm::clear()
{
    m_editing = false;
    m_modeChosen = false;
    m_title->setText(tr("New connection"));
    fill({});
    m_result->clear();
}

void ConnectionForm::setFocusFirst()
{
    m_address->setFocus(Qt::OtherFocusReason);
}

void ConnectionForm::edit(const Profile &profile)
{
    m_editing = true;
    m_modeChosen = true;
    m_title->setText(tr("Edit %1").arg(profile.name));
    fill(profile);
    m_result->clear();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void ConnectionForm::fill(const Profile &profile)
{
    m_base = profile;
    m_name->setText(profile.name);
    const auto place = std::ranges::find(FormEnvironments, profile.environment);
    if (place != FormEnvironments.end())
        m_environment->setCurrentIndex(int(place - FormEnvironments.begin()));
    const ConnectionSpec &spec = profile.spec;
    m_host->setText(spec.host);
    m_port->setText(spec.port);
    m_database->setText(spec.database);
    m_user->setText(spec.user);
    m_password->setText(spec.password);
    m_password->setRevealed(false);
    m_mode->setCurrentIndex(m_mode->findData(spec.effectiveSslMode()));
    m_readOnly->setChecked(spec.readOnly);
    m_certificate->setText(spec.sslRootCert);
    m_other->setText(OtherSettings::toText(spec.options));
    showOptions(!spec.sslRootCert.isEmpty() || !spec.options.isEmpty());
    m_new->setVisible(m_editing);
    m_save->setVisible(m_editing);
    m_address->clear();
    for (ConnectionField *field :
        {m_addressField, m_nameField, m_hostField, m_portField, m_databaseField, m_otherField})
        field->setError({});
    updateHints();
}

void ConnectionForm::showOptions(bool shown)
{
    m_options->setVisible(shown);
    m_more->setText(shown ? tr("Fewer options") : tr("More options"));
}

ConnectionSpec ConnectionForm::spec() const
{
    ConnectionSpec spec = m_base.spec;
    spec.host = parts(m_host->text()).join(u',');
    spec.port = parts(m_port->text()).join(u',');
    spec.database = m_database->text().trimmed();
    spec.user = m_user->text().trimmed();
    spec.password = m_password->text();
    spec.sslMode = m_mode->currentData().toString();
    spec.sslRootCert = m_certificate->text().trimmed();
    spec.readOnly = m_readOnly->isChecked();
    const auto options = OtherSettings::fromText(m_other->text());
    if (options)
        spec.options = *options;
    return spec;
}

QString ConnectionForm::suggestedName() const
{
    const QString host = parts(m_host->text()).constFirst();
    const QString database = m_database->text().trimmed();
    if (database.isEmpty())
        return {};
    const QString name =
        tr("%1 on %2", "database on host").arg(database, host.isEmpty() ? QStringLiteral("localhost") : host);
    QString free = name;
    for (int number = 2; isTaken(free); ++number)
        free = tr("%1 %2", "name of a connection, number").arg(name).arg(number);
    return free;
}

bool ConnectionForm::isTaken(const QString &name) const
{
    return m_takenNames.contains(name) && !(m_editing && name == m_base.name);
}

void ConnectionForm::setTakenNames(const QStringList &names)
{
    m_takenNames = names;
    m_name->setPlaceholderText(suggestedName());
}

Profile ConnectionForm::profile() const
{
    Profile profile = m_base;
    profile.name = m_name->text().trimmed();
    if (profile.name.isEmpty())
        profile.name = suggestedName();
    profile.environment = FormEnvironments.at(size_t(m_environment->currentIndex()));
    profile.spec = spec();
    return profile;
}

QString ConnectionForm::portProblem() const
{
    if (m_port->text().trimmed().isEmpty())
        return {};
    const QStringList ports = parts(m_port->text());
    for (const QString &port : ports) {
        bool isNumber = false;
        const int number = port.toInt(&isNumber);
        if (!isNumber || number < 1 || number > LargestPort)
            return tr("A port is a number from 1 to 65535");
    }
    if (ports.size() > 1 && ports.size() != parts(m_host->text()).size())
        return tr("Give one port for all hosts, or one for each");
    return {};
}

QString ConnectionForm::otherProblem() const
{
    const auto options = OtherSettings::fromText(m_other->text());
    return options ? QString() : ErrorWords::explanation(options.error());
}

bool ConnectionForm::validate()
{
    const Profile now = profile();
    m_nameField->setError(isTaken(now.name) ? tr("Another connection has this name") : QString());
    const bool gap = parts(m_host->text()).size() > 1 && parts(m_host->text()).contains(QString());
    m_hostField->setError(gap ? tr("There is a comma too many") : QString());
    m_portField->setError(portProblem());
    m_databaseField->setError(now.spec.database.isEmpty() ? tr("Name the database") : QString());
    m_otherField->setError(otherProblem());
    for (ConnectionField *field : {m_nameField, m_hostField, m_portField, m_databaseField, m_otherField}) {
        if (!field->hasError())
            continue;
        if (field == m_otherField)
            showOptions(true);
        field->field()->setFocus(Qt::OtherFocusReason);
        return false;
    }
    return true;
}

// A pasted or dropped address comes at once; a typed one is taken with Enter, since half of it is always wrong.
void ConnectionForm::onAddressEdited(const QString &text)
{
    const bool cameAtOnce = text.size() > m_addressLength + 1;
    m_addressLength = text.size();
    m_addressField->setError({});
    if (cameAtOnce)
        takeAddress();
}

void ConnectionForm::takeAddress()
{
    if (!fillFromAddress())
        return;
    if (m_password->text().isEmpty())
        m_password->setFocus(Qt::OtherFocusReason);
    else
        emit passwordTyped();
}

bool ConnectionForm::fillFrom(const QString &address)
{
    m_address->setText(address); // no typing: it is taken below
    return fillFromAddress();
}

bool ConnectionForm::fillFromAddress()
{
    const QString address = m_address->text().trimmed();
    if (address.isEmpty())
        return false;
    const auto given = ConnectionSpec::fromUrl(address);
    if (!given) {
        m_addressField->setError(ErrorWords::explanation(given.error()));
        return false;
    }
    Profile profile = this->profile();
    profile.name = m_name->text();
    const bool readOnly = profile.spec.readOnly;
    profile.spec = *given;
    profile.spec.readOnly = readOnly;
    if (profile.spec.database.isEmpty())
        profile.spec.database = profile.spec.user; // what libpq would take
    m_modeChosen = !given->sslMode.isEmpty();
    fill(profile); // clears the address too: it may hold the password
    m_addressField->setHint(tr("Filled in. The address itself is not kept"));
    return true;
}

QString ConnectionForm::hostWords() const
{
    const QString host = m_host->text().trimmed();
    if (host.contains(u','))
        return tr("Tried in this order");
    if (host.startsWith(u'/'))
        return tr("A directory with the server's socket");
    if (!host.isEmpty())
        return {};
    const QString where = ConnectionSpec().where(); // what the environment says
    return where.isEmpty() ? tr("Empty: this computer") : tr("Empty: %1, from the environment", "host").arg(where);
}

void ConnectionForm::updateMode()
{
    if (!m_modeChosen) {
        ConnectionSpec host;
        host.host = m_host->text().trimmed();
        m_mode->setCurrentIndex(m_mode->findData(host.effectiveSslMode()));
    }
    const QString mode = m_mode->currentData().toString();
    const bool verifies = mode.startsWith(QLatin1String("verify"));
    ConnectionSpec there;
    there.host = m_host->text().trimmed();
    QString warning;
    if (!there.isLocal() && mode == QLatin1String("require"))
        warning = tr("Encrypted, but anyone in between could pose as the server");
    else if (!there.isLocal() && !verifies)
        warning = tr("Password and data may travel unencrypted");
    m_modeField->setWarning(warning);
}

void ConnectionForm::updateHints()
{
    m_name->setPlaceholderText(suggestedName());
    m_hostField->setHint(hostWords());
    const Environment environment = FormEnvironments.at(size_t(m_environment->currentIndex()));
    m_environmentField->setHint(
        environment == Environment::Production ? tr("Production asks for review before every save") : QString());
    m_addressField->setHint({});
    if (!m_keychainProblem.isEmpty())
        m_passwordField->setHint(tr("Not kept, but asked for at each start. %1").arg(m_keychainProblem));
    else if (m_editing)
        m_passwordField->setHint(tr("Kept in the system keychain. Leave it empty to keep the one that is there"));
    else
        m_passwordField->setHint(tr("Kept in the system keychain"));
    updateMode();
}

void ConnectionForm::setKeychainProblem(const QString &why)
{
    m_keychainProblem = why;
    updateHints();
}

void ConnectionForm::setBusy(bool busy)
{
    for (QPushButton *button : {m_new, m_save, m_test, m_connect})
        button->setEnabled(!busy);
}

void ConnectionForm::chooseCertificate()
{
    auto *dialog =
        new QFileDialog(window(), tr("Root certificate"), {}, tr("Certificates (*.crt *.pem);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_certificate, &QLineEdit::setText);
    dialog->open();
}

} // namespace botdeck
