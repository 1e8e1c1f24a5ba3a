// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/migration/RunControl.h"

#include <QObject>

namespace botdeck {

/// Carries progress from a worker to the thread of whoever connected: the worker's job holds it by shared_ptr, so it
/// outlives a receiver that is gone (whose connection Qt has ended by then).
class ProgressRelay : public QObject
{
    Q_OBJECT

signals:
    void progressed(const botdeck::StepProgress &step);
};

} // namespace botdeck
