// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/DetailsPane.h"

#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "models/tables/TableRoles.h"
#include "ui/delegates/CellContent.h"
#include "ui/delegates/ValueEditor.h"
#include "ui/look/Metrics.h"
#include "ui/page/Navigator.h"
#include "ui/tables/DetailsField.h"
#include "ui/tables/FollowKey.h"
#include "ui/tables/IncomingList.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace botdeck {

namespace {

constexpr int CountAfterMs = 250;
constexpr int ReadAtOnce = 8; // values of one row

} // namespace

DetailsPane::DetailsPane(const PageContext &context, QWidget *parent)
    : Surface(Surface::Fill::Window, Surface::NoEdge, parent)
    , m_context(context)
    , m_scroll(new QScrollArea(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(makeHint());
    layout->addWidget(m_scroll, 1);
    layout->addStretch();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Values of the row"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setBackgroundRole(QPalette::Window);
    setMinimumWidth(Metrics::of(this).px(240));
    setAccessibleName(tr("Details"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(CountAfterMs);
    connect(&m_pause, &QTimer::timeout, this, &DetailsPane::readMore);
}

QSize DetailsPane::sizeHint() const
{
    return {Metrics::of(this).px(288), Surface::sizeHint().height()};
}

QWidget *DetailsPane::makeHead()
{
    const Metrics metrics = Metrics::of(this);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(Metrics::margins(this, metrics.space16(), metrics.px(10), metrics.px(12), metrics.px(6)));
    row->setSpacing(metrics.px(6));
    m_title = new ElidedLabel({}, TextLabel::Size::Section, TextLabel::Ink::Text, head);
    m_copy = makeIconButton(QLatin1String("copy"), tr("Copy the key"), head);
    auto *close = makeIconButton(QLatin1String("close"), tr("Close details"), head);
    row->addWidget(m_title, 1);
    row->addWidget(m_copy);
    row->addWidget(close);
    connect(m_copy, &QToolButton::clicked, this, &DetailsPane::copyKey);
    connect(close, &QToolButton::clicked, this, &DetailsPane::closeRequested);
    return head;
}

QWidget *DetailsPane::makeHint()
{
    const Metrics metrics = Metrics::of(this);
    m_hint =
        new TextLabel(tr("Choose a row to see all its values"), TextLabel::Size::Body, TextLabel::Ink::Secondary, this);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(metrics.space16(), metrics.space4(), metrics.space16(), 0);
    return m_hint;
}

void DetailsPane::setModel(TableModel *model)
{
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    m_row = QModelIndex();
    build(FieldsAtFirst);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &DetailsPane::handOver);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        const bool isNew = m_row.data(RowStateRole).value<RowState>() == RowState::Inserted; // taken back with its text
        if (m_row.isValid() && first <= m_row.row() && m_row.row() <= last && !isNew)
            handOver();
    });
    connect(model, &QAbstractItemModel::modelReset, this, &DetailsPane::restart);
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        if (m_row.isValid() && first.row() <= m_row.row() && m_row.row() <= last.row())
            refresh();
    });
    const auto onRemoved = [this] {
        if (!m_model || m_row.isValid() || followTyping())
            return;
        m_carriesTyping = false;
        setRow(-1);
    };
    // A new row that was saved goes, and comes again under its key.
    connect(model, &QAbstractItemModel::rowsRemoved, this, onRemoved, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_carriesTyping)
            followTyping();
    });
}

void DetailsPane::restart()
{
    m_carriesTyping = false;
    const int row = m_row.isValid() ? m_row.row() : -1; // the reset made older indexes invalid
    const auto count = m_model->relation().columns.size();
    if (m_builtFor != m_model->catalogue() || m_fields.size() != qMin<qsizetype>(count, FieldsAtFirst)) {
        m_row = QModelIndex();
        build(FieldsAtFirst);
        setRow(row);
        return;
    }
    if (row >= 0)
        return;
    if (followTyping()) // what was refused stays with its row, although the grid may show others
        return;
    for (DetailsField *field : std::as_const(m_fields))
        field->clear();
    m_incoming->setRow(-1);
    showTitle();
}

bool DetailsPane::isTypedRow(int row) const
{
    return row >= 0 && std::ranges::any_of(m_fields, [this, row](const DetailsField *field) {
        return m_model->rowOf(field->typedRow()) == row;
    });
}

bool DetailsPane::followTyping()
{
    const auto typed = std::ranges::find_if(
        m_fields, [this](const DetailsField *field) { return m_model->rowOf(field->typedRow()) >= 0; });
    if (typed == m_fields.cend())
        return false;
    setRow(m_model->rowOf((*typed)->typedRow()));
    return true;
}

void DetailsPane::renameRow(const RowRef &from, const RowRef &to)
{
    if (from == to || to.key.isEmpty())
        return;
    for (DetailsField *field : std::as_const(m_fields)) {
        field->renameRow(from, to);
        m_carriesTyping = m_carriesTyping || field->typedRow() == to;
    }
}

