// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/security/FieldKey.h"
#include "models/security/Keychain.h"

#include <QObject>

namespace botdeck {

/// The key that seals this person's journals: one in the keychain, made at the first need. GUI thread; no call waits.
class JournalKey : public QObject
{
    Q_OBJECT

public:
    static constexpr const char *Item = "botdeck/journal-key";

    explicit JournalKey(const Keychain &keychain = Keychain(), QObject *parent = nullptr);

    /// ready() or failed() answers. Puts no question before the person, who is editing: a keychain that would is none.
    void fetch();

signals:
    void ready(const botdeck::FieldKey &key);
    /// There is no keychain, it is locked, or what lies there is no key: the error says which.
    void failed(const botdeck::Error &error);

private:
    void read(bool mayMake);
    void make();

    Keychain m_keychain;
};

} // namespace botdeck
