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
    /// Says @p place, such as a connection's name, beside the shape instead of the environment's word: for where the
    /// word stands near by. Elided where it is long; empty takes the word again.
    void setPlace(const QString &place);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;

    Environment m_environment;
    QString m_place;
};

} // namespace botdeck
