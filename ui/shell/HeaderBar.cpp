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
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace botdeck {

namespace {

constexpr int ReadableField = 140; // of the way to pages and tables: below, only its glass is kept
constexpr int LongestField = 300;

} // namespace

HeaderBar::HeaderBar(QWidget *parent)
    : QWidget(parent)
    , m_strip(new EnvironmentStrip(Environment::Local, this))
    , m_menu(new QMenu(this))
{
    const Metrics metrics = Metrics::of(this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Metrics::margins(this, metrics.px(10), 0, metrics.px(12), 0));
    row->setSpacing(metrics.space8());
    row->addWidget(makeNavigation());
    row->addWidget(makeIdentity());
    m_goTo = new GoToButton(this);
    connect(static_cast<GoToButton *>(m_goTo), &GoToButton::clicked, this, &HeaderBar::goToRequested);
    row->addStretch(1);
    row->addWidget(m_goTo);
    row->addStretch(1);
    row->addWidget(makeState());
    m_row = row;
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
    m_name->setObjectName(QStringLiteral("profileNameLabel"));
    m_place = new ElidedLabel({}, TextLabel::Size::Body, TextLabel::Ink::Secondary, m_identity);
    m_place->setObjectName(QStringLiteral("hostLabel"));
    row->addWidget(m_badge);
    row->addWidget(m_name);
    row->addWidget(m_place);
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
    m_tls->setObjectName(QStringLiteral("tlsLabel"));
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
    arrange();
}

QString HeaderBar::placeText(bool withDatabase) const
{
    const Profile &profile = m_session->profile();
    if (profile.isWorkspace())
        return tr("private cluster, socket only");
    const QString where = profile.spec.where();
    const bool remote = !where.isEmpty() && !profile.spec.isSocket();
    const QString host = remote ? where : tr("this computer");
    return withDatabase ? tr("%1 / %2", "host / database").arg(host, profile.spec.database) : host;
}

// What is left for the identity's words and the field once all the rest stands.
int HeaderBar::room() const
{
    const QMargins margins = m_row->contentsMargins();
    const int navigation = qMax(m_navigation->minimumWidth(), m_navigation->sizeHint().width());
    const int badge = m_badge->sizeHint().width() + 2 * m_identity->layout()->spacing();
    const int state = m_stateBox->layout()->sizeHint().width();
    return width() - margins.left() - margins.right() - navigation - badge - state - 3 * m_row->spacing();
}

// The database's name gives way first, then the words about TLS, then the field, and the longer of name and host last.
void HeaderBar::arrange()
{
    if (!m_session)
        return;
    const Metrics metrics = Metrics::of(this);
    const auto words = [this] {
        return (m_name->isHidden() ? 0 : m_name->sizeHint().width()) + m_place->sizeHint().width();
    };
    const int wanted = metrics.px(ReadableField);
    m_place->setText(placeText(!m_narrow));
    m_tls->setVisible(!m_narrow);
    if (words() + wanted > room())
        m_place->setText(placeText(false));
    if (words() + wanted > room())
        m_tls->hide();
    const int field = qBound(m_goTo->minimumSizeHint().width(), room() - words(), metrics.px(LongestField));
    m_goTo->setFixedWidth(field);
    shareOut(room() - field);
}

// Room for name and host: what both want, else the longer one gives way down to the other's length.
void HeaderBar::shareOut(int room)
{
    const int name = m_name->isHidden() ? 0 : m_name->sizeHint().width();
    const int place = m_place->sizeHint().width();
    const int half = room / 2;
    const int forName = name + place <= room ? name : place <= half ? room - place : qMin(name, half);
    m_name->setFixedWidth(qMax(0, forName));
    m_place->setFixedWidth(qMax(0, qMin(place, room - forName)));
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HeaderBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        arrange();
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
    arrange();
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tones &tones = Tones::of(this);
    painter.fillRect(rect(), tones.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tones.hairline);
}

} // namespace botdeck
