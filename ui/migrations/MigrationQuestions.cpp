// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migrations/MigrationQuestions.h"

#include "ui/migrations/MigrationWords.h"
#include "ui/page/PlaceWords.h"
#include "ui/page/Prompts.h"

namespace botdeck {

MigrationQuestions::MigrationQuestions(Prompts &prompts, const Profile &profile, QString database)
    : m_prompts(prompts)
    , m_profile(profile)
    , m_database(std::move(database))
{
}

bool MigrationQuestions::isProduction() const
{
    return m_profile.environment == Environment::Production;
}

void MigrationQuestions::apply(QWidget *parent, const QList<Migration> &migrations, const Answers &answers) const
{
    if (isProduction()) {
        askForName(
            parent, tr("Apply %n migrations on production?", nullptr, static_cast<int>(migrations.size())), answers);
    } else {
        answers.agreed();
    }
}

void MigrationQuestions::revert(QWidget *parent, const Migration &migration, const Answers &answers) const
{
    const QString title = tr("Revert %1?", "name of a migration").arg(migration.name);
    if (isProduction()) {
        askForName(parent, title, answers);
        return;
    }
    Prompts::Question question;
    question.title = title;
    question.text = tr("Its down.sql runs on %1. What it drops is gone, with the data in it")
                        .arg(MigrationWords::target(PlaceWords::title(m_profile), m_profile.environment));
    question.accept = MigrationWords::revert(m_profile.environment);
    question.reject = tr("Keep it");
    question.icon = QStringLiteral("undo");
    question.setWhere(m_profile);
    m_prompts.ask(parent, question, [agreed = answers.agreed](Prompts::Answer answer) {
        if (answer == Prompts::Answer::Accept)
            agreed();
    });
}

void MigrationQuestions::askForName(QWidget *parent, const QString &title, const Answers &answers) const
{
    Prompts::Question question;
    question.title = title;
    question.accept = tr("Go on");
    question.reject = tr("Cancel");
    question.setWhere(m_profile);
    question.text = tr("It runs on %1. Type the name of the database, %2, to go on:")
                        .arg(MigrationWords::target(PlaceWords::title(m_profile), m_profile.environment), m_database);
    m_prompts.askText(parent, question, false, [answers, database = m_database](const QString &typed) {
        if (typed.trimmed() == database)
            answers.agreed();
        else
            answers.mistyped();
    });
}

} // namespace botdeck
