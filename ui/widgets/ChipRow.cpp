// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ChipRow.h"

#include "ui/look/Metrics.h"
#include "ui/widgets/FlowLayout.h"

#include <QKeyEvent>

namespace botdeck {

ChipRow::ChipRow(QWidget *parent)
    : QWidget(parent)
    , m_layout(new FlowLayout(this, Metrics::of(this).px(6), Metrics::of(this).px(6)))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

Chip *ChipRow::addChip(const QString &key, const QString &value, QLatin1String icon)
{
    auto *chip = new Chip(key, value, this);
    if (!icon.isEmpty())
        chip->setChipIcon(icon);
    chip->installEventFilter(this);
    connect(chip, &Chip::clicked, this, [this, chip] { emit chipActivated(chip); });
    connect(chip, &Chip::closeRequested, this, [this, chip] { emit chipCloseRequested(chip); });
    m_layout->insertWidget(static_cast<int>(m_chips.size()), chip);
    m_chips.append(chip);
    if (m_add)
        setTabOrder(chip, m_add);
    return chip;
}

void ChipRow::setAddText(const QString &text)
{
    if (text.isEmpty()) {
        if (m_add)
            m_add->deleteLater();
        m_add = nullptr;
        return;
    }
    if (!m_add) {
        m_add = new Chip({}, text, this);
        m_add->setFace(Chip::Face::Add);
        m_add->installEventFilter(this);
        connect(m_add, &Chip::clicked, this, &ChipRow::addRequested);
        m_layout->addWidget(m_add);
    }
    m_add->setText({}, text);
    m_add->setAccessibleName(tr("Add: %1").arg(text));
}

void ChipRow::removeChip(Chip *chip)
{
    const auto at = m_chips.indexOf(chip);
    if (at < 0)
        return;
    const bool hadFocus = chip->hasFocus();
    m_chips.removeAt(at);
    m_layout->removeWidget(chip);
    chip->hide();
    chip->deleteLater();
    const auto rest = walkable();
    if (hadFocus && !rest.isEmpty())
        rest.at(qMin(at, rest.size() - 1))->setFocus(Qt::OtherFocusReason);
}

void ChipRow::clear()
{
    const auto chips = m_chips;
    for (auto *chip : chips)
        removeChip(chip);
}

QList<Chip *> ChipRow::walkable() const
{
    QList<Chip *> all = m_chips;
    if (m_add)
        all.append(m_add);
    return all;
}

bool ChipRow::walk(const Chip *from, int key)
{
    const bool forward = (key == Qt::Key_Right) != (layoutDirection() == Qt::RightToLeft);
    const auto all = walkable();
    const auto next = all.indexOf(from) + (forward ? 1 : -1);
    if (next < 0 || next >= all.size())
        return false;
    all.at(next)->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool ChipRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Left || key == Qt::Key_Right) && walk(qobject_cast<Chip *>(watched), key))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace botdeck
