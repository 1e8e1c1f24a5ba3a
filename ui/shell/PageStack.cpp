// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PageStack.h"

#include "models/tables/DatabaseSession.h"
#include "models/tables/SaveReach.h"
#include "ui/page/Page.h"

namespace botdeck {

namespace {

constexpr int UntypedMs = 300;

} // namespace

PageStack::PageStack(PageDescriptions pages, const PageContext &context, QWidget *parent)
    : QStackedWidget(parent)
    , m_descriptions(std::move(pages))
    , m_context(context)
{
    connect(&context.session.changes(), &PendingChanges::saved, this, &PageStack::onSaved);
    m_untyped.setSingleShot(true);
    m_untyped.setInterval(UntypedMs);
    connect(&m_untyped, &QTimer::timeout, this, &PageStack::catchUp);
}

QString PageStack::keyOf(const Place &place)
{
    if (place.page != QLatin1String("table"))
        return place.page;
    return QStringLiteral("table/%1/%2")
        .arg(place.arguments.value(QStringLiteral("schema")).toString(),
            place.arguments.value(QStringLiteral("relation")).toString());
}

Page *PageStack::open(const Place &place)
{
    const QString key = keyOf(place);
    Page *page = m_pages.value(key);
    if (!page) {
        page = make(place);
        if (!page)
            return nullptr;
        page->setAccessibleName(page->title());
        m_pages.insert(key, page);
        addWidget(page);
        emit pageMade(page);
    }
    m_recent.removeAll(key);
    m_recent.append(key);
    page->show(place);
    setCurrentWidget(page);
    catchUp();
    letOldPagesGo();
    return page;
}

void PageStack::onSaved(const ChangeSet &set)
{
    const SaveReach reach = SaveReach::of(*m_context.session.catalogue(), set);
    for (Page *page : std::as_const(m_pages)) {
        if (page->isReachedBy(reach))
            m_outdated.insert(page);
    }
    QMetaObject::invokeMethod(this, &PageStack::catchUp, Qt::QueuedConnection); // models take in the save first
}

void PageStack::catchUp()
{
    Page *page = currentPage();
    if (!page || !m_outdated.contains(page))
        return;
    if (page->hasTyping()) {
        m_untyped.start();
        return;
    }
    m_outdated.remove(page);
    page->catchUp();
}

Page *PageStack::make(const Place &place)
{
    const auto description = std::find_if(m_descriptions.begin(), m_descriptions.end(),
        [&place](const PageDescription &one) { return one.id == place.page; });
    if (description == m_descriptions.end())
        return nullptr;
    if (description->missing && description->hidesWhenMissing && !description->missing(m_context.session).isEmpty())
        return nullptr;
    return description->make(m_context);
}

Page *PageStack::currentPage() const
{
    return qobject_cast<Page *>(currentWidget());
}

void PageStack::letOldPagesGo()
{
    int tables = 0;
    for (auto key = m_recent.crbegin(); key != m_recent.crend(); ++key)
        tables += key->startsWith(QLatin1String("table/")) ? 1 : 0;
    for (auto key = m_recent.begin(); key != m_recent.end() && tables > TablePagesKept;) {
        if (!key->startsWith(QLatin1String("table/"))) {
            ++key;
            continue;
        }
        Page *page = m_pages.take(*key);
        m_outdated.remove(page);
        removeWidget(page);
        page->deleteLater();
        key = m_recent.erase(key);
        --tables;
    }
}

} // namespace botdeck
