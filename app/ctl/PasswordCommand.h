// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CtlCommand.h"

namespace botdeck {

/// password hash: reads a password from standard input, up to the first line break, and prints its Argon2id PHC string.
class PasswordCommand : public CtlCommand
{
    Q_OBJECT

public:
    using CtlCommand::CtlCommand;

    void start() override;
};

} // namespace botdeck
