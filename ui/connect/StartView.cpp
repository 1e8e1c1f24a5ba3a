// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/StartView.h"

#include "ui/connect/ConnectionForm.h"
#include "ui/connect/ConnectionTest.h"
#include "ui/connect/ProfileBook.h"
#include "ui/connect/RecentConnections.h"
#include "ui/connect/ResultCard.h"
#include "ui/connect/WorkspaceCard.h"
#include "ui/look/Metrics.h"
#include "ui/page/ErrorWords.h"
#include "ui/page/PlaceWords.h"
#include "ui/page/Prompts.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>

namespace botdeck {

StartView::StartView(ProfileStore store, Keychain &keychain, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_book(new ProfileBook(std::move(store), keychain, this))
    , m_test(new ConnectionTest(this))
    , m_scroll(new QScrollArea(this))
    , m_menu(new QMenu(this))
{
    buildColumns();
    m_card = m_form->card();
    connectParts();
    m_book->reload();
}

void StartView::connectParts()
{
    connect(m_workspace, &WorkspaceCard::startRequested, this, [this] {
        m_connecting.reset();
        tellIn(m_workspace->result());
        emit workspaceRequested();
    });
    connect(m_recent, &RecentConnections::connectRequested, this, &StartView::openProfile);
    connect(m_recent, &RecentConnections::editRequested, m_form, &ConnectionForm::edit);
    connect(m_recent, &RecentConnections::removeRequested, this, &StartView::remove);
    connect(m_recent, &RecentConnections::rowShown, this, [this](const QRect &row) {
        const QPoint middle = m_recent->mapTo(m_scroll->widget(), row.center());
        m_scroll->ensureVisible(middle.x(), middle.y(), 0, row.height());
    });
    connect(m_form, &ConnectionForm::connectRequested, this, &StartView::connectForm);
    connect(m_form, &ConnectionForm::testRequested, this, &StartView::test);
    connect(m_form, &ConnectionForm::saveRequested, this, &StartView::save);
    connect(m_form, &ConnectionForm::serverChanged, this, [this] {
        if (!m_busy)
            m_form->card()->clear();
    });
    connect(m_form, &ConnectionForm::passwordTyped, m_book, &ProfileBook::tryKeychain, Qt::SingleShotConnection);
    for (ResultCard *card : {m_form->card(), m_workspace->result(), m_recent->result()})
        connect(card, &ResultCard::actionTriggered, this, [this](int index) { act(m_actions.value(index)); });
    connect(m_book, &ProfileBook::changed, this, &StartView::showProfiles);
    connect(m_book, &ProfileBook::failed, m_recent, &RecentConnections::showError);
    connect(m_book, &ProfileBook::keychainFailed, this,
        [this](const Error &error) { m_form->setKeychainProblem(ErrorWords::explanation(error)); });
    connect(m_test, &ConnectionTest::stepChanged, this, &StartView::showStep);
    connect(m_test, &ConnectionTest::failed, this, &StartView::showError);
    connect(m_test, &ConnectionTest::succeeded, this, [this](const QString &summary, const QString &steps) {
        setBusy(false);
        m_form->card()->setContent({.tone = Tone::Success, .fact = summary, .text = steps});
    });
}

void StartView::showProfiles()
{
    m_recent->setProfiles(m_book->profiles());
    QStringList names;
    for (const Profile &profile : m_book->profiles())
        names << profile.name;
    m_form->setTakenNames(names);
    QMetaObject::invokeMethod(this, &StartView::placeTop, Qt::QueuedConnection); // when the list has its height
}

void StartView::tellIn(ResultCard *card)
{
    if (m_card != card)
        m_card->clear();
    m_card = card;
}

void StartView::beginNew()
{
    m_connecting.reset();
    m_form->clear();
    m_form->setFocusFirst();
}

void StartView::setBusy(bool busy)
{
    m_busy = busy;
    m_form->setBusy(busy);
    m_recent->setBusy(busy);
    m_workspace->setBusy(busy);
}

void StartView::showRunning(const QString &text)
{
    setBusy(true);
    m_actions = {Action::Cancel};
    m_card->setContent({.tone = {}, .fact = text, .actions = {tr("Cancel")}});
    bringCardIntoSight();
}

void StartView::bringCardIntoSight()
{
    const Metrics metrics = Metrics::of(this);
    for (QWidget *each = m_card; each != m_scroll; each = each->parentWidget()) {
        QEvent request(QEvent::LayoutRequest); // each level posts the next one's: too late for the scroll bar
        QCoreApplication::sendEvent(each, &request);
    }
    m_scroll->ensureWidgetVisible(m_card, 0, 2 * metrics.control());
}

void StartView::showStep(DatabaseSession::Step step)
{
    showRunning(ConnectionTest::words(step));
}

void StartView::showProgress(const QString &text)
{
    tellIn(m_workspace->result());
    showRunning(text);
}

void StartView::showError(const Error &error)
{
    setBusy(false);
    if (error.kind == ErrorKind::Cancelled) {
        m_card->clear();
        return;
    }
    m_error = error;
    m_actions.clear();
    ResultCard::Content content{
        .tone = Tone::Error, .fact = ErrorWords::fact(error), .text = ErrorWords::explanation(error)};
    const auto add = [this, &content](Action action, const QString &text) {
        m_actions.append(action);
        content.actions.append(text);
    };
    const bool isLogin = error.kind == ErrorKind::Authentication && m_connecting;
    if (m_connecting)
        content.checks = ConnectionTest::checks(m_connecting->spec, error);
    if (isLogin)
        add(Action::Password, tr("Type the password…"));
    if (m_connecting && m_book->find(m_connecting->id))
        add(Action::Edit, tr("Edit the connection"));
    if (!error.remedy.isEmpty())
        add(Action::CopyGrant, tr("Copy the GRANT statement"));
    if (!ErrorWords::details(error).isEmpty())
        add(Action::Details, tr("Details"));
    m_card->setContent(content);
    bringCardIntoSight();
    if (isLogin && m_connecting->spec.password.isEmpty())
        askPassword(Profile(*m_connecting));
}

void StartView::act(Action action)
{
    switch (action) {
    case Action::Cancel:
        cancel();
        break;
    case Action::Password:
        if (m_connecting)
            askPassword(Profile(*m_connecting));
        break;
    case Action::Edit:
        if (m_connecting && m_book->find(m_connecting->id))
            m_form->edit(*m_book->find(m_connecting->id));
        break;
    case Action::CopyGrant:
        QGuiApplication::clipboard()->setText(m_error.remedy);
        break;
    case Action::Details: {
        ResultCard::Content content = m_card->content();
        const qsizetype at = m_actions.indexOf(Action::Details);
        content.text += u'\n' + ErrorWords::details(m_error);
        content.actions.removeAt(at);
        m_actions.removeAt(at);
        m_card->setContent(content);
        break;
    }
    }
}

void StartView::cancel()
{
    ++m_generation;
    const bool wasTest = m_test->isRunning();
    m_test->cancel();
    setBusy(false);
    m_card->clear();
    if (!wasTest)
        emit cancelRequested();
}

void StartView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_busy)
        cancel();
    else
        QWidget::keyPressEvent(event);
}

