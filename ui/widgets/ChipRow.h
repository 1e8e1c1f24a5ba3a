// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Chip.h"

#include <QWidget>

namespace botdeck {

/// A row of chips that wraps; the dashed adding chip, if any, comes last. Left and Right walk the chips as they are
/// seen; closing one moves the focus to its neighbour.
class ChipRow : public QWidget
{
    Q_OBJECT

public:
    explicit ChipRow(QWidget *parent = nullptr);

    /// Appends a chip and returns it; it belongs to the row.
    Chip *addChip(const QString &key, const QString &value, QLatin1String icon = QLatin1String());
    /// Shows the adding chip with @p text, "Filter"; an empty text takes it away.
    void setAddText(const QString &text);
    Chip *addingChip() const { return m_add; }

    const QList<Chip *> &chips() const { return m_chips; }
    /// Takes @p chip out; it is deleted later.
    void removeChip(Chip *chip);
    void clear();

signals:
    void chipActivated(botdeck::Chip *chip);
    void chipCloseRequested(botdeck::Chip *chip);
    void addRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool walk(const Chip *from, int key);
    QList<Chip *> walkable() const;

    QList<Chip *> m_chips;
    Chip *m_add = nullptr;
    class FlowLayout *m_layout;
};

} // namespace botdeck
