// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageDriver.h"

#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace botdeck::test {

namespace {

const char *Script = R"(
create table owners(id int primary key, name text not null);
create table items(id int primary key, owner int references owners(id) on delete cascade, note text, n int,
    made timestamptz default now());
create table log(line text);
create table spans(id int primary key, low int, high int, note text, check (low <= high));
insert into spans values (1, 1, 2, 'x');
create table numbered(id int generated always as identity primary key, name text);
insert into numbered(name) values ('one'), ('two');
create view shown as select id, note from items;
create table hidden(id int primary key);
create table accounts(id int primary key, name text, password text);
create table switches(id int primary key, active boolean not null);
insert into switches values (1, true);
insert into accounts values (1, 'one', 'swordfish'), (2, 'two', null);
insert into owners values (1, 'one'), (2, 'two'), (3, 'three');
insert into items select i, 1 + i % 2, 'note ' || i, i * 10, '2026-01-01 00:00:00+00'::timestamptz + i * interval '1 minute'
    from generate_series(1, 3000) i;
insert into items values (3001, null, E'tab\there', null, null), (3002, null, '', null, null);
insert into log values ('a'), ('b');
do $$ declare c text; begin
    select string_agg(format('c%s int', i), ', ') into c from generate_series(1, 1500) i;
    execute 'create table wide(id int primary key, ' || c || ')';
end $$;
insert into wide(id, c1500) values (1, 7);
drop role if exists reader;
create role reader login;
grant select on owners, items to reader;
analyze;
)";

constexpr QLatin1String Template("page_template");

} // namespace

void PageDriver::prepare()
{
    QApplication::setStyle(new DeckStyle);
    QApplication::setPalette(Theme::palette(Tones::Scheme::Light));
    PrivateCluster::shared().createDatabase(Template);
    PrivateCluster::shared().psqlOrDie(QString::fromUtf8(Script), Template);
}

PageDriver::PageDriver(const QString &user)
    : fixture(QString(), Template, user)
{
}

PageDriver::~PageDriver()
{
    m_page.reset();
}

void PageDriver::open(const char *relation, const Filters &filters)
{
    m_page = fixture.page(QString::fromLatin1(relation), filters);
    m_page->grid()->setFocus();
}

void PageDriver::openUnread(const char *relation)
{
    m_page = std::make_unique<TablePage>(
        PageContext{*fixture.session, fixture.navigator, fixture.prompts, fixture.settings});
    m_page->resize(1240, 760);
    m_page->show(Navigator::table(fixture.relation(QString::fromLatin1(relation))));
    m_page->QWidget::show();
}

int PageDriver::column(const char *name) const
{
    return model().relation().column(QString::fromLatin1(name));
}

QModelIndex PageDriver::cell(int row, const char *name) const
{
    return model().index(row, column(name));
}

void PageDriver::current(int row, const char *name) const
{
    grid().selectionModel()->setCurrentIndex(cell(row, name), QItemSelectionModel::ClearAndSelect);
}

void PageDriver::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(&grid(), key, modifiers);
}

QPushButton *PageDriver::button(const QString &text) const
{
    for (auto *one : m_page->findChildren<QPushButton *>()) {
        if (one->text() == text && one->isVisibleTo(m_page.get()))
            return one;
    }
    return nullptr;
}

bool PageDriver::save() const
{
    QSignalSpy saved(&fixture.session->saves(), &SaveController::saved);
    return fixture.session->saves().save() && saved.wait(10'000);
}

} // namespace botdeck::test
