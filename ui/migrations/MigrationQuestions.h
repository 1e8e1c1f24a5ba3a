// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Profile.h"
#include "models/migration/MigrationPlan.h"

#include <QCoreApplication>

#include <functional>

class QWidget;

namespace botdeck {

class Prompts;

/// What is asked before migrations run. Reverting is always asked about; on production both want the name of the
/// database typed. Calls back only where the person agreed; tells a wrong name through `mistyped`. GUI thread.
class MigrationQuestions
{
    Q_DECLARE_TR_FUNCTIONS(MigrationQuestions)

public:
    MigrationQuestions(Prompts &prompts, const Profile &profile, QString database);

    struct Answers
    {
        std::function<void()> agreed;
        std::function<void()> mistyped;
    };

    void apply(QWidget *parent, const QList<Migration> &migrations, const Answers &answers) const;
    void revert(QWidget *parent, const Migration &migration, const Answers &answers) const;

private:
    void askForName(QWidget *parent, const QString &title, const Answers &answers) const;
    [[nodiscard]] bool isProduction() const;

    Prompts &m_prompts;
    const Profile &m_profile;
    const QString m_database;
};

} // namespace botdeck
