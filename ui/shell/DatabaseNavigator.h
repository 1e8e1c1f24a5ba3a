// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/Navigator.h"

namespace botdeck {

class DatabaseView;

/// What pages see of the window: a DatabaseView's ways to go and to save. Owned by the view. GUI thread.
class DatabaseNavigator : public Navigator
{
    Q_OBJECT

public:
    explicit DatabaseNavigator(DatabaseView &view);

    void go(const Place &place) override;
    void back() override;
    void forward() override;
    void review() override;
    void save() override;
    void discard() override;

private:
    DatabaseView &m_view;
};

} // namespace botdeck
