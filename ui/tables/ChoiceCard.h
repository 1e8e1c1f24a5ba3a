// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QRadioButton;
class QVBoxLayout;

namespace botdeck {

/// A panel with a heading and what belongs to it; where it can be chosen, the heading is a radio button and a click
/// anywhere chooses it. GUI thread.
class ChoiceCard : public QWidget
{
    Q_OBJECT

public:
    enum class Face { Plain, Base, Mine, Theirs };

    ChoiceCard(Face face, const QString &heading, bool choosable, QWidget *parent = nullptr);

    /// The radio button, nullptr where it can't be chosen; put those of one question into one QButtonGroup.
    [[nodiscard]] QAbstractButton *button() const;
    [[nodiscard]] bool isChosen() const;
    void choose();
    /// Below the heading.
    void addBody(QWidget *body);
    void addText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    Face m_face;
    QRadioButton *m_radio = nullptr;
    QVBoxLayout *m_column;
};

} // namespace botdeck
