// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Card.h"

class QPushButton;

namespace botdeck {

class ResultCard;

/// Offers the private database on this computer.
class WorkspaceCard : public Card
{
    Q_OBJECT

public:
    explicit WorkspaceCard(QWidget *parent = nullptr);

    /// How its start goes, or why it failed.
    [[nodiscard]] ResultCard *result() const { return m_result; }
    /// While something is under way only the result's Cancel can be pressed.
    void setBusy(bool busy);

signals:
    void startRequested();

private:
    QPushButton *m_start;
    ResultCard *m_result;
};

} // namespace botdeck
