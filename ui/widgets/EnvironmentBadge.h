// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Environment.h"

#include <QWidget>

namespace botdeck {

/// The environment's shape and word on its fill. Stands in the header and in every dialog that writes.
class EnvironmentBadge : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentBadge(Environment environment = Environment::Local, QWidget *parent = nullptr);

    Environment environment() const { return m_environment; }
    void setEnvironment(Environment environment);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Environment m_environment;
};

} // namespace botdeck
