// SPDX-License-Identifier: GPL-3.0-or-later
// How the form is built: ConnectionForm.cpp has what it does.
#include "ui/connect/ConnectionForm.h"

#include "ui/connect/ConnectionField.h"
#include "ui/connect/PasswordEdit.h"
#include "ui/connect/ResultCard.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/WheelGuard.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace botdeck {

namespace {

constexpr int LabelWidth = 132;
constexpr int PortWidth = 84;

QLineEdit *named(QLineEdit *edit, const char *name)
{
    edit->setObjectName(QLatin1String(name));
    return edit;
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : Card(parent)
{
    const Metrics metrics = Metrics::of(this);
    m_result = new ResultCard;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics.px(28), metrics.px(22), metrics.px(28), metrics.px(22));
    column->setSpacing(metrics.px(9));
    column->addWidget(makeHead());
    column->addSpacing(metrics.px(3));
    column->addWidget(makeFields());
    column->addWidget(makeOptions());
    column->addSpacing(metrics.px(6));
    column->addWidget(m_result);
    column->addSpacing(metrics.px(3));
    column->addWidget(makeButtons());
    connect(m_more, &QPushButton::clicked, this, [this] { showOptions(m_options->isHidden()); });
    connect(m_host, &QLineEdit::textChanged, this, &ConnectionForm::updateHints);
    connect(m_database, &QLineEdit::textChanged, this, &ConnectionForm::updateHints);
    for (const QLineEdit *edit : {m_host, m_port, m_database})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionForm::serverChanged);
    connect(m_environment, &SegmentedControl::currentChanged, this, &ConnectionForm::updateHints);
    connect(m_mode, &QComboBox::activated, this, [this] {
        m_modeChosen = true;
        updateMode();
    });
    for (ConnectionField *field : {m_nameField, m_hostField, m_portField, m_databaseField, m_otherField}) {
        connect(
            qobject_cast<QLineEdit *>(field->field()), &QLineEdit::textEdited, field, [field] { field->setError({}); });
    }
    connect(m_password, &QLineEdit::textEdited, this, &ConnectionForm::passwordTyped);
    clear();
}

QWidget *ConnectionForm::makeHead()
{
    const Metrics metrics = Metrics::of(this);
    auto *head = new QWidget;
    m_title = new TextLabel({}, TextLabel::Size::Title);
    m_new = makeButton(tr("New connection"), ButtonKind::Link);
    DeckStyle::setVariant(m_new, "compact");
    m_address = named(new QLineEdit, "addressLineEdit");
    m_address->setPlaceholderText(tr("Paste a postgresql:// address to fill the form"));
    m_address->addAction(Icons::quiet(QLatin1String("plug")), QLineEdit::LeadingPosition);
    m_addressField = new ConnectionField(tr("Address to fill the form from"), m_address);
    m_addressField->label()->hide();
    auto *titles = new QHBoxLayout;
    titles->addWidget(m_title, 1);
    titles->addWidget(m_new);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.px(9));
    column->addLayout(titles);
    column->addWidget(m_addressField);
    m_addressField->label()->setParent(m_addressField); // the field's accessible label; not shown
    connect(m_new, &QPushButton::clicked, this, &ConnectionForm::clear);
    connect(m_address, &QLineEdit::textEdited, this, &ConnectionForm::onAddressEdited);
    connect(m_address, &QLineEdit::returnPressed, this, &ConnectionForm::takeAddress);
    return head;
}

ConnectionField *ConnectionForm::addField(QGridLayout *grid, const QString &label, QWidget *field)
{
    auto *row = new ConnectionField(label, field);
    const int at = grid->rowCount();
    grid->addWidget(row->label(), at, 0, Qt::AlignTop);
    grid->addWidget(row, at, 1);
    if (auto *edit = qobject_cast<QLineEdit *>(field)) {
        connect(edit, &QLineEdit::returnPressed, this, [this] {
            if (m_connect->isEnabled())
                emit connectRequested();
        });
    }
    return row;
}

