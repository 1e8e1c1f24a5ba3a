// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HeaderBar.h"

#include "models/tables/DatabaseSession.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"
#include "ui/shell/GoToButton.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EnvironmentBadge.h"
#include "ui/widgets/EnvironmentStrip.h"
#include "ui/widgets/IconLabel.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace botdeck {

HeaderBar::HeaderBar(QWidget *parent)
    : QWidget(parent)
    , m_strip(new EnvironmentStrip(Environment::Local, this))
    , m_menu(new QMenu(this))
{
    const Metrics metrics = Metrics::of(this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics.px(10), 0, metrics.px(12), 0);
    row->setSpacing(metrics.space8());
    row->addWidget(makeNavigation());
    row->addWidget(makeIdentity(), 3);
    m_goTo = new GoToButton(this);
    connect(static_cast<GoToButton *>(m_goTo), &GoToButton::clicked, this, &HeaderBar::goToRequested);
    row->addWidget(m_goTo, 2);
    row->addWidget(makeState(), 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addLayout(row, 1);
    setFixedHeight(metrics.header());
    setSession(nullptr);
}

QWidget *HeaderBar::makeNavigation()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::of(this).space4());
    m_sidebar = makeIconButton(QLatin1String("sidebar"), tr("Show or fold the sidebar (Ctrl+B)"), box);
    m_back = makeIconButton(QLatin1String("back"), tr("Back (Alt+Left)"), box);
    m_forward = makeIconButton(QLatin1String("forward"), tr("Forward (Alt+Right)"), box);
    for (QToolButton *button : {m_sidebar, m_back, m_forward})
        row->addWidget(button);
    connect(m_sidebar, &QToolButton::clicked, this, &HeaderBar::sidebarToggled);
    connect(m_back, &QToolButton::clicked, this, &HeaderBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &HeaderBar::forwardRequested);
    row->addStretch();
    m_navigation = box;
    return box;
}

QWidget *HeaderBar::makeIdentity()
{
    m_identity = new QWidget(this);
    auto *row = new QHBoxLayout(m_identity);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::of(this).space12());
    m_badge = new EnvironmentBadge(Environment::Local, m_identity);
    m_name = new ElidedLabel({}, TextLabel::Size::Strong, TextLabel::Ink::Text, m_identity);
    m_place = new ElidedLabel({}, TextLabel::Size::Body, TextLabel::Ink::Secondary, m_identity);
    row->addWidget(m_badge);
    row->addWidget(m_name);
    row->addWidget(m_place, 1);
    return m_identity;
}

QWidget *HeaderBar::makeState()
{
    m_stateBox = new QWidget(this);
    const Metrics metrics = Metrics::of(this);
    auto *row = new QHBoxLayout(m_stateBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics.px(6));
    m_tlsIcon = new IconLabel(QLatin1String("lock"), 16, Tone::Neutral, m_stateBox);
    m_tls = new TextLabel({}, TextLabel::Size::Body, TextLabel::Ink::Secondary, m_stateBox);
    m_stateIcon = new IconLabel(QLatin1String("success"), 18, Tone::Success, m_stateBox);
    m_state = new TextLabel({}, TextLabel::Size::Body, TextLabel::Ink::Text, m_stateBox);
    m_state->setObjectName(QStringLiteral("connectionStateLabel"));
    auto *more = makeIconButton(QLatin1String("more"), tr("More"), m_stateBox);
    more->setMenu(m_menu);
    more->setPopupMode(QToolButton::InstantPopup);
    row->addStretch();
    row->addWidget(m_tlsIcon);
    row->addWidget(m_tls);
    row->addSpacing(metrics.space8());
    row->addWidget(m_stateIcon);
    row->addWidget(m_state);
    row->addSpacing(metrics.space8());
    row->addWidget(more);
    return m_stateBox;
}

