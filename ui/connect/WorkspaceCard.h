// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Card.h"

namespace botdeck {

/// Offers the private database on this computer.
class WorkspaceCard : public Card
{
    Q_OBJECT

public:
    explicit WorkspaceCard(QWidget *parent = nullptr);

signals:
    void startRequested();
};

} // namespace botdeck
