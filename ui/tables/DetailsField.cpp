// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/DetailsField.h"

#include "models/schema/ValueCodec.h"
#include "models/tables/TableModel.h"
#include "models/tables/TableRoles.h"
#include "ui/delegates/CellContent.h"
#include "ui/delegates/ColumnCaption.h"
#include "ui/delegates/GridDelegate.h"
#include "ui/delegates/LineEditor.h"
#include "ui/delegates/ValueEditor.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Numbers.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPushButton>
#include <QSqlError>
#include <QToolButton>

#include <utility>

namespace botdeck {

namespace {

constexpr qint64 SmallValue = 16'000; // bytes
constexpr int LongestBase = 60; // characters of the old value in the note

bool hidesValue(const QModelIndex &cell)
{
    return cell.data(IsSecretRole).toBool() || cell.data(IsMaskedRole).toBool();
}

} // namespace

DetailsField::DetailsField(TableModel &model, int column, bool secret, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_column(column)
    , m_secret(secret)
{
    build();
}

void DetailsField::build()
{
    const Metrics metrics = Metrics::of(this);
    const ColumnCaption caption = ColumnCaption::of(*m_model.catalogue(), m_model.relation(), m_column);
    auto *name = new ElidedLabel(caption.name, TextLabel::Size::Strong, TextLabel::Ink::Text, this);
    m_type = new ElidedLabel(caption.type, TextLabel::Size::Caption, TextLabel::Ink::Secondary, this);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics.space8());
    head->addWidget(name);
    head->addStretch(1);
    head->addWidget(m_type);
    EditedColumn edited = EditedColumn::of(m_model, m_column);
    edited.secret = m_secret;
    m_editor = ValueEditor::make(edited, ValueEditor::Where::Form, this);
    m_editor->setFieldName(caption.name);
    m_follow = makeIconButton(QLatin1String("follow-key"), tr("Follow the key"), this);
    DeckStyle::setVariant(m_follow, "accent");
    m_reveal = makeIconButton(QLatin1String("eye"), tr("Reveal the secret"), this);
    auto *value = new QGridLayout; // the buttons lie over the field's end
    value->addWidget(m_editor, 0, 0);
    for (QToolButton *button : {m_follow, m_reveal}) {
        button->setAutoRaise(true);
        value->addWidget(button, 0, 0, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    m_whole = makeButton({}, ButtonKind::Link, this);
    DeckStyle::setVariant(m_whole, "compact");
    DeckStyle::setVariant(m_whole, "tight");
    m_noteRow = new QWidget(this);
    auto *note = new QHBoxLayout(m_noteRow);
    note->setContentsMargins(0, metrics.px(2), 0, 0);
    note->setSpacing(metrics.px(6));
    m_noteIcon = new IconLabel(QLatin1String("edit"), 14, Tone::Warning, m_noteRow);
    m_note = new TextLabel({}, TextLabel::Size::Caption, TextLabel::Ink::Secondary, m_noteRow);
    m_note->setWordWrap(true);
    note->addWidget(m_noteIcon, 0, Qt::AlignTop);
    note->addWidget(m_note, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.space4());
    layout->addLayout(head);
    layout->addLayout(value);
    layout->addWidget(m_whole, 0, Qt::AlignLeading);
    layout->addWidget(m_noteRow);
    connect(m_editor, &ValueEditor::left, this, [this](ValueEditor::Leave how) {
        if (how != ValueEditor::Leave::GiveUp)
            (void)commit();
        else
            tellNothing();
    });
    connect(m_editor, &ValueEditor::edited, this, [this] {
        tellRefusal({});
        tellTyped(m_editor->problem());
    });
    connect(m_follow, &QToolButton::clicked, this, [this] { emit followRequested(m_cell.row(), m_column); });
    connect(m_reveal, &QToolButton::clicked, this, [this] {
        m_revealed = true;
        m_model.fetchWhole(m_cell.row(), m_column, true);
    });
    connect(m_whole, &QPushButton::clicked, this, [this] { m_model.fetchWhole(m_cell.row(), m_column); });
}

QModelIndex DetailsField::cell() const
{
    return m_cell;
}

void DetailsField::setRow(int row)
{
    const QModelIndex next = m_model.index(row, m_column);
    const RowRef ref = next.isValid() ? m_model.rowRef(row) : RowRef();
    const bool isSame = ref.isValid() || m_row.isValid() ? ref == m_row : next == cell();
    if (!isSame) {
        if (!commit())
            giveUp();
        m_revealed = false;
    }
    m_row = ref;
    m_cell = next;
    refresh();
}

void DetailsField::giveUp()
{
    if (!m_editor->isEdited())
        return;
    emit lost(m_editor->column().info().name, m_editor->value().value_or(QString()), m_secret);
    m_editor->setValue(std::nullopt);
    tellNothing();
}

bool DetailsField::readIfSmall()
{
    const QModelIndex cell = this->cell();
    const qint64 size = cell.data(SizeRole).toLongLong();
    if (!cell.data(IsPreviewRole).toBool() || hidesValue(cell) || size < 0 || size > SmallValue
        || m_model.identity() != RowIdentity::Key)
        return false;
    m_model.fetchWhole(cell.row(), m_column);
    return true;
}

bool DetailsField::commit()
{
    if (!m_editor->isEdited())
        return true;
    // By the row's name: what stands in its place may be another row by now.
    const QModelIndex at = m_model.index(m_row.isValid() ? m_model.rowOf(m_row) : -1, m_column);
    if (!at.isValid())
        return false;
    if (!GridDelegate::takeOver(*m_editor, m_model, at)) {
        tellRefusal(m_model.lastError().text().trimmed());
        emit refused(m_refusal);
        return false; // the text stays, to be handed over again
    }
    m_editor->setValue(m_editor->value());
    m_refusal.clear();
    m_typedProblem.clear();
    refresh();
    return true;
}

void DetailsField::tellRefusal(const QString &why)
{
    if (m_refusal == why)
        return;
    m_refusal = why;
    showNote(cell(), cell().data(Qt::EditRole));
}

void DetailsField::tellNothing()
{
    tellRefusal({});
    tellTyped({});
}

void DetailsField::tellTyped(const QString &problem)
{
    if (std::exchange(m_typedProblem, problem) != problem || !problem.isEmpty())
        showNote(cell(), problem.isEmpty() ? cell().data(Qt::EditRole) : QVariant());
}

void DetailsField::renameRow(const RowRef &from, const RowRef &to)
{
    if (m_row == from)
        m_row = to;
}

bool DetailsField::isTyping() const
{
    return m_editor->isEdited();
}

void DetailsField::refresh()
{
    const QModelIndex cell = this->cell();
    setEnabled(cell.isValid());
    m_type->setText(typeText(cell));
    // Decoded once: it may have many megabytes.
    const bool isTyping = m_editor->isEdited();
    const QVariant text = isTyping && !cell.data(CellChangedRole).toBool() ? QVariant() : cell.data(Qt::EditRole);
    if (!isTyping)
        showValue(cell, text);
    showNote(cell, text);
    showWays(cell);
}

QString DetailsField::typeText(const QModelIndex &cell) const
{
    const ColumnInfo &info = m_model.relation().columns.at(m_column);
    const QString type = ColumnCaption::of(*m_model.catalogue(), m_model.relation(), m_column).type;
    if (cell.data(CellChangedRole).toBool())
        return tr("%1, edited", "type of a column").arg(type);
    const bool isReference = m_model.catalogue()->foreignKeyOf(m_model.relation(), m_column);
    return info.notNull && !isReference && !type.contains(u'·') ? tr("%1, not null", "type of a column").arg(type)
                                                                : type;
}

void DetailsField::showValue(const QModelIndex &cell, const QVariant &text)
{
    const bool isBytes = cell.data(TypeKindRole).value<TypeKind>() == TypeKind::Bytea;
    const bool hidden = (m_secret || hidesValue(cell)) && !m_revealed;
    const auto state = cell.data(CellStateRole).value<CellState>();
    m_editor->setConcealed(hidden);
    m_editor->setAbsence(!cell.isValid()      ? QString()
            : state == CellState::Default     ? QStringLiteral("DEFAULT")
            : state == CellState::NotSelected ? tr("not read")
                                              : QString());
    if (isBytes && text.isValid())
        m_editor->setValue(CellContent::of(cell).text);
    else
        m_editor->setValue(hidden || !text.isValid() ? std::nullopt : std::optional(text.toString()));
    m_editor->setReadOnly(isBytes || !cell.flags().testFlag(Qt::ItemIsEditable));
}

QString DetailsField::problemOf(const QModelIndex &cell) const
{
    if (!m_refusal.isEmpty())
        return m_refusal;
    if (m_editor->isEdited()) // what is typed now, not what was typed before
        return m_editor->problem();
    return cell.data(IsBlamedRole).toBool() ? cell.data(ProblemRole).toString() : QString();
}

void DetailsField::showNote(const QModelIndex &cell, const QVariant &text)
{
    const bool changed = cell.data(CellChangedRole).toBool();
    const QString problem = problemOf(cell);
    const bool isNew = m_row.isNew();
    tint(changed && !isNew);
    m_noteRow->setVisible(!problem.isEmpty() || (changed && !isNew));
    if (!m_noteRow->isVisibleTo(this))
        return;
    m_noteIcon->setIcon(QLatin1String(problem.isEmpty() ? "edit" : "error"));
    m_noteIcon->setTone(problem.isEmpty() ? Tone::Warning : Tone::Error);
    const QString now = text.toString();
    const QVariant base = cell.data(BaseTextRole);
    const QString before = QString::fromUtf8(base.toByteArray());
    if (!problem.isEmpty())
        m_note->setText(problem);
    else if (hidesValue(cell))
        m_note->setText(tr("A new secret"));
    else if (!base.isValid())
        m_note->setText(tr("Was NULL"));
    else if (before.size() > LongestBase || now.size() > LongestBase)
        m_note->setText(tr("Was %1 characters, now %2").arg(Numbers::exact(before.size()), Numbers::exact(now.size())));
    else
        m_note->setText(before.isEmpty() ? tr("Was empty") : tr("Was %1").arg(before));
}

void DetailsField::showWays(const QModelIndex &cell)
{
    const bool isPart = cell.data(IsPreviewRole).toBool();
    const bool unread = cell.isValid() && cell.data(CellStateRole).value<CellState>() == CellState::NotSelected;
    const bool canRead = m_model.relation().columns.at(m_column).canSelect;
    const bool hidden = hidesValue(cell) || (unread && m_secret);
    m_reveal->setVisible(hidden && !m_revealed && canRead && m_model.identity() == RowIdentity::Key);
    m_whole->setVisible((isPart || unread) && !hidden && canRead);
    const qint64 size = cell.data(SizeRole).toLongLong();
    m_whole->setText(isPart && size >= 0 ? tr("Read all %1").arg(Numbers::bytes(size)) : tr("Read the value"));
    m_follow->setVisible(cell.data(TargetRelationRole).toUInt() != 0 && cell.data(RawTextRole).isValid());
    const bool hasButton = m_follow->isVisibleTo(this) || m_reveal->isVisibleTo(this);
    if (auto *line = qobject_cast<LineEditor *>(m_editor))
        line->reserve(hasButton ? Metrics::of(this).px(24) : 0);
}

void DetailsField::tint(bool edited)
{
    QPalette own;
    if (edited) {
        const Tones &tones = Tones::of(parentWidget());
        own.setColor(QPalette::Base, tones.tint(Tone::Warning));
        own.setColor(QPalette::Dark, tones.ink(Tone::Warning)); // the field's edge
    }
    m_editor->setPalette(own);
}

} // namespace botdeck
