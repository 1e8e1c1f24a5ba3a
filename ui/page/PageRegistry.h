// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

class QObject;

namespace botdeck {

class DatabaseSession;
class Page;
struct PageContext;

/// One page the window can show. Folders of ui/ describe theirs in a function `…Pages()` that Bootstrap collects.
struct PageDescription
{
    enum class Section { Top, Build, Database };

    QString id; ///< "bots"
    QString title; ///< translated, for the sidebar
    QString icon; ///< name of an icon
    Section section = Section::Build;
    int order = 0; ///< within the section
    bool inSidebar = true;
    /// Empty: the page can be shown. Else why not, for people: "This database has no table for bots", or
    /// "Your role support lacks SELECT on bots". Hidden where `hidesWhenMissing`.
    std::function<QString(const DatabaseSession &)> missing;
    bool hidesWhenMissing = true;
    std::function<Page *(const PageContext &)> make;
    /// A number behind the sidebar's item (pending migrations), 0 none. May be empty.
    std::function<int(const DatabaseSession &)> badge{};
    /// Finds the badge out without the page: called once, a moment after the database has opened. What it starts
    /// belongs to @p owner, which ends before the session; `changed` is called when the badge is known. May be empty.
    std::function<void(const PageContext &context, QObject *owner, const std::function<void()> &changed)> watch{};
};

using PageDescriptions = QList<PageDescription>;

} // namespace botdeck
