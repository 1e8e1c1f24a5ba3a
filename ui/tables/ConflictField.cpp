// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/ConflictField.h"

#include "models/schema/ValueCodec.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/page/ErrorWords.h"
#include "ui/tables/ChoiceCard.h"
#include "ui/tables/ValueView.h"
#include "ui/tables/WordDiff.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/LargeTextView.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/TextSlices.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>

namespace botdeck {

namespace {

constexpr int EditorLines = 5;

/// A dashed frame: nothing of it is chosen yet.
class Offer : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Paint::dashed(&painter, rect(), Metrics::of(this).controlRadius(), Tones::of(this).control);
    }
};

bool isProse(TypeKind kind)
{
    return kind == TypeKind::Text || kind == TypeKind::Varchar;
}

} // namespace

ConflictField::ConflictField(Column column, QWidget *parent)
    : QWidget(parent)
    , m_column(std::move(column))
    , m_group(new QButtonGroup(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, Metrics::of(this).space8());
    rows->setSpacing(Metrics::of(this).space4());
    addHeading(rows);
    addCards(rows);
    if (m_column.choosable && !m_column.field.secret) {
        addMerge(rows);
        addEditor(rows);
    }
    connect(m_group, &QButtonGroup::buttonClicked, this, [this] {
        m_isEdited = false;
        if (m_editor)
            m_editor->hide();
    });
    connect(m_group, &QButtonGroup::buttonToggled, this, &ConflictField::choiceChanged);
}

QString ConflictField::textOf(const SqlText &value) const
{
    return value ? ValueCodec::editText(type(), *value, {}) : QString();
}

void ConflictField::addHeading(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::of(this).space8());
    row->addWidget(new TextLabel(m_column.field.name, TextLabel::Size::Strong));
    row->addWidget(new TextLabel(m_column.info.typeText, TextLabel::Size::Dense, TextLabel::Ink::Secondary));
    row->addStretch();
    if (m_column.choosable && !m_column.field.secret) {
        auto *edit = makeButton(tr("Edit…"), ButtonKind::Link);
        edit->setAccessibleName(tr("Edit %1").arg(m_column.field.name));
        DeckStyle::setVariant(edit, "compact");
        DeckStyle::setVariant(edit, "tight");
        connect(edit, &QPushButton::clicked, this,
            [this] { openEditor(m_merged.isEmpty() ? textOf(m_column.field.mine) : m_merged); });
        row->addWidget(edit);
    }
    row->addWidget(new TextLabel(m_column.fact, TextLabel::Size::Dense, TextLabel::Ink::Secondary));
    column->addLayout(row);
}

ChoiceCard *ConflictField::makeCard(int face, const QString &heading, const SqlText &value, int against)
{
    const auto kind = static_cast<ChoiceCard::Face>(face);
    auto *card = new ChoiceCard(kind, heading, m_column.choosable && kind != ChoiceCard::Face::Base);
    const RowProblem::Field &field = m_column.field;
    FieldValue shown = FieldValue::of(type(), value);
    if (field.secret)
        shown = {.kind = FieldValue::Kind::Secret, .text = {}};
    WordDiff::Pieces pieces;
    if (against >= 0 && shown.isText() && field.base)
        pieces = WordDiff::diff(FieldValue::of(type(), field.base).text, shown.text).after;
    auto *view = new ValueView;
    view->setValue(shown, pieces, kind == ChoiceCard::Face::Mine ? Tone::Warning : Tone::Info);
    view->setQuiet(kind == ChoiceCard::Face::Base);
    card->addBody(view);
    if (QAbstractButton *button = card->button()) {
        m_group->addButton(button);
        button->setAccessibleName(tr("%1: %2", "column: mine").arg(field.name, heading));
        button->setAccessibleDescription(shown.words());
    }
    return card;
}

void ConflictField::addCards(QVBoxLayout *column)
{
    const RowProblem::Field &field = m_column.field;
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::of(this).space8());
    using Face = ChoiceCard::Face;
    row->addWidget(makeCard(int(Face::Base), tr("Was, when you read it"), field.base, -1), 1);
    m_mine = makeCard(int(Face::Mine), tr("Mine"), field.mine, 0);
    row->addWidget(m_mine, 1);
    m_theirs = makeCard(int(Face::Theirs), tr("On the server now"), field.theirs, 0);
    row->addWidget(m_theirs, 1);
    column->addLayout(row);
}

