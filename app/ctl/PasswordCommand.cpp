// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/PasswordCommand.h"

#include "models/security/PasswordHash.h"

#include <QFile>

#include <cstdio>

namespace botdeck {

void PasswordCommand::start()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return giveUp(Error::local(ErrorKind::Local, tr("Standard input can't be read")));
    QByteArray line = input.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    const SecretBytes password(line);
    wipe(line);
    if (password.isEmpty()) {
        giveUp(Error::local(ErrorKind::BadValue, tr("There is no password on standard input"),
            tr("Write it there, followed by a line break")));
        return;
    }
    const Result<QString> hash = PasswordHash::hash(password);
    if (!hash)
        return giveUp(hash.error());
    answer({{QStringLiteral("hash"), *hash}}, {*hash});
}

} // namespace botdeck
