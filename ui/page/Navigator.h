// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Filter.h"
#include "models/schema/RelationInfo.h"
#include "ui/page/Place.h"

#include <QObject>

namespace botdeck {

/// Goes to places, with a history. The main window implements it; pages call it.
class Navigator : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Goes there and puts the place of now on the history.
    virtual void go(const Place &place) = 0;
    virtual void back() = 0;
    virtual void forward() = 0;
    /// Opens the review of all pending changes (Ctrl+Shift+S), or saves them (Ctrl+S).
    virtual void review() = 0;
    virtual void save() = 0;
    /// Asks, then takes all pending changes back.
    virtual void discard() = 0;

    /// The place of the generic table page: rows of @p relation under @p filters.
    [[nodiscard]] static Place table(const RelationInfo &relation, const Filters &filters = {});
    /// The filters of a table's place; conditions on columns the relation does not have are left out.
    [[nodiscard]] static Filters filters(const Place &place, const RelationInfo &relation);
};

} // namespace botdeck
