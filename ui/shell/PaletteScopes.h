// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QWidget>

namespace botdeck {

/// The pills below the palette's field: all sources, or one alone. The dialog steps through them by Tab. GUI thread.
class PaletteScopes : public QWidget
{
    Q_OBJECT

public:
    /// @p titles of the sources with their letters ("Tables #"); the first pill stands for all.
    explicit PaletteScopes(const QStringList &titles, QWidget *parent = nullptr);

    /// The source chosen, -1 all.
    [[nodiscard]] int current() const;
    void setCurrent(int source);
    /// The next pill, or with -1 the one before; after the last the first.
    void step(int by);
    [[nodiscard]] QList<QAbstractButton *> pills() const { return m_pills.buttons(); }

signals:
    void chosen(int source);

private:
    QButtonGroup m_pills;
};

} // namespace botdeck
