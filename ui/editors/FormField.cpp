// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/FormField.h"

#include "models/entities/EntityModel.h"
#include "models/tables/DatabaseSession.h"
#include "ui/editors/SecretFieldEditor.h"
#include "ui/look/Metrics.h"
#include "ui/page/LabelledError.h"
#include "ui/page/PageContext.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPushButton>
#include <QSqlError>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace botdeck {

namespace {

constexpr int PauseMilliseconds = 500; // of typing, before it becomes a change
constexpr int LabelWidth = 132;
constexpr int FieldWidth = 300;

} // namespace

FormField::FormField(const FieldContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_label(new QLabel(context.field.label, this))
    , m_place(new QWidget(this))
    , m_revert(makeIconButton(QLatin1String("undo"), tr("Take the edit of %1 back").arg(context.field.label), this))
    , m_below(new QWidget(this))
    , m_icon(new IconLabel(QLatin1String("error"), 14, Tone::Error, m_below))
    , m_note(new TextLabel({}, TextLabel::Size::Caption, TextLabel::Ink::Secondary, m_below))
    , m_fix(makeButton({}, ButtonKind::Link, m_below))
{
    build();
    makeEditor(context.field.kind == FieldKind::Secret);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &FormField::commit);
    connect(m_fix, &QPushButton::clicked, this, &FormField::applyFix);
    connect(m_revert, &QToolButton::clicked, this, [this] {
        m_isTyping = false;
        m_refusal.clear();
        m_pause.stop();
        m_context.page.session.changes().revertField(
            m_row, m_context.model.relation().columns.at(m_context.column).number);
    });
    connect(&context.model, &EntityModel::uniqueChecked, this,
        [this](const RowRef &of, int column, const QString &, const QString &suggestion) {
            if (of != m_row || column != m_context.column)
                return;
            m_suggestion = suggestion;
            refresh();
        });
}

void FormField::build()
{
    const Metrics metrics = Metrics::of(this);
    m_label->setFixedWidth(metrics.px(LabelWidth));
    m_label->setWordWrap(true);
    // The window's leading side, whatever the direction of the label's own words.
    m_label->setAlignment(
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    m_label->setMinimumHeight(metrics.control());
    auto *place = new QHBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics.space8());
    line->addWidget(m_label, 0, Qt::AlignTop);
    line->addWidget(m_place, 100);
    line->addWidget(m_revert, 0, Qt::AlignTop);
    line->addStretch(1);
    QSizePolicy kept = m_revert->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_revert->setSizePolicy(kept);
    auto *note = new QHBoxLayout(m_below);
    note->setContentsMargins(0, 0, 0, 0);
    note->setSpacing(metrics.px(6));
    note->addSpacing(metrics.px(LabelWidth) + metrics.space8()); // a margin would not be mirrored
    note->addWidget(m_icon);
    note->addWidget(m_note);
    note->addWidget(m_fix);
    note->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.px(3));
    column->addLayout(line);
    column->addWidget(m_below);
}

void FormField::makeEditor(bool secret)
{
    if (m_editor) { // one of its own signals may have led here
        m_place->layout()->removeWidget(m_editor);
        m_editor->hide();
        m_editor->deleteLater();
    }
    m_editsSecret = secret;
    m_editor = secret ? new SecretFieldEditor(m_context, m_place) : FieldEditor::make(m_context, m_place);
    m_editor->setFieldName(m_context.field.label, m_context.field.hint);
    m_place->layout()->addWidget(m_editor);
    const int width = Metrics::of(this).px(FieldWidth);
    m_place->setMinimumWidth(width / 2);
    m_place->setMaximumWidth(m_editor->isWide() ? width * 3 / 2 : width);
    m_label->setBuddy(m_editor->input());
    setFocusProxy(m_editor->input());
    connect(m_editor, &FieldEditor::edited, this, [this] {
        m_isTyping = true;
        m_refusal.clear();
        m_pause.start();
    });
    connect(m_editor, &FieldEditor::finished, this, &FormField::onFinished);
    connect(m_editor, &FieldEditor::refused, this, [this](const QString &why) {
        m_refusal = why;
        refresh();
    });
}

int FormField::row() const
{
    return m_row.isValid() ? m_context.model.rowOf(m_row) : -1;
}

void FormField::setRow(const RowRef &row)
{
    if (row != m_row) {
        if (!commit())
            giveUp();
        if (m_row.isNew())
            m_passed.insert(m_row);
        m_suggestion.clear();
        m_refusal.clear();
    }
    m_row = row;
    refresh();
}

void FormField::onFinished()
{
    (void)commit();
    const QWidget *now = QApplication::focusWidget();
    const bool isAway = now && now->window()->windowType() != Qt::Popup; // else it comes back here
    if (isAway)
        tellMissing();
}

void FormField::tellMissing()
{
    if (!m_row.isNew() || m_passed.contains(m_row))
        return;
    m_passed.insert(m_row);
    refresh();
}

bool FormField::isStillToCome(int row) const
{
    if (!m_row.isNew() || m_passed.contains(m_row) || !m_refusal.isEmpty())
        return false;
    const QVariant value = m_context.model.index(row, m_context.column).data(RawTextRole);
    return !value.isValid() && m_context.model.isNeeded(m_context.column);
}

