// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PaletteSources.h"

#include "models/tables/DatabaseSession.h"
#include "ui/page/Navigator.h"
#include "ui/shell/RowNumber.h"
#include "ui/shell/ShownPages.h"
#include "ui/widgets/Numbers.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>

namespace botdeck::PaletteSources {

namespace {

constexpr int PagesWithKeys = 9;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PaletteSources)
};

/// Entries that are known at once.
class FixedSource : public PaletteSource
{
public:
    FixedSource(const QString &title, QChar letter, QList<PaletteEntry> entries, QObject *parent)
        : PaletteSource(parent)
        , m_title(title)
        , m_letter(letter)
        , m_entries(std::move(entries))
    {
    }

    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] QChar letter() const override { return m_letter; }
    [[nodiscard]] QList<PaletteEntry> entries() const override { return m_entries; }

private:
    QString m_title;
    QChar m_letter;
    QList<PaletteEntry> m_entries;
};

QString kindOf(const RelationInfo &relation)
{
    switch (relation.kind) {
    case RelationInfo::Kind::View:
    case RelationInfo::Kind::MaterializedView:
        return Texts::tr("View");
    case RelationInfo::Kind::Foreign:
        return Texts::tr("Foreign table");
    default:
        return Texts::tr("Table");
    }
}

QString rowsOf(const DatabaseSession &session, const RelationInfo &relation)
{
    const RowNumber number = RowNumber::of(session, relation);
    return number.text.isEmpty() ? QString()
                                 : Texts::tr("%1 rows", nullptr, Numbers::form(number.rows)).arg(number.text);
}

/// "Save changes" of "&Save changes…".
QString titleOf(const QAction &action)
{
    return action.text().remove(u'&');
}

} // namespace

PaletteSource *pages(const DatabaseSession &session, const PageDescriptions &pages, const Go &go, QObject *parent)
{
    QList<PaletteEntry> entries;
    for (const ShownPages::Section &section : ShownPages::of(session, pages)) {
        for (const PageDescription *page : section.pages) {
            PaletteEntry entry{.icon = page->icon, .title = page->title, .subtitle = section.title};
            entry.kind = Texts::tr("Page");
            if (entries.size() < PagesWithKeys) {
                const auto key = static_cast<Qt::Key>(Qt::Key_1 + entries.size());
                entry.keys = QKeySequence(Qt::CTRL | key).toString(QKeySequence::NativeText);
            }
            entry.run = [go, place = Place{page->id, {}}] { go(place); };
            entries.append(entry);
        }
    }
    return new FixedSource(Texts::tr("Pages"), {}, entries, parent);
}

PaletteSource *tables(const DatabaseSession &session, const Go &go, QObject *parent)
{
    QList<PaletteEntry> entries;
    for (const RelationInfo *relation : session.catalogue()->relations()) {
        if (relation->isPartition)
            continue;
        const bool isReadable = relation->canSelect; // the page of one that is not has the GRANT to copy
        PaletteEntry entry{
            .icon = QString::fromLatin1(isReadable ? "table" : "lock"), .title = relation->displayName()};
        entry.subtitle =
            isReadable ? rowsOf(session, *relation) : Texts::tr("Your role lacks SELECT on it", "of a table");
        entry.kind = kindOf(*relation);
        entry.run = [go, place = Navigator::table(*relation)] { go(place); };
        entries.append(entry);
    }
    return new FixedSource(Texts::tr("Tables"), u'#', entries, parent);
}

PaletteSource *actions(const QList<QAction *> &actions, QObject *parent)
{
    QList<PaletteEntry> entries;
    for (QAction *action : actions) {
        if (action->isSeparator() || action->menu() || !action->isEnabled())
            continue;
        PaletteEntry entry{.icon = QStringLiteral("play"), .title = titleOf(*action)};
        entry.kind = Texts::tr("Action");
        entry.keys = action->shortcut().toString(QKeySequence::NativeText);
        entry.run = [guard = QPointer(action)] {
            if (guard)
                guard->trigger();
        };
        entries.append(entry);
    }
    return new FixedSource(Texts::tr("Actions"), u'>', entries, parent);
}

} // namespace botdeck::PaletteSources
