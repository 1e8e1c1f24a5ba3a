// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace botdeck {

class DatabaseSession;
class Navigator;
class Prompts;
class UiSettings;

/// What every page is given. All outlive the page. GUI thread.
struct PageContext
{
    DatabaseSession &session;
    Navigator &navigator; ///< goes to other pages
    Prompts &prompts; ///< asks the person
    UiSettings &settings; ///< remembers column widths, splitters …
};

} // namespace botdeck
