// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KeyValueList.h"

#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ElidedLabel.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QToolButton>

namespace botdeck {
namespace {

constexpr int KeyColumn = 96;

} // namespace

KeyValueList::KeyValueList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const Metrics metrics = Metrics::of(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(0);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, metrics.px(KeyColumn));
    m_grid->setColumnStretch(1, 1);
}

int KeyValueList::addRow(const Row &row)
{
    const Metrics metrics = Metrics::of(this);
    const int index = rowCount();
    Widgets widgets;
    widgets.key = new TextLabel(row.key, TextLabel::Size::Body, TextLabel::Ink::Secondary, this);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int gap = metrics.space8(); // behind a key that is longer than its column
    widgets.key->setContentsMargins(isMirrored ? gap : 0, 0, isMirrored ? 0 : gap, 0);
    widgets.value = new ElidedLabel(
        row.value, row.mono ? TextLabel::Size::Mono : TextLabel::Size::Body, TextLabel::Ink::Text, this);
    widgets.value->setAccessibleName(tr("%1: %2", "key and value").arg(row.key, row.value));
    if (row.mono)
        widgets.value->setElideMode(Qt::ElideMiddle);
    widgets.button = makeRowButton(row, index);
    m_grid->setRowMinimumHeight(index, metrics.keyValueRow());
    m_grid->addWidget(widgets.key, index, 0);
    m_grid->addWidget(widgets.value, index, 1, 1, widgets.button ? 1 : 2);
    if (widgets.button)
        m_grid->addWidget(widgets.button, index, 2);
    m_rows.append(widgets);
    return index;
}

QToolButton *KeyValueList::makeRowButton(const Row &row, int index)
{
    if (!row.copyable && row.icon.isEmpty())
        return nullptr;
    const bool own = !row.icon.isEmpty();
    const QString tip = own ? row.iconTip : tr("Copy %1", "name of a value").arg(row.key);
    auto *button = makeIconButton(own ? row.icon : QLatin1String("copy"), tip, this);
    DeckStyle::setVariant(button, "accent");
    const Metrics metrics = Metrics::of(this);
    button->setFixedSize(metrics.keyValueRow(), metrics.keyValueRow());
    button->setIconSize(QSize(metrics.smallIcon(), metrics.smallIcon()));
    connect(button, &QToolButton::clicked, this, [this, index, own] {
        if (own)
            emit actionTriggered(index);
        else
            QGuiApplication::clipboard()->setText(value(index));
    });
    return button;
}

void KeyValueList::setValue(int row, const QString &value)
{
    m_rows.at(row).value->setText(value);
    m_rows.at(row).value->setAccessibleName(tr("%1: %2", "key and value").arg(m_rows.at(row).key->text(), value));
}

QString KeyValueList::value(int row) const
{
    return m_rows.at(row).value->text();
}

void KeyValueList::clear()
{
    for (int i = 0; i < rowCount(); ++i) {
        const Widgets &row = m_rows.at(i);
        for (auto *widget : QList<QWidget *>{row.key, row.value, row.button}) {
            if (!widget)
                continue;
            m_grid->removeWidget(widget);
            widget->hide();
            widget->deleteLater();
        }
        m_grid->setRowMinimumHeight(i, 0);
    }
    m_rows.clear();
}

} // namespace botdeck
