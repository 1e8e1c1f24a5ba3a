// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/security/FieldSeal.h"

namespace botdeck {

/// The form the deployed General Bots server reads: standard Base64 with padding. It hides nothing.
class Base64Seal final : public FieldSeal
{
public:
    [[nodiscard]] Result<QString> seal(const SecretBytes &plain, const QString &rowId) const override;
    /// Ok or NotSealed; @p rowId plays no part.
    [[nodiscard]] Opened open(const QString &text, const QString &rowId) const override;
    [[nodiscard]] bool isEncryption() const override { return false; }
};

} // namespace botdeck
