// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace botdeck {

/// Bytes of a secret, overwritten when the object goes or takes another value. A value type; copies are deep and
/// each wipes itself. Any thread. (A QString or QByteArray made from it is not wiped: make them late and short.)
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(QByteArrayView bytes);
    /// @p size zero bytes to be written to through data().
    explicit SecretBytes(qsizetype size);
    SecretBytes(const SecretBytes &other) = default;
    SecretBytes(SecretBytes &&other) noexcept = default;
    SecretBytes &operator=(SecretBytes other) noexcept;
    ~SecretBytes();

    /// The UTF-8 bytes of @p text; the intermediate copy is wiped.
    [[nodiscard]] static SecretBytes fromText(const QString &text);

    [[nodiscard]] QByteArrayView view() const;
    [[nodiscard]] QString toText() const;
    [[nodiscard]] unsigned char *data() { return m_bytes.data(); }
    [[nodiscard]] const unsigned char *data() const { return m_bytes.data(); }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_bytes.size()); }
    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }

    friend bool operator==(const SecretBytes &a, const SecretBytes &b) { return a.m_bytes == b.m_bytes; }

private:
    std::vector<unsigned char> m_bytes;
};

/// Overwrites @p bytes, which must be the only owner of its data.
void wipe(QByteArray &bytes);

} // namespace botdeck
