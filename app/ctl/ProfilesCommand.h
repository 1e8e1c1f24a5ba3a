// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CtlCommand.h"
#include "models/database/ProfileStore.h"
#include "models/security/Keychain.h"

namespace botdeck {

/// profiles list|show NAME|remove NAME: the connections that are kept. Passwords are never shown.
class ProfilesCommand : public CtlCommand
{
    Q_OBJECT

public:
    using CtlCommand::CtlCommand;

    void start() override;

private:
    void list();
    void remove(const Profile &profile);

    const ProfileStore m_store;
    const Keychain m_keychain;
};

} // namespace botdeck