QWidget *ConnectionForm::makeFields()
{
    const Metrics metrics = Metrics::of(this);
    auto *fields = new QWidget;
    auto *grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics.space12());
    grid->setVerticalSpacing(metrics.px(9));
    grid->setColumnMinimumWidth(0, metrics.px(LabelWidth));
    grid->setColumnStretch(1, 1);
    m_name = named(new QLineEdit, "nameLineEdit");
    m_nameField = addField(grid, tr("&Name"), m_name);
    m_environment = new SegmentedControl;
    m_environment->setTall(true);
    for (const Environment environment : {Environment::Development, Environment::Staging, Environment::Production})
        m_environment->addSegment(environment);
    m_environmentField = addField(grid, tr("&Environment"), m_environment);
    m_host = named(new QLineEdit, "hostLineEdit");
    m_hostField = addField(grid, tr("&Hosts"), m_host);
    m_port = named(new QLineEdit, "portLineEdit");
    m_port->setPlaceholderText(QStringLiteral("5432"));
    m_port->setFixedWidth(metrics.px(PortWidth));
    m_portField = addField(grid, tr("&Port"), m_port);
    m_database = named(new QLineEdit, "databaseLineEdit");
    m_databaseField = addField(grid, tr("&Database"), m_database);
    m_user = named(new QLineEdit, "userLineEdit");
    addField(grid, tr("&User"), m_user);
    m_password = new PasswordEdit;
    m_password->setObjectName(QStringLiteral("passwordLineEdit"));
    m_passwordField = addField(grid, tr("Pass&word"), m_password);
    m_mode = new QComboBox;
    WheelGuard::protect(m_mode);
    m_mode->setObjectName(QStringLiteral("tlsComboBox"));
    fillModes();
    m_modeField = addField(grid, tr("&TLS"), m_mode);
    m_readOnly = new QCheckBox(tr("Open &read-only"));
    m_readOnly->setToolTip(tr("Every transaction is READ ONLY, whatever your role may do"));
    grid->addWidget(m_readOnly, grid->rowCount(), 1);
    return fields;
}

void ConnectionForm::fillModes()
{
    m_mode->addItem(tr("Verify certificate and host name"), QStringLiteral("verify-full"));
    m_mode->addItem(tr("Verify certificate only"), QStringLiteral("verify-ca"));
    m_mode->addItem(tr("Encrypt, verify nothing"), QStringLiteral("require"));
    m_mode->addItem(tr("Encrypt if the server can"), QStringLiteral("prefer"));
    m_mode->addItem(tr("Encrypt only if the server insists"), QStringLiteral("allow"));
    m_mode->addItem(tr("Do not encrypt"), QStringLiteral("disable"));
}

QWidget *ConnectionForm::makeOptions()
{
    const Metrics metrics = Metrics::of(this);
    m_options = new QWidget;
    auto *grid = new QGridLayout(m_options);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics.space12());
    grid->setVerticalSpacing(metrics.px(9));
    grid->setColumnMinimumWidth(0, metrics.px(LabelWidth));
    grid->setColumnStretch(1, 1);
    m_certificate = named(new QLineEdit, "certificateLineEdit");
    m_certificate->setPlaceholderText(tr("~/.postgresql/root.crt", "an example"));
    auto *folder = m_certificate->addAction(Icons::quiet(QLatin1String("folder")), QLineEdit::TrailingPosition);
    folder->setText(tr("Choose a file…"));
    connect(folder, &QAction::triggered, this, &ConnectionForm::chooseCertificate);
    ConnectionField *certificate = addField(grid, tr("Root &certificate"), m_certificate);
    certificate->setHint(tr("Who may vouch for the server"));
    m_other = named(new QLineEdit, "otherLineEdit");
    m_other->setPlaceholderText(tr("target_session_attrs=primary", "an example"));
    m_otherField = addField(grid, tr("&Other settings"), m_other);
    m_otherField->setHint(tr("Any libpq keywords, as keyword=value"));
    m_options->hide();
    return m_options;
}

QWidget *ConnectionForm::makeButtons()
{
    auto *buttons = new QWidget;
    m_more = makeButton(tr("More options"), ButtonKind::Link);
    m_save = makeButton(tr("Save"));
    m_test = makeButton(tr("Test"));
    m_connect = makeButton(tr("Connect"), ButtonKind::Primary);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::of(this).space8());
    row->addWidget(m_more);
    row->addStretch();
    row->addWidget(m_save);
    row->addWidget(m_test);
    row->addWidget(m_connect);
    connect(m_save, &QPushButton::clicked, this, &ConnectionForm::saveRequested);
    connect(m_test, &QPushButton::clicked, this, &ConnectionForm::testRequested);
    connect(m_connect, &QPushButton::clicked, this, &ConnectionForm::connectRequested);
    return buttons;
}

} // namespace botdeck
