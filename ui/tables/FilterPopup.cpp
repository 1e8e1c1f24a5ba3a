// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/FilterPopup.h"

#include "models/tables/TableModel.h"
#include "ui/delegates/EditedColumn.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"
#include "ui/tables/FilterWords.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>

namespace botdeck {

namespace {

using Op = Filter::Op;

bool takesNothing(Op op)
{
    return op == Op::IsNull || op == Op::IsNotNull;
}

bool takesList(Op op)
{
    return op == Op::AnyOf || op == Op::NoneOf;
}

bool isPattern(Op op)
{
    return op == Op::Contains || op == Op::StartsWith;
}

} // namespace

FilterPopup::FilterPopup(const TableModel &model, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_catalogue(model.catalogue())
    , m_relation(model.relation())
    , m_column(new QComboBox(this))
    , m_operator(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_upper(new QLineEdit(this))
    , m_choice(new QComboBox(this))
    , m_list(new QPlainTextEdit(this))
    , m_hint(new TextLabel({}, TextLabel::Size::Caption, TextLabel::Ink::Secondary, this))
    , m_apply(makeButton(tr("Apply filter"), ButtonKind::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Filter"));
    for (int column = 0; column < m_relation.columns.size(); ++column) {
        if (model.canFilter(column))
            m_column->addItem(m_relation.columns.at(column).name, column);
    }
    build();
    fillOperators();
}

void FilterPopup::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.space12(), metrics.space12(), metrics.space12(), metrics.space12());
    layout->setSpacing(metrics.space8());
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics.space8());
    head->addWidget(m_column, 3);
    head->addWidget(m_operator, 2);
    layout->addLayout(head);
    for (QWidget *field : {static_cast<QWidget *>(m_choice), static_cast<QWidget *>(m_value),
             static_cast<QWidget *>(m_upper), static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_hint)})
        layout->addWidget(field);
    m_hint->setWordWrap(true);
    m_list->setFixedHeight(metrics.px(96));
    m_list->setTabChangesFocus(true);
    for (QWidget *field :
        {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_column), static_cast<QWidget *>(m_operator)})
        field->installEventFilter(this);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_apply);
    layout->addLayout(foot);
    setFixedWidth(metrics.px(380));
    m_column->setAccessibleName(tr("Column"));
    m_operator->setAccessibleName(tr("Operator"));
    m_value->setAccessibleName(tr("Value"));
    m_upper->setAccessibleName(tr("Before"));
    m_choice->setAccessibleName(tr("Value"));
    m_list->setAccessibleName(tr("Values, one a line"));
    connect(m_column, &QComboBox::currentIndexChanged, this, &FilterPopup::fillOperators);
    connect(m_operator, &QComboBox::currentIndexChanged, this, &FilterPopup::showFields);
    const auto touched = [this] {
        m_wasTouched = true;
        judge();
    };
    connect(m_value, &QLineEdit::textEdited, this, touched);
    connect(m_upper, &QLineEdit::textEdited, this, touched);
    connect(m_list, &QPlainTextEdit::textChanged, this, touched);
    connect(m_choice, &QComboBox::activated, this, touched);
    connect(m_apply, &QPushButton::clicked, this, &FilterPopup::apply);
}

const ColumnInfo &FilterPopup::column() const
{
    return m_relation.columns.at(currentColumn());
}

int FilterPopup::currentColumn() const
{
    return m_column->currentData().toInt();
}

Filter::Op FilterPopup::currentOp() const
{
    return static_cast<Op>(m_operator->currentData().toInt());
}

bool FilterPopup::isChoice() const
{
    const TypeKind kind = m_catalogue->effectiveType(column()).kind;
    return (kind == TypeKind::Boolean || kind == TypeKind::Enum) && !takesList(currentOp()) && !isPattern(currentOp());
}

void FilterPopup::fillOperators()
{
    if (m_column->count() == 0)
        return;
    const TypeInfo &type = m_catalogue->effectiveType(column());
    {
        const QSignalBlocker quiet(m_operator);
        m_operator->clear();
        for (const Op op : FilterWords::operators(*m_catalogue, column()))
            m_operator->addItem(FilterWords::operatorName(op, type.kind), static_cast<int>(op));
    }
    m_choice->clear();
    m_choice->addItems(
        type.kind == TypeKind::Boolean ? QStringList{QStringLiteral("true"), QStringLiteral("false")} : type.labels);
    const EditedColumn edited{.catalogue = m_catalogue, .relation = &m_relation, .column = currentColumn()};
    m_value->setPlaceholderText(edited.hint());
    m_upper->setPlaceholderText(edited.hint());
    m_list->setPlaceholderText(tr("One value a line"));
    m_wasTouched = false;
    showFields();
}

