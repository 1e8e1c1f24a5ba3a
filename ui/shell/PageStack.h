// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/PageContext.h"
#include "ui/page/PageRegistry.h"
#include "ui/page/Place.h"

#include <QHash>
#include <QSet>
#include <QStackedWidget>
#include <QTimer>

namespace botdeck {

class Page;
struct ChangeSet;

/// The pages of one open database: each made when first visited, one a relation for tables. The least recently seen
/// table pages go when there are many; edits are not theirs to lose. What a save has made old is read again: the page
/// that is seen at once, others when they come back to view. GUI thread.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    static constexpr int TablePagesKept = 12;

    PageStack(PageDescriptions pages, const PageContext &context, QWidget *parent = nullptr);

    /// Shows the place's page; nullptr where there is no such page or the database lacks what it needs.
    Page *open(const Place &place);
    [[nodiscard]] Page *currentPage() const;

signals:
    void pageMade(botdeck::Page *page);

private:
    [[nodiscard]] static QString keyOf(const Place &place);
    [[nodiscard]] Page *make(const Place &place);
    void letOldPagesGo();
    void onSaved(const ChangeSet &set);
    /// Brings the page that is seen up to date, once nobody types in it.
    void catchUp();

    const PageDescriptions m_descriptions;
    const PageContext m_context;
    QHash<QString, Page *> m_pages;
    QSet<Page *> m_outdated; ///< show rows of before a save
    QTimer m_untyped; ///< asks again whether somebody still types
    QStringList m_recent; ///< keys of table pages, last seen last
};

} // namespace botdeck
