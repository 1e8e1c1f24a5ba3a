// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/DiffTable.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"
#include "ui/tables/ValueView.h"
#include "ui/tables/WordDiff.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QGridLayout>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace botdeck {

namespace {

constexpr int NameWidth = 116;
constexpr int SignWidth = 26;
constexpr int HeaderPadding = 14;

bool isTinted(const FieldValue &value)
{
    return value.kind != FieldValue::Kind::NoRow;
}

} // namespace

DiffTable::DiffTable(QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
}

void DiffTable::setFields(const QList<FieldDiff> &fields)
{
    m_fields = fields;
    if (m_body) {
        m_body->setParent(nullptr);
        m_body->deleteLater();
    }
    const Metrics metrics = Metrics::of(this);
    m_body = new QWidget;
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    m_grid->setColumnMinimumWidth(0, metrics.px(NameWidth));
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    const QStringList titles{tr("Column"), m_before, m_after};
    for (int column = 0; column < titles.size(); ++column) {
        auto *title = new TextLabel(titles.at(column), TextLabel::Size::Strong, TextLabel::Ink::Secondary);
        title->setContentsMargins(
            Metrics::margins(this, metrics.px(HeaderPadding), metrics.px(5), metrics.space8(), metrics.px(5)));
        m_grid->addWidget(title, 0, column);
    }
    for (int row = 0; row < fields.size(); ++row)
        addField(row + 1, fields.at(row));
    layout()->addWidget(m_body);
    update();
}

void DiffTable::setTitles(const QString &before, const QString &after)
{
    m_before = before;
    m_after = after;
}

void DiffTable::addField(int row, const FieldDiff &field)
{
    const Metrics metrics = Metrics::of(this);
    auto *name = new TextLabel(field.name, TextLabel::Size::Strong);
    name->setWordWrap(true);
    // The window's leading side, whatever the direction of the name itself.
    name->setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop);
    name->setContentsMargins(
        Metrics::margins(this, metrics.px(HeaderPadding), metrics.space8(), metrics.space8(), metrics.space8()));
    name->setMaximumWidth(metrics.px(220));
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(makeCell(field, true), row, 1);
    m_grid->addWidget(makeCell(field, false), row, 2);
}

QWidget *DiffTable::makeCell(const FieldDiff &field, bool before) const
{
    const Metrics metrics = Metrics::of(this);
    auto *cell = new QWidget;
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(
        Metrics::margins(this, metrics.px(SignWidth), metrics.px(7), metrics.space8(), metrics.px(7)));
    column->setSpacing(metrics.space4());
    auto *value = new ValueView;
    WordDiff::Pieces pieces;
    if (field.before.isText() && field.after.isText()) {
        const WordDiff::Sides sides = WordDiff::diff(field.before.text, field.after.text);
        pieces = before ? sides.before : sides.after;
    }
    value->setValue(before ? field.before : field.after, pieces, before ? Tone::Error : Tone::Success, before);
    column->addWidget(value);
    if (!before && !field.problem.isEmpty()) {
        auto *problem = new TextLabel(field.problem, TextLabel::Size::Dense);
        problem->setTone(Tone::Error);
        problem->setWordWrap(true);
        column->addWidget(problem);
    }
    column->addStretch();
    const QString side = before ? tr("%1 before", "column").arg(field.name) : tr("%1 after", "column").arg(field.name);
    cell->setAccessibleName(side);
    cell->setAccessibleDescription((before ? field.before : field.after).words());
    return cell;
}

void DiffTable::paintSign(QPainter *painter, const QRect &cell, bool before) const
{
    const Metrics metrics = Metrics::of(this);
    const Tones &tones = Tones::of(this);
    const QRect place(cell.left(), cell.top() + metrics.px(7), metrics.px(SignWidth), metrics.lineHeight());
    painter->setFont(QApplication::font());
    painter->setPen(tones.ink(before ? Tone::Error : Tone::Success));
    painter->drawText(QStyle::visualRect(layoutDirection(), cell, place), Qt::AlignCenter,
        before ? QString(QChar(0x2212)) : QStringLiteral("+"));
}

void DiffTable::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    const qreal radius = Metrics::of(this).cardRadius();
    frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setClipPath(frame);
    painter.fillRect(rect(), tones.base);
    if (m_grid) {
        const QPoint origin = m_body->pos();
        // Not cellRect(): where heights follow widths it is what was last asked for, not what is.
        const auto cellAt = [&](int row, int column) {
            return m_grid->itemAtPosition(row, column)->geometry().translated(origin);
        };
        painter.fillRect(QRect(0, 0, width(), cellAt(0, 0).bottom() + 1), tones.window);
        for (int row = 1; row <= m_fields.size(); ++row) {
            const FieldDiff &field = m_fields.at(row - 1);
            for (const bool before : {true, false}) {
                const QRect cell = cellAt(row, before ? 1 : 2);
                if (!isTinted(before ? field.before : field.after))
                    continue;
                painter.fillRect(cell, tones.tint(before ? Tone::Error : Tone::Success));
                paintSign(&painter, cell, before);
            }
            painter.fillRect(QRect(0, cellAt(row, 1).top(), width(), 1), tones.hairline);
        }
    }
    painter.setClipping(false);
    painter.setPen(tones.isHighContrast() ? tones.control : tones.hairline);
    painter.drawPath(frame);
}

} // namespace botdeck
