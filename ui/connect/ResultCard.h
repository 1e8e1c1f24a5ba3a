// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Card.h"

namespace botdeck {

/// What is going on or came of it, in the form's foot: a step with Cancel, a tinted success, or an error with what was
/// reached before it, why, and what to do. Hidden until show…().
class ResultCard : public Card
{
    Q_OBJECT

public:
    struct Check
    {
        bool passed = true;
        QString text;
    };

    struct Content
    {
        std::optional<Tone> tone{}; ///< nothing: under way
        QString fact{};
        QString text{};
        QList<Check> checks{}; ///< between fact and text
        QStringList actions{};
    };

    explicit ResultCard(QWidget *parent = nullptr);

    void setContent(const Content &content);
    [[nodiscard]] const Content &content() const { return m_content; }
    void clear();

signals:
    void actionTriggered(int index);

private:
    QWidget *makeBody();

    Content m_content;
    QWidget *m_body = nullptr;
};

} // namespace botdeck