void HeaderBar::setSession(const DatabaseSession *session)
{
    if (m_session)
        disconnect(&m_session->pool(), nullptr, this, nullptr);
    m_session = session;
    m_silent = false;
    for (QWidget *widget : {static_cast<QWidget *>(m_sidebar), static_cast<QWidget *>(m_back),
             static_cast<QWidget *>(m_forward), m_identity, m_goTo})
        widget->setVisible(session != nullptr);
    for (QWidget *widget : {static_cast<QWidget *>(m_tlsIcon), static_cast<QWidget *>(m_tls),
             static_cast<QWidget *>(m_stateIcon), static_cast<QWidget *>(m_state)})
        widget->setVisible(session != nullptr);
    m_strip->setVisible(session != nullptr);
    if (!session)
        return;
    const Profile &profile = session->profile();
    m_strip->setEnvironment(profile.environment);
    m_badge->setEnvironment(profile.environment);
    m_name->setText(profile.name);
    m_name->setVisible(!profile.isWorkspace());
    connect(&session->pool(), &ConnectionPool::stateChanged, this, &HeaderBar::updateState);
    setNarrow(m_narrow);
    updateState();
}

void HeaderBar::setHistory(bool canGoBack, bool canGoForward)
{
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
}

void HeaderBar::setNarrow(bool narrow)
{
    m_narrow = narrow;
    // Wide, the identity begins where the content does, beside the sidebar.
    m_navigation->setMinimumWidth(narrow ? 0 : Metrics::of(this).px(212));
    if (!m_session)
        return;
    const Profile &profile = m_session->profile();
    const QString where = profile.spec.where();
    const bool remote = !where.isEmpty() && !profile.spec.isSocket();
    const QString host = remote ? where : tr("this computer");
    if (profile.isWorkspace())
        m_place->setText(tr("private cluster, socket only"));
    else
        m_place->setText(narrow ? host : tr("%1 / %2", "host / database").arg(host, profile.spec.database));
    updateTls();
}

void HeaderBar::setSilent(bool silent)
{
    m_silent = silent;
    if (m_session)
        updateState();
}

void HeaderBar::updateTls()
{
    const ServerFacts &facts = m_session->pool().facts();
    const ConnectionSpec &spec = m_session->profile().spec;
    if (spec.isSocket())
        m_tls->setText(tr("Unix socket"));
    else if (!facts.tls)
        m_tls->setText(tr("No TLS"));
    else if (spec.effectiveSslMode().startsWith(QLatin1String("verify")))
        m_tls->setText(tr("TLS verified"));
    else
        m_tls->setText(tr("TLS, not verified"));
    const bool open = !spec.isLocal() && !facts.tls;
    m_tlsIcon->setIcon(QLatin1String(open ? "unlock" : "lock"));
    m_tlsIcon->setTone(open ? Tone::Warning : Tone::Neutral);
    m_tlsIcon->setToolTip(m_tls->text());
    m_tls->setVisible(!m_narrow);
}

void HeaderBar::updateState()
{
    struct Face
    {
        const char *icon;
        Tone tone;
        QString words;
    };
    const auto face = [this]() -> Face {
        switch (m_session->pool().state()) {
        case ConnectionPool::State::Ready:
            return m_silent ? Face{"pending", Tone::Warning, tr("Waiting for the server")}
                            : Face{"success", Tone::Success, tr("Connected")};
        case ConnectionPool::State::Connecting:
            return {"pending", Tone::Info, tr("Connecting")};
        case ConnectionPool::State::Lost:
            return {"plug", Tone::Warning, tr("Connection lost")};
        case ConnectionPool::State::Reconnecting:
            return {"pending", Tone::Warning, tr("Reconnecting")};
        case ConnectionPool::State::Disconnected:
            break;
        }
        return {"plug", Tone::Neutral, tr("Not connected")};
    }();
    m_stateIcon->setIcon(QLatin1String(face.icon));
    m_stateIcon->setTone(face.tone);
    m_state->setText(face.words);
    updateTls();
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tones &tones = Tones::of(this);
    painter.fillRect(rect(), tones.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tones.hairline);
}

} // namespace botdeck
