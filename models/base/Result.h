// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <tl/expected.hpp>

namespace botdeck {

/// A value or the Error that stands in its place. Use it as tl::expected: `if (!r) return fail(r.error());`.
template<typename T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
};

/// Result<void> spelt for functions that only succeed or fail.
using Outcome = Result<void>;

/// Wraps an error so that it converts to any Result.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

/// An error of our own, ready to return.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, const QString &message, const QString &hint = {})
{
    return fail(Error::local(kind, message, hint));
}

} // namespace botdeck
