// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/ChoiceEditor.h"

#include "ui/look/DeckStyle.h"
#include "ui/widgets/WheelGuard.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QTimer>

namespace botdeck {

namespace {

QStringList choices(const EditedColumn &column)
{
    if (column.type().kind == TypeKind::Boolean)
        return {QStringLiteral("true"), QStringLiteral("false")};
    return column.type().labels;
}

} // namespace

ChoiceEditor::ChoiceEditor(const EditedColumn &column, Where where, QWidget *parent)
    : ValueEditor(column, where, parent)
    , m_box(new QComboBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    DeckStyle::setVariant(m_box, "compact");
    for (const QString &choice : choices(column))
        m_box->addItem(choice, choice);
    if (!column.info().notNull)
        m_box->addItem(QStringLiteral("NULL"));
    watch(m_box);
    WheelGuard::protect(m_box);
    connect(m_box, &QComboBox::activated, this, [this] {
        onEdited();
        if (this->where() == Where::Cell)
            leave(Leave::Take);
    });
}

std::optional<QString> ChoiceEditor::value() const
{
    const QVariant chosen = m_box->currentData();
    return chosen.isValid() ? std::optional(chosen.toString()) : std::nullopt;
}

void ChoiceEditor::display(const std::optional<QString> &text)
{
    if (!text) {
        m_box->setPlaceholderText(isAbsenceNull() ? QString() : absence());
        m_box->setCurrentIndex(isAbsenceNull() ? m_box->findText(QStringLiteral("NULL")) : -1);
        return;
    }
    if (m_box->findData(*text) < 0)
        m_box->addItem(*text, *text);
    m_box->setCurrentIndex(m_box->findData(*text));
}

void ChoiceEditor::showProblem(const QString &problem)
{
    DeckStyle::setVariant(m_box, "invalid", !problem.isEmpty());
    m_box->setToolTip(problem);
}

void ChoiceEditor::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

void ChoiceEditor::setFieldName(const QString &name)
{
    setAccessibleName(name);
    m_box->setAccessibleName(name);
}

void ChoiceEditor::showEvent(QShowEvent *event)
{
    ValueEditor::showEvent(event);
    if (where() == Where::Cell)
        QTimer::singleShot(0, m_box, &QComboBox::showPopup);
}

} // namespace botdeck
