// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EnvironmentStrip.h"

#include "ui/look/Tones.h"

#include <QPainter>

namespace botdeck {
namespace {

constexpr int BandHeight = 4;
constexpr int LineHeight = 2;
constexpr int HatchStep = 16;
constexpr int HatchWidth = 5;

} // namespace

EnvironmentStrip::EnvironmentStrip(Environment environment, QWidget *parent)
    : QWidget(parent)
    , m_environment(environment)
{
    setFixedHeight(BandHeight);
    setEnvironment(environment);
}

void EnvironmentStrip::setEnvironment(Environment environment)
{
    m_environment = environment;
    setAccessibleName(tr("Environment: %1").arg(environmentName(environment)));
    update();
}

void EnvironmentStrip::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tones.window);
    const bool band = m_environment == Environment::Staging || m_environment == Environment::Production;
    painter.fillRect(0, 0, width(), band ? BandHeight : LineHeight, tones.environment(m_environment).fill);
    if (m_environment != Environment::Staging)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tones.window, HatchWidth));
    for (int x = -HatchStep; x < width() + HatchStep; x += HatchStep)
        painter.drawLine(x, BandHeight + 4, x + 12, -4);
}

} // namespace botdeck
