// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/security/FieldSeal.h"

#include <QCoreApplication>

namespace botdeck {

Result<SecretBytes> Opened::toResult() const
{
    switch (verdict) {
    case Verdict::Ok:
        return plain;
    case Verdict::NotSealed:
        return fail(ErrorKind::BadValue,
            QCoreApplication::translate("botdeck", "The stored value is not sealed in this system's form."));
    case Verdict::OtherKey:
        return fail(ErrorKind::Refused,
            QCoreApplication::translate("botdeck", "The value was sealed with the field key %1; this one is %2.")
                .arg(sealedWith, openedWith),
            QCoreApplication::translate("botdeck", "Import the field key %1 to open it.").arg(sealedWith));
    case Verdict::Tampered:
        break;
    }
    return fail(ErrorKind::BadValue,
        QCoreApplication::translate(
            "botdeck", "The sealed value was changed since it was sealed, or belongs to another row."));
}

} // namespace botdeck