void FormField::giveUp()
{
    m_pause.stop();
    if (!std::exchange(m_isTyping, false))
        return;
    const QVariant typed = m_editor->value();
    emit lost(m_context.field.label, typed.toString(), m_editsSecret);
}

bool FormField::commit()
{
    m_pause.stop();
    if (!m_isTyping)
        return true;
    const int at = row();
    if (at < 0) {
        giveUp();
        return true;
    }
    m_isTyping = false;
    m_refusal.clear();
    m_suggestion.clear();
    const QVariant value = m_editor->value();
    const QModelIndex cell = m_context.model.index(at, m_context.column);
    const bool isRaw = value.typeId() == QMetaType::QByteArray;
    const QVariant before = cell.data(isRaw ? int(RawTextRole) : int(Qt::EditRole));
    if (before == value && before.isValid() == value.isValid()) {
        refresh();
        return true;
    }
    // Text that can't even be decoded is kept as it was typed, with its problem: nothing typed is lost.
    if (m_context.model.setData(cell, value, Qt::EditRole)
        || m_context.model.setText(at, m_context.column, value.toString().toUtf8()))
        emit committed(m_context.column);
    else {
        m_isTyping = true; // the text stays, to be handed over again
        m_refusal = m_context.model.lastError().text().trimmed();
    }
    refresh();
    return !m_isTyping;
}

QString FormField::rowProblem(const RowRef &row) const
{
    const RowChange *change = m_context.page.session.changes().find(row);
    if (!change || !change->problem || change->problem->kind != RowProblem::Kind::ServerError)
        return {};
    const Error &error = change->problem->error;
    const RelationInfo &relation = m_context.model.relation();
    const QString &name = relation.columns.at(m_context.column).name;
    bool isHere = error.column == name || change->problem->columns.contains(name);
    for (const KeyInfo &key : relation.keys)
        isHere |= !error.constraint.isEmpty() && key.name == error.constraint && key.columns.contains(m_context.column);
    if (!isHere)
        return {};
    const Error told = labelledError(error, m_context.page.session, *change);
    return told.hint.isEmpty() || !m_suggestion.isEmpty()
        ? told.message
        : tr("%1. %2", "what the server says, its hint").arg(told.message, told.hint);
}

QString FormField::problemOf(int row) const
{
    if (!m_refusal.isEmpty())
        return m_refusal;
    const RowChange *change = m_context.page.session.changes().find(m_row);
    const int attribute = m_context.model.relation().columns.at(m_context.column).number;
    if (!change || row < 0)
        return {};
    const auto field = change->fields.constFind(attribute);
    if (field != change->fields.cend() && !field->problem.isEmpty())
        return field->problem;
    return rowProblem(m_row);
}

void FormField::refresh()
{
    const int at = row();
    if (at < 0)
        return;
    const QModelIndex cell = m_context.model.index(at, m_context.column);
    const bool isSecret = m_context.field.kind == FieldKind::Secret || cell.data(IsMaskedRole).toBool();
    if (isSecret != m_editsSecret)
        makeEditor(isSecret);
    if (!m_isTyping)
        m_editor->display(cell);
    const QString fixed = m_context.model.whyFixed(m_context.column, m_row.isNew());
    if (m_isTyping && !m_refusal.isEmpty() && cell.flags().testFlag(Qt::ItemIsEditable)) {
        m_refusal.clear(); // what stood against it, a value that was being read, is over
        m_pause.start();
    }
    const bool isReadOnly = !fixed.isEmpty() || (!isSecret && !cell.flags().testFlag(Qt::ItemIsEditable));
    m_editor->setReadOnly(
        isReadOnly && !m_isTyping); // who types goes on; what comes of it is told when it is handed over
    m_editor->setToolTip(fixed);
    const bool isChanged = cell.data(CellChangedRole).toBool() && !m_row.isNew();
    m_revert->setVisible(isChanged);
    QFont font = m_label->font();
    font.setWeight(isChanged ? QFont::DemiBold : QFont::Normal);
    m_label->setFont(font);
    m_isQuiet = isStillToCome(at);
    setTexts(problemOf(at), m_suggestion);
    if (m_problem.isEmpty() && !fixed.isEmpty())
        m_note->setText(fixed);
}

void FormField::setTexts(const QString &problem, const QString &fix)
{
    m_problem = problem;
    const bool isWrong = !problem.isEmpty() && !m_isQuiet;
    m_note->setText(problem.isEmpty() ? m_context.field.hint : problem);
    m_note->setTone(isWrong ? std::optional(Tone::Error) : std::nullopt);
    m_icon->setVisible(isWrong);
    const bool hasFix = isWrong && !fix.isEmpty();
    m_fix->setVisible(hasFix);
    m_note->setWordWrap(!hasFix); // the way out stands right behind the sentence
    static_cast<QBoxLayout *>(m_below->layout())->setStretchFactor(m_note, hasFix ? 0 : 1);
    m_fix->setText(tr("Try %1").arg(fix));
    m_below->setVisible(!m_note->text().isEmpty());
    m_editor->setInvalid(isWrong);
    m_editor->setFieldName(m_context.field.label, m_note->text());
}

void FormField::applyFix()
{
    const int at = row();
    if (at >= 0 && m_context.model.setText(at, m_context.column, m_suggestion.toUtf8())) {
        m_suggestion.clear();
        emit committed(m_context.column);
    }
    m_editor->setFocus();
}

} // namespace botdeck
