// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PchCore.h"

#include <QtGui/QtGui>
#include <QtWidgets/QtWidgets>
