// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journal/JournalKey.h"

#include "models/base/Deliver.h"

namespace botdeck {

JournalKey::JournalKey(const Keychain &keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
}

void JournalKey::fetch()
{
    deliver(m_keychain.isQuiet(), this, [this](const Outcome &quiet) {
        if (quiet)
            read(true);
        else
            emit failed(quiet.error());
    });
}

void JournalKey::read(bool mayMake)
{
    deliver(m_keychain.read(QLatin1String(Item)), this, [this, mayMake](const Result<std::optional<QString>> &text) {
        if (!text)
            return emit failed(text.error());
        if (!*text && mayMake)
            return make();
        const Result<FieldKey> key = FieldKey::fromBase64(text->value_or(QString()));
        if (key)
            emit ready(*key);
        else
            emit failed(key.error());
    });
}

void JournalKey::make()
{
    const Result<FieldKey> key = FieldKey::generate();
    if (!key)
        return emit failed(key.error());
    deliver(m_keychain.write(QLatin1String(Item), key->toBase64().toText()), this, [this](const Outcome &written) {
        if (written)
            read(false); // of two programs that start at once, one has won
        else
            emit failed(written.error());
    });
}

} // namespace botdeck