void ConflictField::addMerge(QVBoxLayout *column)
{
    const RowProblem::Field &field = m_column.field;
    if (!isProse(type().kind) || !field.base || !field.mine || !field.theirs)
        return;
    const auto merged = WordDiff::merged(textOf(field.base), textOf(field.mine), textOf(field.theirs));
    if (!merged || *merged == textOf(field.mine) || *merged == textOf(field.theirs))
        return;
    m_merged = *merged;
    const Metrics metrics = Metrics::of(this);
    auto *offer = new Offer;
    auto *row = new QHBoxLayout(offer);
    row->setContentsMargins(metrics.space12(), metrics.px(6), metrics.space4(), metrics.px(6));
    row->setSpacing(metrics.px(10));
    row->addWidget(new IconLabel(QLatin1String("merge"), 16, Tone::Info), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics.space4());
    words->addWidget(new TextLabel(tr("The changes don't overlap. Both would read:"), TextLabel::Size::Strong));
    auto *view = new ValueView;
    view->setValue({.kind = FieldValue::Kind::Text, .text = m_merged},
        WordDiff::diff(textOf(field.base), m_merged).after, Tone::Info);
    words->addWidget(view);
    row->addLayout(words, 1);
    auto *both = makeButton(tr("Take both"), ButtonKind::Link);
    both->setAccessibleName(tr("Take both changes of %1").arg(field.name));
    DeckStyle::setVariant(both, "compact");
    row->addWidget(both);
    column->addWidget(offer);
    connect(both, &QPushButton::clicked, this, [this] { openEditor(m_merged); });
}

void ConflictField::addEditor(QVBoxLayout *column)
{
    const Metrics metrics = Metrics::of(this);
    m_editor = new QWidget;
    m_text = new QPlainTextEdit;
    m_text->setAccessibleName(tr("New value of %1").arg(m_column.field.name));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(EditorLines * metrics.lineHeight() + metrics.space16());
    m_problem = new TextLabel({}, TextLabel::Size::Dense);
    m_problem->setTone(Tone::Error);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *rows = new QVBoxLayout(m_editor);
    rows->setContentsMargins(0, metrics.space4(), 0, 0);
    rows->setSpacing(metrics.space4());
    rows->addWidget(new TextLabel(tr("This will be saved instead"), TextLabel::Size::Dense, TextLabel::Ink::Secondary));
    rows->addWidget(m_text);
    rows->addWidget(m_problem);
    m_editor->hide();
    column->addWidget(m_editor);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ConflictField::onTyped);
}

void ConflictField::openEditor(const QString &text)
{
    m_isEdited = true;
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(false);
    m_group->setExclusive(true);
    m_editor->show();
    const bool isLarge = LargeTextView::isLarge(text);
    showLarge(isLarge ? text : QString());
    m_text->setPlainText(isLarge ? QString() : text);
    onTyped();
    (isLarge ? static_cast<QWidget *>(m_large->slices()) : m_text)->setFocus(Qt::OtherFocusReason);
}

// An empty text: what is to be saved can be edited.
void ConflictField::showLarge(const QString &text)
{
    if (!text.isEmpty() && !m_large) {
        m_large = new LargeTextView;
        m_large->slices()->setAccessibleName(m_text->accessibleName());
        auto *rows = static_cast<QBoxLayout *>(m_editor->layout());
        rows->insertWidget(rows->indexOf(m_text), m_large);
    }
    m_text->setVisible(text.isEmpty());
    if (!m_large)
        return;
    m_large->setVisible(!text.isEmpty());
    m_large->setText(text);
}

void ConflictField::onTyped()
{
    const bool isLarge = m_large && m_large->isVisibleTo(m_editor);
    const auto text = ValueCodec::fromEditText(type(), isLarge ? m_large->text() : m_text->toPlainText(), {});
    QString problem;
    if (!text)
        problem = ErrorWords::explanation(text.error());
    else if (const Outcome valid = ValueCodec::validate(type(), m_column.info, *m_column.catalogue, *text); !valid)
        problem = ErrorWords::explanation(valid.error());
    else
        m_edited = *text;
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    DeckStyle::setVariant(m_text, "invalid", !problem.isEmpty());
    emit choiceChanged();
}

ConflictField::Choice ConflictField::choice() const
{
    if (m_isEdited)
        return Choice::Edited;
    if (m_mine->isChosen())
        return Choice::Mine;
    return m_theirs->isChosen() ? Choice::Theirs : Choice::None;
}

bool ConflictField::isDecided() const
{
    return choice() != Choice::None && (!m_isEdited || m_problem->text().isEmpty());
}

void ConflictField::take(Choice choice)
{
    m_isEdited = false;
    if (m_editor)
        m_editor->hide();
    (choice == Choice::Mine ? m_mine : m_theirs)->choose();
}

} // namespace botdeck
