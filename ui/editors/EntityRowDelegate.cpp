// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/EntityRowDelegate.h"

#include "models/entities/EntityModel.h"
#include "models/entities/RowTitle.h"
#include "models/entities/RowTitles.h"
#include "models/schema/ArrayText.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace botdeck {

namespace {

constexpr int IconSide = 32;
constexpr int Padding = 14;
constexpr int HeadingHeight = 26;

struct Mark
{
    const char *icon;
    Tone tone;
};

Mark markOf(RowState state)
{
    switch (state) {
    case RowState::Edited:
        return {"edit", Tone::Warning};
    case RowState::Inserted:
        return {"plus", Tone::Success};
    case RowState::Deleted:
        return {"trash", Tone::Error};
    case RowState::Conflict:
        return {"error", Tone::Error};
    default:
        return {nullptr, Tone::Neutral};
    }
}

} // namespace

EntityRowDelegate::EntityRowDelegate(Form form, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_form(form)
{
}

void EntityRowDelegate::setSources(RowTitles *titles, const QString &icon)
{
    m_titles = titles;
    m_icon = icon.toLatin1();
}

QString EntityRowDelegate::groupOf(const QString &key)
{
    const auto *end = std::find_if(
        key.cbegin(), key.cend(), [](QChar letter) { return letter == u'-' || letter == u'_' || letter == u'.'; });
    return end == key.cend() ? QString() : key.left(end - key.cbegin());
}

void EntityRowDelegate::setGroups(int column)
{
    m_groupColumn = column;
    m_groups.clear();
}

void EntityRowDelegate::watch(const QAbstractItemModel &model)
{
    m_isWatching = true;
    const auto forget = [this] { m_groups.clear(); };
    connect(&model, &QAbstractItemModel::modelReset, this, forget);
    connect(&model, &QAbstractItemModel::layoutChanged, this, forget);
    connect(&model, &QAbstractItemModel::rowsInserted, this, forget);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, forget);
    connect(&model, &QAbstractItemModel::rowsMoved, this, forget);
    connect(&model, &QAbstractItemModel::dataChanged, this, forget);
}

QString EntityRowDelegate::groupAt(const QModelIndex &index) const
{
    if (const auto known = m_groups.constFind(index.row()); known != m_groups.cend())
        return *known;
    const QString group = groupOf(index.siblingAtColumn(m_groupColumn).data(Qt::DisplayRole).toString());
    if (m_isWatching)
        m_groups.insert(index.row(), group);
    return group;
}

QString EntityRowDelegate::heading(const QModelIndex &index) const
{
    if (m_groupColumn < 0)
        return {};
    const QString own = groupAt(index);
    return index.row() > 0 && groupAt(index.siblingAtRow(index.row() - 1)) == own ? QString() : own;
}

void EntityRowDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    painter->fillRect(option.rect, tones.window);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tones.hairline);
    Paint::text(painter, option.rect.adjusted(metrics.px(Padding), 0, -metrics.px(Padding), 0), text,
        Metrics::scaled(QApplication::font(), 0.9, QFont::DemiBold), tones.secondary,
        QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
}

QSize EntityRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const int row = m_form == Form::TwoLines ? metrics.twoLineRow() : metrics.navigationRow();
    return {metrics.px(120), row + (heading(index).isEmpty() ? 0 : metrics.px(HeadingHeight))};
}

void EntityRowDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool isSelected) const
{
    const Tones &tones = Tones::of(option.widget);
    const bool isActive = option.state.testFlag(QStyle::State_Active) && option.state.testFlag(QStyle::State_HasFocus);
    if (isSelected)
        painter->fillRect(option.rect, isActive || m_form == Form::TwoLines ? tones.rowSelection : tones.idleSelection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, tones.rowHover);
    if (!isSelected || m_form == Form::Line)
        return;
    const QRect bar(option.rect.left(), option.rect.top(), 3, option.rect.height());
    painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar),
        tones.isHighContrast() ? tones.onRowSelection : tones.highlight);
}

void EntityRowDelegate::paintIcon(
    QPainter *painter, const QStyleOptionViewItem &option, const QRect &place, bool isActive) const
{
    const Tones &tones = Tones::of(option.widget);
    const Metrics metrics = Metrics::of(option.widget);
    if (isActive)
        Paint::panel(painter, place, metrics.controlRadius(), tones.avatar,
            tones.isHighContrast() ? tones.control : QColor(Qt::transparent));
    else
        Paint::dashed(painter, place, metrics.controlRadius(), tones.secondary);
    const int inset = (place.width() - metrics.largeIcon()) / 2;
    Icons::paint(painter, QLatin1String(m_icon), place.adjusted(inset, inset, -inset, -inset),
        isActive ? tones.text : tones.secondary, option.direction);
}

