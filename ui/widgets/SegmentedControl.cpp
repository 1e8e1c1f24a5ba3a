// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SegmentedControl.h"

#include "ui/look/Contrast.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"
#include "ui/widgets/Segment.h"

#include <QBoxLayout>
#include <QPainter>

namespace botdeck {

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (!on)
            return;
        setFocusProxy(m_group.button(id));
        emit currentChanged(id);
    });
}

int SegmentedControl::addSegment(const QString &text)
{
    return adopt(new Segment(text, std::nullopt, this));
}

int SegmentedControl::addSegment(Environment environment)
{
    return adopt(new Segment(environmentName(environment), environment, this));
}

int SegmentedControl::adopt(Segment *segment)
{
    const int index = count();
    m_group.addButton(segment, index);
    layout()->addWidget(segment);
    if (index == 0)
        segment->setChecked(true);
    updateGeometry();
    return index;
}

int SegmentedControl::count() const
{
    return static_cast<int>(m_group.buttons().size());
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (auto *button = m_group.button(index))
        button->setChecked(true);
}

void SegmentedControl::setTall(bool tall)
{
    m_tall = tall;
    updateGeometry();
}

QSize SegmentedControl::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    int width = 0;
    for (const auto *button : m_group.buttons())
        width += button->sizeHint().width();
    return {width, m_tall ? metrics.control() : metrics.compactControl()};
}

QSize SegmentedControl::minimumSizeHint() const
{
    int width = 0;
    for (const auto *button : m_group.buttons())
        width += button->minimumSizeHint().width();
    return {width, sizeHint().height()};
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    QPainter painter(this);
    const QColor edge = tones.isHighContrast() ? tones.control : mixed(tones.control, tones.base, 0.35);
    Paint::panel(&painter, rect(), Metrics::of(this).controlRadius(), tones.window, m_tall ? tones.control : edge);
}

} // namespace botdeck
