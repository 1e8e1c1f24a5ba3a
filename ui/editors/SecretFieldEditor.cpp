// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/SecretFieldEditor.h"

#include "models/entities/EntityModel.h"
#include "ui/delegates/NullableLine.h"
#include "ui/delegates/NullableText.h"
#include "ui/editors/PasswordDialog.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/page/ErrorWords.h"
#include "ui/page/PageContext.h"
#include "ui/widgets/Buttons.h"

#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace botdeck {

namespace {

constexpr int DotCount = 12;
constexpr int MostLines = 12;

} // namespace

SecretFieldEditor::SecretFieldEditor(const FieldContext &context, QWidget *parent)
    : FieldEditor(context, parent)
    , m_line(new NullableLine(this))
    , m_change(makeButton(tr("Change…"), ButtonKind::Link, this))
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Metrics::of(this).space4());
    auto *row = new QHBoxLayout;
    lines->addLayout(row);
    row->setSpacing(Metrics::of(this).space8());
    row->addWidget(m_line, 1);
    row->addWidget(m_change);
    m_line->setObjectName(context.model.relation().columns.at(context.column).name + QStringLiteral("LineEdit"));
    m_line->setReadOnly(true);
    DeckStyle::setVariant(m_line, "quiet");
    m_line->addAction(Icons::quiet(QLatin1String("key")), QLineEdit::LeadingPosition);
    if (!context.model.isStoredHashed(context.column)) {
        m_eye = m_line->addAction(Icons::quiet(QLatin1String("eye")), QLineEdit::TrailingPosition);
        m_eye->setText(tr("Reveal"));
        m_eye->setToolTip(tr("Reveal this value"));
        connect(m_eye, &QAction::triggered, this, &SecretFieldEditor::reveal);
    }
    adopt(m_line);
    connect(m_change, &QPushButton::clicked, this, &SecretFieldEditor::change);
    connect(&context.model, &TableModel::wholeArrived, this, [this](const RowRef &of, int column) {
        if (isMine(of, column) && m_isRevealed)
            onArrived();
    });
    connect(&context.model, &EntityModel::secretOpened, this,
        [this](const RowRef &of, int column, const SecretBytes &plain) {
            if (isMine(of, column) && m_isRevealed)
                showText(plain.toText());
        });
    connect(&context.model, &EntityModel::secretFailed, this, [this](const RowRef &of, int column, const Error &error) {
        if (isMine(of, column))
            emit refused(error.hint.isEmpty() ? error.message : error.message + QStringLiteral(". ") + error.hint);
    });
}

bool SecretFieldEditor::isMine(const RowRef &row, int column) const
{
    return m_cell.isValid() && column == context().column && m_cell.data(RowKeyRole).value<RowRef>() == row;
}

void SecretFieldEditor::display(const QModelIndex &cell)
{
    const bool isOther = m_cell != QPersistentModelIndex(cell);
    m_cell = cell;
    if (isOther)
        m_isRevealed = false;
    if (!m_isRevealed)
        hide();
}

void SecretFieldEditor::hide()
{
    const bool isChanged = m_cell.data(CellChangedRole).toBool();
    const QVariant text = m_cell.data(RawTextRole);
    const bool isNew = m_cell.data(RowKeyRole).value<RowRef>().isNew();
    const bool isEmpty = (isChanged || isNew) && text.toByteArray().isEmpty();
    m_line->setEchoMode(QLineEdit::Normal);
    m_line->setText(isEmpty ? QString() : QString(DotCount, QChar(0x2022)));
    m_line->setEmptyBox(isEmpty && text.isValid() ? tr("empty") : QString(), false);
    if (m_whole) {
        m_whole->hide();
        m_whole->setText({});
    }
    if (m_eye) {
        m_eye->setVisible(!isEmpty);
        m_eye->setToolTip(tr("Reveal this value"));
    }
}

