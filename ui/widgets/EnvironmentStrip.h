// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Environment.h"

#include <QWidget>

namespace botdeck {

/// The band along the window's top edge: a thin line in a local or development environment, a hatched band in
/// staging, a full band in production. Told apart without colour.
class EnvironmentStrip : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentStrip(Environment environment = Environment::Local, QWidget *parent = nullptr);

    Environment environment() const { return m_environment; }
    void setEnvironment(Environment environment);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Environment m_environment;
};

} // namespace botdeck
