// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/ProfileBook.h"

#include "models/base/Deliver.h"
#include "models/security/Keychain.h"

#include <QtConcurrent>

#include <algorithm>

namespace botdeck {

ProfileBook::ProfileBook(ProfileStore store, Keychain &keychain, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_keychain(keychain)
{
}

void ProfileBook::reload()
{
    deliver(QtConcurrent::run([store = m_store] { return store.load(); }), this,
        [this](const Result<QList<Profile>> &profiles) {
            if (!profiles) {
                emit failed(profiles.error());
                return;
            }
            m_profiles = *profiles;
            emit changed();
        });
}

const Profile *ProfileBook::find(const QUuid &id) const
{
    const auto found = std::ranges::find(m_profiles, id, &Profile::id);
    return found == m_profiles.cend() ? nullptr : &*found;
}

void ProfileBook::save(const Profile &profile, bool withPassword)
{
    Profile kept = profile;
    const QString password = std::exchange(kept.spec.password, {});
    deliver(
        QtConcurrent::run([store = m_store, kept] { return store.save(kept); }), this, [this](const Outcome &outcome) {
            if (outcome)
                reload();
            else
                emit failed(outcome.error());
        });
    if (!withPassword)
        return;
    deliver(m_keychain.write(Keychain::profileItem(profile.id), password), this, [this](const Outcome &outcome) {
        if (!outcome)
            emit keychainFailed(outcome.error());
    });
}

void ProfileBook::remove(const QUuid &id)
{
    deliver(QtConcurrent::run([store = m_store, id] { return store.remove(id); }), this,
        [this, id](const Outcome &outcome) {
            if (!outcome) {
                emit failed(outcome.error());
                return;
            }
            (void)m_keychain.remove(Keychain::profileItem(id)); // without a keychain no password was kept
            reload();
        });
}

void ProfileBook::readPassword(const QUuid &id, std::function<void(const std::optional<QString> &)> given)
{
    deliver(m_keychain.read(Keychain::profileItem(id)), this,
        [this, given = std::move(given)](const Result<std::optional<QString>> &password) {
            if (!password)
                emit keychainFailed(password.error());
            given(password ? *password : std::nullopt);
        });
}

void ProfileBook::tryKeychain()
{
    readPassword(QUuid(), [](const std::optional<QString> &) {});
}

} // namespace botdeck
