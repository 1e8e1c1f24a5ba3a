// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/EditorPages.h"

#include "models/tables/DatabaseSession.h"
#include "ui/editors/EntityPage.h"
#include "ui/page/Navigator.h"

#include <QCoreApplication>

namespace botdeck {

namespace {

struct Entry
{
    const char *id;
    const char *title;
    const char *icon;
    PageDescription::Section section;
    int order;
    QList<Part> parts;
};

const QList<Entry> &entries()
{
    using Section = PageDescription::Section;
    static const QList<Entry> all{
        {"users", QT_TRANSLATE_NOOP("EditorPages", "Users"), "users", Section::Top, 20,
            {Part::User, Part::Preferences, Part::LoginToken}},
        {"sessions", QT_TRANSLATE_NOOP("EditorPages", "Sessions"), "session", Section::Top, 30, {Part::Conversation}},
        {"organizations", QT_TRANSLATE_NOOP("EditorPages", "Organizations"), "organization", Section::Build, 10,
            {Part::Organization}},
        {"bots", QT_TRANSLATE_NOOP("EditorPages", "Bots"), "bot", Section::Build, 20, {Part::Bot}},
        {"configuration", QT_TRANSLATE_NOOP("EditorPages", "Configuration"), "list", Section::Build, 30,
            {Part::Configuration}},
        {"memories", QT_TRANSLATE_NOOP("EditorPages", "Memories"), "note", Section::Build, 40, {Part::Memory}},
        {"knowledge", QT_TRANSLATE_NOOP("EditorPages", "Knowledge base"), "knowledge", Section::Build, 50,
            {Part::KnowledgeCollection, Part::KnowledgeDocument, Part::ConversationCollection}},
        {"tools", QT_TRANSLATE_NOOP("EditorPages", "Tools"), "tool", Section::Build, 60,
            {Part::Tool, Part::ConversationTool}},
        {"automations", QT_TRANSLATE_NOOP("EditorPages", "Automations"), "automation", Section::Build, 70,
            {Part::Automation}},
        {"email", QT_TRANSLATE_NOOP("EditorPages", "E-mail"), "mail", Section::Build, 80,
            {Part::EmailAccount, Part::EmailDraft, Part::EmailFolder, Part::EmailMessage}},
    };
    return all;
}

PageDescription describe(const Entry &entry)
{
    PageDescription page;
    page.id = QLatin1String(entry.id);
    page.title = QCoreApplication::translate("EditorPages", entry.title);
    page.icon = QLatin1String(entry.icon);
    page.section = entry.section;
    page.order = entry.order;
    // A table that is there but may not be read keeps its page, which says what is missing.
    page.missing = [part = entry.parts.first()](const DatabaseSession &session) {
        return session.system()->relation(part) ? QString() : session.system()->whyMissing(part);
    };
    page.make = [id = page.id, title = page.title, parts = entry.parts](
                    const PageContext &context) -> Page * { return new EntityPage(context, id, title, parts); };
    return page;
}

} // namespace

PageDescriptions editorPages()
{
    PageDescriptions pages;
    for (const Entry &entry : entries())
        pages.append(describe(entry));
    return pages;
}

QString EditorPages::pageOf(Part part)
{
    for (const Entry &entry : entries()) {
        if (entry.parts.contains(part))
            return QLatin1String(entry.id);
    }
    return {};
}

Place EditorPages::placeOf(
    const DatabaseSession &session, Part owner, const EntityDeclaration::Hanging &what, const QByteArray &key)
{
    const QString text = QString::fromUtf8(key);
    if (what.part == Part::Conversation)
        return {QStringLiteral("conversations"), {{SystemParts::name(owner), text}}};
    if (what.via)
        return {};
    if (const QString page = pageOf(what.part); !page.isEmpty())
        return {page, {{QStringLiteral("part"), SystemParts::name(what.part)}, {what.column, text}}};
    const RelationInfo *relation = session.system()->relation(what.part);
    if (!relation)
        return {};
    return Navigator::table(
        *relation, {{.column = session.system()->column(what.part, what.column), .values = {SqlText(key)}}});
}

} // namespace botdeck
