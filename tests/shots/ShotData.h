// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/PrivateCluster.h"

namespace botdeck::shots {

/// A private server with the documented schema and the sample in it.
class ShotData
{
public:
    ShotData();

    [[nodiscard]] QString url() const;

private:
    test::PrivateCluster m_cluster;
};

} // namespace botdeck::shots