void DetailsPane::build(int fields)
{
    for (DetailsField *field : std::as_const(m_fields))
        field->giveUp();
    m_builtFor = m_model ? m_model->catalogue() : nullptr;
    const Metrics metrics = Metrics::of(this);
    m_fields.clear();
    m_more = nullptr;
    m_incoming = nullptr;
    auto *body = new Surface(Surface::Fill::Window, Surface::NoEdge);
    m_layout = new QVBoxLayout(body);
    m_layout->setContentsMargins(metrics.space16(), metrics.px(4), metrics.space16(), metrics.space16());
    m_layout->setSpacing(metrics.px(11));
    const auto count = m_model ? static_cast<int>(m_model->relation().columns.size()) : 0;
    const SecretRules secrets = count > 0 ? m_context.session.context(m_model->relation().oid).secrets : SecretRules{};
    for (int column = 0; column < qMin(count, fields); ++column) {
        auto *field = new DetailsField(*m_model, column, secrets.columns.contains(column), body);
        m_fields.append(field);
        m_layout->addWidget(field);
        connect(field, &DetailsField::refused, this, &DetailsPane::refused);
        connect(field, &DetailsField::lost, this, &DetailsPane::typedLost);
        connect(field, &DetailsField::followRequested, this, [this](int row, int at) {
            if (const auto place = FollowKey::target(*m_model, row, at))
                m_context.navigator.go(*place);
        });
    }
    if (count > fields) {
        m_more = makeButton(tr("Show all %n fields", nullptr, count), ButtonKind::Link, body);
        m_layout->addWidget(m_more, 0, Qt::AlignLeading);
        connect(
            m_more, &QPushButton::clicked, this,
            [this] {
                if (!commitEdits())
                    return;
                const int row = m_row.isValid() ? m_row.row() : -1;
                build(std::numeric_limits<int>::max());
                setRow(row);
            },
            Qt::QueuedConnection);
    }
    m_layout->addWidget(Surface::horizontalLine(body));
    m_incoming = new IncomingList(m_context, body);
    m_incoming->setModel(m_model);
    m_layout->addWidget(m_incoming);
    m_layout->addStretch(1);
    m_scroll->setWidget(body);
    setRow(-1);
}

DetailsField *DetailsPane::field(int column) const
{
    return m_fields.value(column);
}

void DetailsPane::setRow(int row)
{
    if (m_carriesTyping && hasTyping() && !isTypedRow(row))
        return; // the grid goes to a neighbour while the new row goes and comes again
    m_carriesTyping = false;
    const QModelIndex next = m_model && row >= 0 ? m_model->index(row, 0) : QModelIndex();
    if (next.isValid() && next == QModelIndex(m_row))
        return;
    m_row = next;
    for (DetailsField *field : std::as_const(m_fields))
        field->setRow(m_row.isValid() ? m_row.row() : -1);
    showTitle();
    m_pause.start();
}

void DetailsPane::showColumn(int column)
{
    if (DetailsField *shown = field(column); shown && !isAncestorOf(QApplication::focusWidget()))
        m_scroll->ensureWidgetVisible(shown, 0, Metrics::of(this).px(8));
}

bool DetailsPane::commitEdits()
{
    handOver();
    const auto refused = std::ranges::find_if(m_fields, &DetailsField::isTyping);
    if (refused == m_fields.cend())
        return true;
    m_scroll->ensureWidgetVisible(*refused);
    (*refused)->editor()->setFocus(Qt::OtherFocusReason);
    return false;
}

void DetailsPane::handOver()
{
    for (DetailsField *field : std::as_const(m_fields))
        (void)field->commit();
}

bool DetailsPane::hasTyping() const
{
    return std::ranges::any_of(m_fields, [](const DetailsField *field) { return field->isTyping(); });
}

void DetailsPane::readMore()
{
    if (m_incoming)
        m_incoming->setRow(m_row.isValid() ? m_row.row() : -1);
    int asked = 0;
    for (DetailsField *field : std::as_const(m_fields))
        asked += isVisible() && asked < ReadAtOnce && field->readIfSmall() ? 1 : 0;
}

void DetailsPane::refresh()
{
    for (DetailsField *field : std::as_const(m_fields))
        field->refresh();
    showTitle();
}

void DetailsPane::showTitle()
{
    m_scroll->setVisible(m_row.isValid());
    m_hint->setVisible(!m_row.isValid());
    m_copy->setVisible(m_row.isValid() && m_model->identity() == RowIdentity::Key);
    if (!m_row.isValid()) {
        m_title->setText(tr("No row selected"));
        return;
    }
    const auto row = m_row.data(RowKeyRole).value<RowRef>();
    QStringList texts;
    const bool hasKey = m_model->identity() == RowIdentity::Key; // else a row is told by where it stands
    for (const QByteArray &part : hasKey ? row.key : QList<QByteArray>()) {
        const QString text = CellContent::oneLine(QString::fromUtf8(part));
        constexpr int Uuid = 36;
        texts << (text.size() >= Uuid ? CellContent::shortId(text) : text);
    }
    m_title->setText(row.isNew() ? tr("New row")
            : texts.isEmpty()    ? tr("Row %1").arg(m_row.row() + 1)
                                 : tr("Row %1").arg(texts.join(QStringLiteral(", "))));
}

void DetailsPane::copyKey()
{
    const QModelIndex row = m_row;
    QStringList texts;
    for (const QByteArray &part : row.data(RowKeyRole).value<RowRef>().key)
        texts << QString::fromUtf8(part);
    if (!texts.isEmpty())
        QGuiApplication::clipboard()->setText(texts.join(u'\t'));
}

} // namespace botdeck
