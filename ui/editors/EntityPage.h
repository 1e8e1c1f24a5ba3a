// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/SystemParts.h"
#include "ui/page/Page.h"
#include "ui/page/PageContext.h"

#include <QHash>

class QStackedLayout;

namespace botdeck {

class EmptyState;
class EntityView;
class RowTitles;

/// A page of one or a few parts of a system: each a list beside the form of its row, made when first shown. Says
/// what is missing where the role may not read a table. GUI thread.
///
/// Place arguments: "part" (a name of SystemParts), "row" (key texts), "filters" as of Navigator::table(), and any
/// logical column of the part with the value rows must have there.
class EntityPage : public Page
{
    Q_OBJECT

public:
    EntityPage(const PageContext &context, const QString &id, const QString &title, const QList<Part> &parts,
        QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] Place place() const override;
    void show(const Place &place) override;
    using Page::show;
    void refresh() override;
    void catchUp() override;
    [[nodiscard]] bool hasTyping() const override;
    /// The rows of its parts, what hangs on them and is counted, and what they point at and is named.
    [[nodiscard]] QSet<quint32> relationsRead() const override;
    bool cancelWork() override;
    [[nodiscard]] bool commitEdits() override;
    void focusSearch() override;
    [[nodiscard]] QWidget *mainView() override;
    [[nodiscard]] QString status() const override;

    /// The view shown now; nullptr where the table can't be read.
    [[nodiscard]] EntityView *currentView() const;

private:
    /// False: something that is being typed can't be taken over; nothing changes.
    bool showPart(Part part);
    [[nodiscard]] QWidget *makeView(Part part);
    [[nodiscard]] QWidget *makeRefusal(Part part);
    [[nodiscard]] QStringList tabTitles() const;

    const PageContext m_context;
    const QString m_id;
    const QString m_title;
    QList<Part> m_parts; ///< that this database has
    Part m_part;
    RowTitles *m_titles;
    QStackedLayout *m_stack;
    QHash<Part, QWidget *> m_views;
};

} // namespace botdeck
