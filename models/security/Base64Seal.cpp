// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/security/Base64Seal.h"

namespace botdeck {

Result<QString> Base64Seal::seal(const SecretBytes &plain, const QString &) const
{
    QByteArray raw = plain.view().toByteArray();
    QString text = QString::fromLatin1(raw.toBase64());
    wipe(raw);
    return text;
}

Opened Base64Seal::open(const QString &text, const QString &) const
{
    Opened opened;
    const QByteArray ascii = text.toUtf8();
    // Qt takes Base64 without padding as well; the deployed server does not.
    if (ascii.size() % 4 != 0)
        return opened;
    auto decoded = QByteArray::fromBase64Encoding(ascii, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return opened;
    opened.verdict = Opened::Verdict::Ok;
    opened.plain = SecretBytes(QByteArrayView(decoded.decoded));
    wipe(decoded.decoded);
    return opened;
}

} // namespace botdeck
