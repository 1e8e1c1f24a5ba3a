// SPDX-License-Identifier: GPL-3.0-or-later
// How the start view is laid out: StartView.cpp has what it does.
#include "ui/connect/StartView.h"

#include "ui/connect/ConnectionForm.h"
#include "ui/connect/RecentConnections.h"
#include "ui/connect/ResultCard.h"
#include "ui/connect/WorkspaceCard.h"
#include "ui/look/AppIcon.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

namespace botdeck {

namespace {

constexpr int LeftWidth = 468;
constexpr int FormWidth = 532;
constexpr int Gap = 40;
constexpr int MarkSide = 44;

/// The program's mark beside its name.
class AppMark : public QWidget
{
public:
    AppMark() { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }
    QSize sizeHint() const override { return QSize(1, 1) * Metrics::of(this).px(MarkSide); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tones &tones = Tones::of(this);
        QPainter painter(this);
        AppIcon::paint(&painter, rect(), tones.highlight, tones.onHighlight);
    }
};

} // namespace

QWidget *StartView::makeTitle()
{
    const Metrics metrics = Metrics::of(this);
    auto *title = new QWidget;
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(tr("Botdeck"), TextLabel::Size::Display));
    auto *below = new TextLabel(
        tr("Open a database to see its bots and conversations"), TextLabel::Size::Body, TextLabel::Ink::Secondary);
    below->setWordWrap(true);
    words->addWidget(below);
    auto *row = new QHBoxLayout(title);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics.space16());
    row->addWidget(new AppMark);
    row->addLayout(words, 1);
    return title;
}

QWidget *StartView::makeMore()
{
    auto *more = makeIconButton(QLatin1String("more"), tr("More"), this);
    more->setObjectName(QStringLiteral("startMoreToolButton"));
    more->setMenu(m_menu);
    more->setPopupMode(QToolButton::InstantPopup);
    return more;
}

void StartView::buildColumns()
{
    const Metrics metrics = Metrics::of(this);
    m_left = new QWidget;
    m_workspace = new WorkspaceCard;
    m_recent = new RecentConnections;
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(metrics.px(28));
    left->addWidget(makeTitle());
    left->addWidget(m_workspace);
    left->addWidget(m_recent);
    left->addStretch();
    m_form = new ConnectionForm;

    auto *sheet = new QWidget;
    auto *middle = new QHBoxLayout;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(metrics.px(Gap));
    m_columns->addWidget(m_left, 0, Qt::AlignTop);
    m_columns->addWidget(m_form, 0, Qt::AlignTop);
    middle->addStretch(1);
    middle->addLayout(m_columns);
    middle->addStretch(1);
    auto *whole = new QGridLayout(sheet);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metrics.space24(), metrics.space24(), metrics.space24(), metrics.space24());
    m_top = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
    column->addSpacerItem(m_top);
    column->addLayout(middle);
    column->addStretch();
    auto *corner = new QVBoxLayout; // over the sheet, where the header has its own
    corner->setContentsMargins(metrics.space12(), metrics.space12(), metrics.space12(), metrics.space12());
    corner->addWidget(makeMore());
    whole->addLayout(column, 0, 0);
    whole->addLayout(corner, 0, 0, Qt::AlignTop | Qt::AlignTrailing);
    m_scroll->setWidget(sheet);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setBackgroundRole(QPalette::Window);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    arrange();
}

// Two columns where both fit, else one over the other.
void StartView::arrange()
{
    const Metrics metrics = Metrics::of(this);
    const int margins = 2 * metrics.space24() + m_scroll->verticalScrollBar()->sizeHint().width();
    const bool wide = width() - margins >= metrics.px(LeftWidth + Gap + FormWidth);
    const int room = qMax(metrics.px(300), qMin(width() - margins, metrics.px(FormWidth)));
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_left->setFixedWidth(wide ? metrics.px(LeftWidth) : room);
    m_form->setFixedWidth(room);
    placeTop();
}

void StartView::placeTop()
{
    if (!m_form->card()->isHidden() || !m_workspace->result()->isHidden() || !m_recent->result()->isHidden())
        return;
    const int margins = 2 * Metrics::of(this).space24();
    const int content = m_columns->direction() == QBoxLayout::LeftToRight
        ? qMax(m_left->sizeHint().height(), m_form->sizeHint().height())
        : m_left->sizeHint().height() + m_form->sizeHint().height() + m_columns->spacing();
    m_top->changeSize(0, qMax(0, (height() - margins - content) * 3 / 7), QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_scroll->widget()->layout()->invalidate();
}

} // namespace botdeck
