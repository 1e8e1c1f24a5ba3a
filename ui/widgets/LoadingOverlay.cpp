// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LoadingOverlay.h"

#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>

namespace botdeck {
namespace {

constexpr int SkeletonAfter = 150;
constexpr int Second = 1000;

} // namespace

LoadingOverlay::LoadingOverlay(SkeletonView::Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_foot(new Surface(Surface::Fill::Alternate, Surface::Top, this))
    , m_elapsed(new TextLabel({}, TextLabel::Size::Dense, TextLabel::Ink::Secondary, m_foot))
{
    const Metrics metrics = Metrics::of(this);
    auto *cancel = makeButton(tr("Cancel"), ButtonKind::Normal, m_foot);
    DeckStyle::setVariant(cancel, "compact");
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins(0, metrics.px(6), 0, metrics.px(6));
    row->addSpacing(metrics.space16());
    row->addWidget(m_elapsed, 1);
    row->addWidget(cancel);
    row->addSpacing(metrics.px(10));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new SkeletonView(kind, this), 1);
    column->addWidget(m_foot);
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &LoadingOverlay::reveal);
    connect(&m_second, &QTimer::timeout, this, &LoadingOverlay::tick);
    connect(cancel, &QPushButton::clicked, this, &LoadingOverlay::cancelRequested);
    if (parent)
        parent->installEventFilter(this);
    hide();
}

void LoadingOverlay::start(const QString &what)
{
    m_what = what;
    m_running = true;
    m_clock.start();
    m_foot->hide();
    setAccessibleName(what);
    m_delay.start(SkeletonAfter);
    m_second.start(Second);
}

void LoadingOverlay::stop()
{
    m_running = false;
    m_delay.stop();
    m_second.stop();
    hide();
}

void LoadingOverlay::reveal()
{
    if (parentWidget())
        setGeometry(parentWidget()->rect());
    raise();
    show();
}

void LoadingOverlay::tick()
{
    const auto seconds = (m_clock.elapsed() + Second / 2) / Second;
    m_elapsed->setText(tr("%1, %2 s", "what is read, elapsed seconds").arg(m_what, QLocale().toString(seconds)));
    m_foot->show();
}

bool LoadingOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void LoadingOverlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_running)
        emit cancelRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace botdeck
