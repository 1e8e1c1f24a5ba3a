// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/Place.h"

#include <QSet>
#include <QWidget>

namespace botdeck {

class SaveReach;
struct PageContext;

/// One room of the main window. Made when first visited, kept while the database is open. GUI thread.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const PageContext &context, QWidget *parent = nullptr);

    /// What the window's title and the accessible name say: "Bots", "message_history".
    [[nodiscard]] virtual QString title() const = 0;
    /// Where this page is now; show(place()) comes back here.
    [[nodiscard]] virtual Place place() const = 0;
    /// Goes to a place of this page (also the very first time). Unknown arguments are ignored.
    virtual void show(const Place &place) = 0;
    using QWidget::show;
    /// F5: reads again what is shown; rows and edits of now stay until the answer is there.
    virtual void refresh() { }
    /// Somebody is typing in a cell or a field, and it was not handed over yet.
    [[nodiscard]] virtual bool hasTyping() const { return false; }
    /// A save elsewhere has changed rows this page shows: all that it keeps is read again, seen or not. Never called
    /// while hasTyping().
    virtual void catchUp() { refresh(); }
    /// The tables whose rows this page shows (oids): a save that reaches one makes it old. Those of its table models,
    /// unless it says more.
    [[nodiscard]] virtual QSet<quint32> relationsRead() const { return modelRelations(); }
    /// Whether the saved set with this reach has changed rows that are shown here and not brought up to date by the
    /// page's own table models.
    [[nodiscard]] bool isReachedBy(const SaveReach &reach) const;
    /// Esc: ends what is being read. True if there was something to end.
    virtual bool cancelWork() { return false; }
    /// Hands over what is being typed in a cell or a field, as Enter does there: before anything that saves, discards
    /// or leaves the page. False: some of it was refused. It stays where it was typed, with the focus and the reason
    /// beside it, and what was to follow must not happen, since it would lose the text.
    [[nodiscard]] virtual bool commitEdits() { return true; }
    /// Ctrl+F: puts the focus into the page's search or filter field.
    virtual void focusSearch() { }
    /// Where the focus goes when the page is entered.
    [[nodiscard]] virtual QWidget *mainView() { return this; }
    /// Left part of the status line: "512 of ≈ 10.0 M rows loaded · 1 row selected".
    [[nodiscard]] virtual QString status() const { return {}; }

signals:
    void statusChanged();
    void placeChanged();
    void titleChanged();
    /// The number behind this page's item in the sidebar (PageDescription::badge) is another one now.
    void badgeChanged();
    /// A read of this page ended after @p micros (the status line's "Last query 7 ms").
    void queryFinished(qint64 micros);

protected:
    /// Brings the order of Tab up to date first: a page makes many of its parts late.
    bool focusNextPrevChild(bool next) override;
    /// Of the table models below this page.
    [[nodiscard]] QSet<quint32> modelRelations() const;
};

} // namespace botdeck
