// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace botdeck {

/// The texts the sample is made of: every compiled-in `:/sample/<name>.json` as one JSON object
/// {"<name>": <its content>}, by name. The files' own bytes, so that numbers and key order stay.
[[nodiscard]] QByteArray sampleCorpus();

} // namespace botdeck