void FilterPopup::showFields()
{
    const Op op = currentOp();
    const bool single = !takesNothing(op) && !takesList(op) && !isChoice();
    m_value->setVisible(single);
    m_upper->setVisible(op == Op::Between);
    m_list->setVisible(takesList(op));
    m_choice->setVisible(!takesNothing(op) && isChoice());
    judge();
    adjustSize();
    QWidget *field = m_list->isVisibleTo(this) ? static_cast<QWidget *>(m_list) : m_value;
    if (isVisible() && !m_isStepping && field->isVisibleTo(this))
        field->setFocus(Qt::OtherFocusReason);
}

QStringList FilterPopup::texts() const
{
    const Op op = currentOp();
    if (takesNothing(op))
        return {};
    if (takesList(op))
        return m_list->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    if (isChoice())
        return {m_choice->currentText()};
    if (op == Op::Between)
        return {m_value->text(), m_upper->text()};
    return {m_value->text()};
}

Filter FilterPopup::filter() const
{
    Filter filter{.column = currentColumn(), .op = currentOp()};
    const EditedColumn edited{.catalogue = m_catalogue, .relation = &m_relation, .column = filter.column};
    for (const QString &text : texts()) {
        const bool open = filter.op == Op::Between && text.isEmpty();
        const QByteArray server = isPattern(filter.op) ? text.toUtf8() : edited.serverText(text);
        filter.values.append(open ? SqlText() : SqlText(server));
    }
    return filter;
}

QString FilterPopup::problem() const
{
    const Op op = currentOp();
    const QStringList values = texts();
    if (takesNothing(op))
        return {};
    if (values.isEmpty() || (op == Op::Between && values.join(QString()).isEmpty()))
        return tr("A value is missing");
    if (isPattern(op))
        return values.first().isEmpty() ? tr("A value is missing") : QString();
    const EditedColumn edited{.catalogue = m_catalogue, .relation = &m_relation, .column = currentColumn()};
    for (const QString &text : values) {
        if (op == Op::Between && text.isEmpty())
            continue;
        if (const QString problem = edited.problemOf(text); !problem.isEmpty())
            return problem;
    }
    return {};
}

void FilterPopup::judge()
{
    const QString why = problem();
    const bool isWrong = m_wasTouched && !why.isEmpty();
    m_apply->setEnabled(why.isEmpty());
    m_hint->setText(isWrong              ? why
            : currentOp() == Op::Between ? tr("From the first up to, not with, the second")
                                         : QString());
    m_hint->setTone(isWrong ? std::optional(Tone::Error) : std::nullopt);
    m_hint->setVisible(!m_hint->text().isEmpty());
    DeckStyle::setVariant(m_value, "invalid", isWrong);
    m_apply->setToolTip(why);
}

void FilterPopup::setColumn(int column)
{
    if (const int at = m_column->findData(column); at >= 0)
        m_column->setCurrentIndex(at);
}

void FilterPopup::setFilter(const Filter &filter)
{
    setColumn(filter.column);
    m_operator->setCurrentIndex(qMax(0, m_operator->findData(static_cast<int>(filter.op))));
    const TypeInfo &type = m_catalogue->effectiveType(column());
    QStringList values;
    for (const SqlText &value : filter.values)
        values << (value ? ValueCodec::editText(type, *value, {}) : QString());
    putValues(values);
}

void FilterPopup::putValues(const QStringList &values)
{
    m_list->setPlainText(values.join(u'\n'));
    m_value->setText(values.value(0));
    m_upper->setText(values.value(1));
    m_choice->setCurrentText(values.value(0));
    judge();
}

void FilterPopup::apply()
{
    if (!problem().isEmpty())
        return;
    const Filter made = filter();
    close();
    emit applied(made);
}

void FilterPopup::openBelow(const QWidget &owner)
{
    adjustSize();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QPoint place = owner.mapToGlobal(QPoint(mirrored ? owner.width() - width() : 0, owner.height() + 4));
    if (const QScreen *screen = owner.screen()) {
        const QRect area = screen->availableGeometry();
        place.setX(qBound(area.left(), place.x(), qMax(area.left(), area.right() - width())));
        if (place.y() + height() > area.bottom())
            place.setY(owner.mapToGlobal(QPoint(0, -height() - 4)).y());
    }
    move(place);
    show();
    (m_value->isVisible() ? static_cast<QWidget *>(m_value) : m_column)->setFocus(Qt::PopupFocusReason);
}

void FilterPopup::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (m_column->hasFocus() || m_operator->hasFocus()) && !problem().isEmpty())
        showFields(); // chosen: the value comes next
    else if (isEnter)
        apply();
    else
        QFrame::keyPressEvent(event);
}

bool FilterPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return && key->modifiers().testFlag(Qt::ControlModifier)) {
            apply();
            return true;
        }
    }
    const bool isBox = watched == m_column || watched == m_operator;
    if (isBox && event->type() == QEvent::KeyPress) {
        // Each key is a step through the box: the next one belongs to it, too.
        const QScopedValueRollback stepping(m_isStepping, true);
        return watched->event(event);
    }
    return QFrame::eventFilter(watched, event);
}

void FilterPopup::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tones.base);
    Paint::panel(&painter, rect(), 0, tones.base, tones.control);
}

} // namespace botdeck
