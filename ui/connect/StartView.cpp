// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/StartView.h"

#include "models/base/Deliver.h"
#include "models/security/Keychain.h"
#include "ui/page/ErrorWords.h"
#include "ui/page/Prompts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace botdeck {

StartView::StartView(ProfileStore store, Keychain &keychain, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_store(std::move(store))
    , m_keychain(keychain)
    , m_prompts(prompts)
    , m_result(new TextLabel)
{
    auto *column = new QVBoxLayout(this);
    auto *workspace = makeButton(tr("Start the local workspace"));
    auto *address = new QLineEdit;
    address->setPlaceholderText(tr("postgresql:// address"));
    column->addWidget(workspace);
    column->addWidget(address);
    column->addWidget(m_result);
    column->addStretch();
    connect(workspace, &QPushButton::clicked, this, &StartView::workspaceRequested);
    connect(address, &QLineEdit::returnPressed, this, [this, address] {
        const auto spec = ConnectionSpec::fromUrl(address->text());
        if (!spec) {
            showError(spec.error());
            return;
        }
        m_connecting.spec = *spec;
        m_connecting.name = spec->database;
        emit connectRequested(m_connecting);
    });
}

void StartView::showStep(DatabaseSession::Step)
{
    m_result->setText(tr("Connecting…"));
}

void StartView::showProgress(const QString &text)
{
    m_result->setText(text);
}

void StartView::showError(const Error &error)
{
    m_result->setText(ErrorWords::fact(error) + u'\n' + ErrorWords::explanation(error));
}

void StartView::showDone()
{
    m_result->clear();
}

void StartView::openProfile(const Profile &profile)
{
    m_connecting = profile;
    deliver(m_keychain.read(Keychain::profileItem(profile.id)), this,
        [this](const Result<std::optional<QString>> &password) {
            if (password && *password)
                m_connecting.spec.password = **password;
            emit connectRequested(m_connecting);
        });
}

void StartView::askPassword(const Profile &profile)
{
    m_connecting = profile;
    m_prompts.askText(this, tr("Password for %1").arg(profile.name), tr("Password"), true,
        [this](const QString &password) {
            m_connecting.spec.password = password;
            emit connectRequested(m_connecting);
        });
}

} // namespace botdeck
