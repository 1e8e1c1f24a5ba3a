// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/EntityPage.h"

#include "models/entities/RowTitles.h"
#include "models/tables/DatabaseSession.h"
#include "ui/editors/EntityForm.h"
#include "ui/editors/EntityView.h"
#include "ui/page/GrantWords.h"
#include "ui/widgets/EmptyState.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QStackedLayout>

namespace botdeck {

EntityPage::EntityPage(
    const PageContext &context, const QString &id, const QString &title, const QList<Part> &parts, QWidget *parent)
    : Page(context, parent)
    , m_context(context)
    , m_id(id)
    , m_title(title)
    , m_parts(parts)
    , m_part(parts.first())
    , m_titles(new RowTitles(context.session, this))
    , m_stack(new QStackedLayout(this))
{
    m_parts.removeIf([&context](Part part) { return !context.session.system()->relation(part); });
    setAccessibleName(title);
}

QStringList EntityPage::tabTitles() const
{
    QStringList titles;
    for (const Part part : m_parts) {
        QString title = m_context.session.system()->plural(*m_context.session.system()->relation(part));
        title[0] = title.at(0).toUpper();
        titles.append(title);
    }
    return titles;
}

QWidget *EntityPage::makeView(Part part)
{
    auto *view = new EntityView(m_context, part, *m_titles, m_title, this);
    if (m_parts.size() > 1) {
        view->setTabs(tabTitles(), int(m_parts.indexOf(part)));
        connect(view, &EntityView::tabChosen, this, [this, view](int index) {
            if (!showPart(m_parts.at(index))) {
                view->setCurrentTab(int(m_parts.indexOf(m_part)));
                return;
            }
            if (EntityView *chosen = currentView())
                chosen->show(place()); // reads what was never read
            mainView()->setFocus();
            emit placeChanged();
        });
    }
    connect(view, &EntityView::statusChanged, this, &EntityPage::statusChanged);
    connect(view, &EntityView::rowChanged, this, &EntityPage::placeChanged);
    connect(view, &EntityView::queryFinished, this, &EntityPage::queryFinished);
    return view;
}

QWidget *EntityPage::makeRefusal(Part part)
{
    const SystemBindingPtr binding = m_context.session.system();
    const SystemBinding &system = *binding;
    const RelationInfo *relation = system.relation(part);
    const QString name = relation ? system.plural(*relation) : m_title;
    auto *refusal = new EmptyState(this);
    EmptyState::Content content{
        QLatin1String("lock"), tr("You may not read %1").arg(name), system.whyMissing(part), {}, {}};
    if (relation) {
        content.text = tr("Your role %1 lacks SELECT on %2. An administrator can grant it.")
                           .arg(system.catalogue()->role(), relation->displayName());
        content.secondary = tr("Copy the GRANT statement");
        connect(refusal, &EmptyState::secondaryTriggered, this, [refusal, content, binding, relation]() mutable {
            QGuiApplication::clipboard()->setText(GrantWords::select(binding->catalogue(), *relation));
            content.secondary = tr("Copied");
            refusal->setContent(content);
        });
    }
    refusal->setContent(content);
    return refusal;
}

bool EntityPage::showPart(Part part)
{
    if (!commitEdits())
        return false;
    m_part = part;
    QWidget *view = m_views.value(part);
    if (!view) {
        view = m_context.session.system()->has(part) ? makeView(part) : makeRefusal(part);
        m_views.insert(part, view);
        m_stack->addWidget(view);
    }
    m_stack->setCurrentWidget(view);
    if (EntityView *current = currentView(); current && m_parts.size() > 1)
        current->setCurrentTab(int(m_parts.indexOf(part)));
    emit statusChanged();
    return true;
}

EntityView *EntityPage::currentView() const
{
    return qobject_cast<EntityView *>(m_stack->currentWidget());
}

Place EntityPage::place() const
{
    Place place{m_id, {}};
    if (m_parts.size() > 1)
        place.arguments.insert(QStringLiteral("part"), SystemParts::name(m_part));
    if (const EntityView *view = currentView())
        view->describePlace(place.arguments);
    return place;
}

void EntityPage::show(const Place &place)
{
    const auto wanted = SystemParts::byName(place.arguments.value(QStringLiteral("part")).toString());
    const bool isThere = showPart(wanted && m_parts.contains(*wanted) ? *wanted
            : m_views.isEmpty()                                       ? m_parts.value(0, m_part)
                                                                      : m_part);
    if (EntityView *view = currentView(); view && isThere)
        view->show(place);
}

void EntityPage::refresh()
{
    if (EntityView *view = currentView(); view && commitEdits())
        view->refresh();
}

bool EntityPage::hasTyping() const
{
    const EntityView *view = currentView();
    return view && view->form().hasTyping();
}

void EntityPage::catchUp()
{
    m_titles->forgetAll();
    for (QWidget *each : std::as_const(m_views)) {
        if (auto *view = qobject_cast<EntityView *>(each))
            view->refresh();
    }
}

QSet<quint32> EntityPage::relationsRead() const
{
    const CataloguePtr catalogue = m_context.session.catalogue();
    QSet<quint32> relations = modelRelations();
    const QSet<quint32> own = relations;
    for (const quint32 oid : own) {
        for (const ForeignKeyInfo *key : catalogue->referencesTo(oid))
            relations.insert(key->relation);
        const RelationInfo *relation = catalogue->relation(oid);
        for (const ForeignKeyInfo &key : relation ? relation->foreignKeys : QList<ForeignKeyInfo>())
            relations.insert(key.target);
    }
    return relations;
}

bool EntityPage::commitEdits()
{
    EntityView *view = currentView();
    return !view || view->form().commit();
}

bool EntityPage::cancelWork()
{
    EntityView *view = currentView();
    return view && view->cancelWork();
}

void EntityPage::focusSearch()
{
    if (EntityView *view = currentView())
        view->focusSearch();
}

QWidget *EntityPage::mainView()
{
    EntityView *view = currentView();
    return view ? view->mainView() : this;
}

QString EntityPage::status() const
{
    const EntityView *view = currentView();
    return view ? view->status() : QString();
}

} // namespace botdeck
