// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QPainter;

namespace botdeck {

/// What a few keys do, each key on a cap: "[↑] [↓] choose". Not pressable. GUI thread.
class KeyHint : public QWidget
{
    Q_OBJECT

public:
    KeyHint(const QStringList &keys, const QString &words, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// The size of a key's cap, for delegates.
    [[nodiscard]] static QSize capSize(const QString &key, const QWidget *widget);
    static void paintCap(QPainter *painter, const QRect &rect, const QString &key, const QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_keys;
    QString m_words;
};

} // namespace botdeck
