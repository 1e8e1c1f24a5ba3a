// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLatin1String>

namespace botdeck {

/// A pill that can be pressed: a filter ("Bot Billing"), a tag, or the dashed "+ Filter" that adds one.
///
/// Keyboard: Space and Enter press it (clicked()), Delete and Backspace close it where it is closable.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    /// How it is drawn: an active filter, a plain tag, or the dashed one that adds.
    enum class Face { Active, Plain, Add };

    explicit Chip(const QString &key = {}, const QString &value = {}, QWidget *parent = nullptr);

    QString key() const { return m_key; }
    QString value() const { return m_value; }
    void setText(const QString &key, const QString &value);
    void setFace(Face face);
    void setChipIcon(QLatin1String icon);
    bool isClosable() const { return m_closable; }
    void setClosable(bool closable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The cross was pressed, or Delete: whoever made the chip decides what that means.
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRect crossRect() const;
    QRect visual(const QRect &logical) const;
    void paintTexts(QPainter *painter) const;
    int textStart() const;

    QString m_key;
    QString m_value;
    QString m_icon;
    Face m_face = Face::Active;
    bool m_closable = true;
};

} // namespace botdeck