void SecretFieldEditor::reveal()
{
    if (!m_cell.isValid())
        return;
    m_isRevealed = !m_isRevealed;
    if (!m_isRevealed)
        hide();
    else if (m_cell.data(RawTextRole).isValid())
        onArrived();
    else
        context().model.fetchWhole(m_cell.row(), m_cell.column(), true);
}

void SecretFieldEditor::onArrived()
{
    if (context().model.isStoredSealed(context().column))
        context().model.openSecret(m_cell.row(), m_cell.column());
    else
        showText(m_cell.data(Qt::EditRole).toString());
}

bool SecretFieldEditor::fitsTheLine(const QString &text) const
{
    const int icons = 2 * Metrics::of(this).control();
    return !text.contains(u'\n') && m_line->fontMetrics().horizontalAdvance(text) + icons <= m_line->width();
}

void SecretFieldEditor::showWhole(const QString &text)
{
    if (!m_whole) {
        m_whole = new NullableText(this);
        m_whole->setObjectName(QStringLiteral("wholeSecretPlainTextEdit"));
        m_whole->setAccessibleName(tr("Revealed value"));
        m_whole->setReadOnly(true);
        m_whole->setTabChangesFocus(true);
        m_whole->setFont(Metrics::monoFont(QApplication::font()));
        m_whole->setWordWrapMode(QTextOption::WrapAnywhere);
        DeckStyle::setVariant(m_whole, "quiet");
        layout()->addWidget(m_whole);
        m_whole->installEventFilter(this);
    }
    m_whole->setText(text);
    m_whole->show();
    fitWhole();
}

void SecretFieldEditor::fitWhole()
{
    const qreal wrapped = m_whole->document()->documentLayout()->documentSize().height(); // in lines
    const int lines = std::clamp(int(wrapped) + 1, 2, MostLines); // a line of room, as fields of text have
    const int height = lines * QFontMetrics(m_whole->font()).lineSpacing() + Metrics::of(this).px(14);
    if (m_whole->minimumHeight() != height)
        m_whole->setFixedHeight(height);
}

bool SecretFieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_whole && event->type() == QEvent::Resize) // it is wrapped anew after that
        QMetaObject::invokeMethod(this, &SecretFieldEditor::fitWhole, Qt::QueuedConnection);
    return FieldEditor::eventFilter(watched, event);
}

void SecretFieldEditor::showText(const QString &text)
{
    if (m_eye)
        m_eye->setToolTip(tr("Hide this value"));
    if (!fitsTheLine(text))
        return showWhole(text);
    m_line->setText(text);
    m_line->setCursorPosition(0);
}

QString SecretFieldEditor::whatHappens() const
{
    if (context().model.isStoredHashed(context().column))
        return tr("Only an Argon2id hash of it is stored. It can't be read back.");
    if (context().model.isStoredSealed(context().column))
        return tr("It is sealed with the shared field key before it is stored.");
    return tr("It is stored as it is. Nothing is written before you save.");
}

void SecretFieldEditor::change()
{
    if (!m_cell.isValid())
        return;
    const RowRef row = m_cell.data(RowKeyRole).value<RowRef>();
    EntityModel &model = context().model;
    const QString title = tr("%1 of %2").arg(context().field.label, model.titleOf(m_cell.row()));
    auto *dialog = new PasswordDialog(context().page.session, title, whatHappens(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasswordDialog::given, this, [this, row](const SecretBytes &secret) {
        m_isRevealed = false;
        if (const int at = context().model.rowOf(row); at >= 0)
            context().model.setSecret(at, context().column, secret);
    });
    dialog->open();
}

QVariant SecretFieldEditor::value() const
{
    return m_cell.isValid() ? m_cell.data(RawTextRole) : QVariant();
}

void SecretFieldEditor::setReadOnly(bool readOnly)
{
    m_change->setVisible(!readOnly);
}

void SecretFieldEditor::setInvalid(bool invalid)
{
    DeckStyle::setVariant(m_line, "invalid", invalid);
}

QWidget *SecretFieldEditor::input() const
{
    return m_line;
}

} // namespace botdeck