void StartView::showDone()
{
    setBusy(false);
    m_card->clear();
    if (!m_connecting)
        return;
    Profile profile = *m_connecting;
    m_connecting.reset();
    m_form->clear();
    if (!m_keepsProfile)
        return;
    profile.lastUsed = QDateTime::currentDateTimeUtc();
    m_book->save(profile, m_keepsPassword);
}

void StartView::begin(const Profile &profile, bool keepsPassword)
{
    m_connecting = profile;
    m_keepsPassword = keepsPassword;
    emit connectRequested(profile);
}

void StartView::connectForm()
{
    if (m_busy || !m_form->validate())
        return;
    const Profile profile = m_form->profile();
    tellIn(m_form->card());
    m_keepsProfile = true;
    if (profile.spec.password.isEmpty() && m_form->isEditing())
        connectKept(profile);
    else
        begin(profile, !profile.spec.password.isEmpty());
}

void StartView::openProfile(const Profile &profile)
{
    if (m_busy)
        return;
    tellIn(m_recent->result());
    m_keepsProfile = true;
    connectKept(profile);
}

void StartView::openAddress(const QString &address)
{
    if (m_busy || !m_form->fillFrom(address) || !m_form->validate())
        return;
    tellIn(m_form->card());
    m_keepsProfile = false;
    begin(m_form->profile(), false);
}

void StartView::connectKept(const Profile &profile)
{
    showRunning(tr("Reading the password from the keychain…"));
    const quint64 generation = ++m_generation;
    m_book->readPassword(profile.id, [this, generation, profile](const std::optional<QString> &password) {
        if (generation != m_generation)
            return;
        Profile filled = profile;
        filled.spec.password = password.value_or(QString());
        begin(filled, false);
    });
}

void StartView::askPassword(const Profile &profile)
{
    const bool isKept = m_keepsProfile || m_book->find(profile.id);
    Prompts::Question question;
    question.title = tr("Password for %1").arg(profile.name);
    question.text = tr("%1 asks for a password").arg(profile.spec.description());
    question.accept = tr("Connect");
    question.reject = tr("Cancel");
    question.dangerous = false;
    question.icon = QStringLiteral("key");
    question.setWhere(profile);
    m_prompts.askText(this, question, true, [this, profile, isKept](const QString &password) {
        Profile filled = profile;
        filled.spec.password = password;
        m_keepsProfile = isKept;
        begin(filled, isKept);
    });
}

void StartView::test()
{
    if (m_busy || !m_form->validate())
        return;
    const Profile profile = m_form->profile();
    tellIn(m_form->card());
    m_connecting.reset();
    if (!profile.spec.password.isEmpty() || !m_form->isEditing()) {
        m_test->start(profile);
        return;
    }
    tellIn(m_form->card());
    showRunning(tr("Reading the password from the keychain…"));
    const quint64 generation = ++m_generation;
    m_book->readPassword(profile.id, [this, generation, profile](const std::optional<QString> &password) {
        if (generation != m_generation)
            return;
        Profile filled = profile;
        filled.spec.password = password.value_or(QString());
        m_test->start(filled);
    });
}

void StartView::save()
{
    if (!m_form->validate())
        return;
    const Profile profile = m_form->profile();
    m_book->save(profile, !profile.spec.password.isEmpty());
    m_form->clear();
    tellIn(m_form->card());
    m_form->card()->setContent({.tone = Tone::Success, .fact = tr("%1 is kept as it is now").arg(profile.name)});
}

void StartView::remove(const Profile &profile)
{
    Prompts::Question question;
    question.title = tr("Remove %1?").arg(profile.name);
    question.text = tr("The connection to %1 and its kept password are forgotten. The database itself is not touched")
                        .arg(PlaceWords::title(profile));
    question.setWhere(profile);
    question.accept = tr("Remove the connection");
    question.reject = tr("Keep it");
    m_prompts.ask(this, question, [this, id = profile.id](Prompts::Answer answer) {
        if (answer == Prompts::Answer::Accept)
            m_book->remove(id);
    });
}

void StartView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace botdeck
