// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtCore>
#include <QtSql/QtSql>

#include <tl/expected.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>
