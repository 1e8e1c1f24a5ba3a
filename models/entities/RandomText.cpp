// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/RandomText.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace botdeck::RandomText {

QByteArray token()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

QByteArray key()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

} // namespace botdeck::RandomText