QString EntityRowDelegate::factOf(const EntityModel &model, int row, int column) const
{
    const QModelIndex cell = model.index(row, column);
    if (cell.data(IsMaskedRole).toBool() || cell.data(IsSecretRole).toBool())
        return tr("Hidden");
    const QVariant text = cell.data(RawTextRole);
    const bool isPerson =
        model.declaration().part == Part::Conversation && column == model.columnOf(QStringLiteral("user"));
    if (!text.isValid())
        return isPerson ? tr("Anonymous") : QString();
    const quint32 target = cell.data(TargetRelationRole).toUInt();
    if (target != 0 && m_titles)
        return m_titles->title(target, text.toByteArray()).value_or(QString());
    if (cell.data(TypeKindRole).value<TypeKind>() != TypeKind::Array)
        return RowTitle::part(*model.catalogue(), model.relation().columns.at(column), text.toByteArray());
    QStringList elements;
    const Result<QList<SqlText>> list = ArrayText::parseList(text.toByteArray());
    for (const SqlText &element : list ? *list : QList<SqlText>())
        elements.append(QString::fromUtf8(element.value_or(QByteArray())));
    return elements.join(QStringLiteral(", "));
}

QString EntityRowDelegate::factsOf(const EntityModel &model, int row) const
{
    QStringList facts;
    const int active = model.columnOf(QStringLiteral("active"));
    if (active >= 0 && model.index(row, active).data(RawTextRole).toByteArray() == "f")
        facts.append(tr("Not active"));
    if (m_ownerColumn >= 0) {
        const QString owner = factOf(model, row, m_ownerColumn);
        if (!owner.isEmpty())
            facts.append(owner);
    }
    for (const QString &logical : model.declaration().facts) {
        const int column = model.columnOf(logical);
        const QString fact = column < 0 ? QString() : factOf(model, row, column);
        if (!fact.isEmpty())
            facts.append(fact);
    }
    return facts.join(QStringLiteral(" · "));
}

void EntityRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &whole, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const EntityModel *>(index.model());
    if (!model)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QStyleOptionViewItem option = whole;
    const Metrics metrics = Metrics::of(option.widget);
    if (const QString group = heading(index); !group.isEmpty()) {
        option.rect.setHeight(metrics.px(HeadingHeight));
        paintHeading(painter, option, group);
        option.rect = whole.rect.adjusted(0, metrics.px(HeadingHeight), 0, 0);
    }
    const Tones &tones = Tones::of(option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    paintGround(painter, option, isSelected);
    const auto visual = [&option](
                            const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const Qt::Alignment leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    const RowState state = model->rowState(index.row());
    const QColor ink = isSelected ? tones.onRowSelection : tones.text;
    const QString title = state == RowState::Loading ? QString() : model->titleOf(index.row());
    const QString name = title.isEmpty() && state == RowState::Inserted ? tr("New") : title;
    QRect place = option.rect.adjusted(metrics.px(Padding), 0, -metrics.px(Padding), 0);
    if (const Mark mark = markOf(state); mark.icon) {
        const int side = metrics.icon();
        const QRect at(place.right() - side, place.center().y() - side / 2, side, side);
        Icons::paint(painter, QLatin1String(mark.icon), visual(at), tones.ink(mark.tone), option.direction);
        place.setRight(at.left() - metrics.space8());
    }
    QFont font = QApplication::font();
    font.setStrikeOut(state == RowState::Deleted);
    if (m_form == Form::Line) {
        Paint::text(painter, visual(place), name, font, ink, leading);
    } else {
        const int active = model->columnOf(QStringLiteral("active"));
        const bool isActive = active < 0 || model->index(index.row(), active).data(RawTextRole).toByteArray() != "f";
        const int side = metrics.px(IconSide);
        paintIcon(painter, option, visual({place.left(), place.center().y() - side / 2, side, side}), isActive);
        place.setLeft(place.left() + side + metrics.px(10));
        if (isSelected)
            font.setWeight(QFont::DemiBold);
        const QRect upper(place.left(), place.top() + metrics.px(7), place.width(), metrics.lineHeight());
        const QRect lower = upper.translated(0, metrics.lineHeight());
        Paint::text(painter, visual(upper), name, font, isActive || isSelected ? ink : tones.secondary, leading);
        Paint::text(painter, visual(lower), factsOf(*model, index.row()), Metrics::denseFont(QApplication::font()),
            isSelected && tones.isHighContrast() ? ink : tones.secondary, leading);
        painter->fillRect(
            visual({place.left(), option.rect.bottom(), option.rect.right() - place.left() + 1, 1}), tones.hairline);
    }
    painter->restore();
}

} // namespace botdeck
