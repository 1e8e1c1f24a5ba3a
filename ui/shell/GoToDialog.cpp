// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/GoToDialog.h"

#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/page/PlaceWords.h"
#include "ui/shell/PaletteDelegate.h"
#include "ui/shell/PaletteModel.h"
#include "ui/shell/PaletteScopes.h"
#include "ui/widgets/EnvironmentBadge.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/TextLabel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyle>

namespace botdeck {

namespace {

constexpr int CardWidth = 698;
constexpr int CardTop = 92;
constexpr int MostListHeight = 432;
constexpr int Margin = 16; // between card and window
constexpr int Shadow = 14;

QStringList titlesOf(const QList<PaletteSource *> &sources)
{
    QStringList titles;
    for (const PaletteSource *source : sources)
        titles << (source->letter().isNull() ? source->title() : source->title() + u' ' + source->letter());
    return titles;
}

} // namespace

GoToDialog::GoToDialog(const Profile &profile, const QList<PaletteSource *> &sources, QWidget *over)
    : QDialog(over)
    , m_sources(sources)
    , m_model(new PaletteModel(sources, this))
    , m_scopes(new PaletteScopes(titlesOf(sources), this))
    , m_card(new QWidget(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_none(new TextLabel({}, TextLabel::Size::Body, TextLabel::Ink::Secondary, this))
    , m_before(QApplication::focusWidget())
{
    setWindowFlags(Qt::Widget); // a part of the window: placed over it on every platform
    setWindowTitle(tr("Go to"));
    setAccessibleName(tr("Go to"));
    for (PaletteSource *source : sources)
        source->setParent(this);
    m_search->setObjectName(QStringLiteral("goToLineEdit"));
    m_search->setPlaceholderText(tr("Page, table or action"));
    m_search->setAccessibleName(tr("Go to page or table"));
    m_search->setFrame(false);
    m_search->setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute);
    m_search->setFont(Metrics::scaled(QApplication::font(), 1.15));
    DeckStyle::setVariant(m_search, "bare");
    m_search->installEventFilter(this);
    for (QAbstractButton *pill : m_scopes->pills())
        pill->installEventFilter(this);
    prepareList();
    layOut(profile);
    connect(m_search, &QLineEdit::textChanged, this, &GoToDialog::look);
    connect(m_scopes, &PaletteScopes::chosen, this, &GoToDialog::look);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { choose(m_model->entryFrom(0, 1)); });
    over->installEventFilter(this);
    look();
}

void GoToDialog::prepareList()
{
    m_list->setAccessibleName(tr("Pages and tables"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(*m_model, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListView::clicked, this, &GoToDialog::run);
}

QBoxLayout *GoToDialog::makeHead(const Profile &profile)
{
    const Metrics metrics = Metrics::of(this);
    auto *badge = new EnvironmentBadge(profile.environment);
    badge->setPlace(profile.name); // which place is gone to: the environment shows in colour and shape
    badge->setToolTip(PlaceWords::of(profile));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics.px(20), metrics.space12(), metrics.px(18), metrics.space8());
    row->setSpacing(metrics.px(14));
    row->addWidget(new IconLabel(QLatin1String("search"), 18, Tone::Info));
    row->addWidget(m_search, 1);
    row->addWidget(badge);
    return row;
}

QWidget *GoToDialog::makeFooter()
{
    const Metrics metrics = Metrics::of(this);
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(metrics.px(18), metrics.px(9), metrics.px(18), metrics.px(9));
    row->setSpacing(metrics.px(16));
    row->addWidget(new KeyHint({QStringLiteral("↑"), QStringLiteral("↓")}, tr("choose", "what keys do")));
    row->addWidget(
        new KeyHint({QKeySequence(Qt::Key_Enter).toString(QKeySequence::NativeText)}, tr("open", "what a key does")));
    row->addWidget(
        new KeyHint({QKeySequence(Qt::Key_Tab).toString(QKeySequence::NativeText)}, tr("narrow", "what a key does")));
    row->addStretch();
    row->addWidget(
        new KeyHint({QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)}, tr("close", "what a key does")));
    return footer;
}

void GoToDialog::layOut(const Profile &profile)
{
    const Metrics metrics = Metrics::of(this);
    auto *scopes = new QHBoxLayout;
    scopes->setContentsMargins(metrics.px(14), 0, metrics.px(14), metrics.px(10));
    scopes->addWidget(m_scopes);
    auto *list = new QHBoxLayout;
    list->setContentsMargins(metrics.px(8), 0, metrics.px(8), metrics.space4());
    m_none->setWordWrap(true);
    m_none->setContentsMargins(metrics.space12(), metrics.space16(), metrics.space12(), metrics.space16());
    list->addWidget(m_none, 1);
    list->addWidget(m_list, 1);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(makeHead(profile));
    column->addLayout(scopes);
    column->addWidget(Surface::horizontalLine(m_card));
    column->addLayout(list, 1);
    column->addWidget(Surface::horizontalLine(m_card));
    column->addWidget(makeFooter());
}

void GoToDialog::look()
{
    QString typed = m_search->text();
    for (int at = 0; at < m_sources.size(); ++at) {
        const QChar letter = m_sources.at(at)->letter();
        if (letter.isNull() || !typed.startsWith(letter))
            continue;
        m_scopes->setCurrent(at);
        typed.remove(0, 1);
    }
    m_model->look(typed, m_scopes->current());
    const bool isEmpty = m_model->rowCount() == 0;
    m_none->setText(
        tr("Nothing fits “%1”: no page, table or action has these letters in its name").arg(typed.simplified()));
    m_none->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    place();
}

void GoToDialog::choose(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    if (row == m_model->entryFrom(0, 1))
        m_list->scrollToTop(); // with the group's title
    else
        m_list->scrollTo(index);
    // The field keeps the focus: it tells what Enter would open.
    m_search->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

void GoToDialog::step(int by)
{
    const int next = m_model->entryFrom(m_list->currentIndex().row() + by, by > 0 ? 1 : -1);
    if (next >= 0)
        choose(next);
}

void GoToDialog::run()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const auto act = m_model->entry(index.row()).run;
    accept();
    act();
}

void GoToDialog::done(int result)
{
    if (m_before && isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    QDialog::done(result);
}

int GoToDialog::listHeight() const
{
    int height = 0;
    for (int row = 0; row < m_model->rowCount() && height < Metrics::of(this).px(MostListHeight); ++row)
        height += m_list->sizeHintForRow(row);
    return qMin(height, Metrics::of(this).px(MostListHeight));
}

// Over the whole window; the card stands below its header, as high as what it lists.
void GoToDialog::place()
{
    const Metrics metrics = Metrics::of(this);
    if (parentWidget()->size() != size() || pos() != QPoint())
        setGeometry(parentWidget()->rect());
    m_list->setMinimumHeight(0);
    m_list->setMaximumHeight(QWIDGETSIZE_MAX);
    const int width = qMin(metrics.px(CardWidth), this->width() - 2 * Margin);
    m_card->layout()->activate();
    const int rest = m_card->layout()->minimumSize().height() - m_list->minimumSizeHint().height();
    const int none = m_none->isHidden() ? 0 : m_none->heightForWidth(width - 2 * metrics.px(8));
    const int wanted = m_list->isHidden() ? m_card->layout()->minimumSize().height() : rest + listHeight();
    const int top = qMin(metrics.px(CardTop), height() / 8);
    m_card->setGeometry((this->width() - width) / 2, top, width, qMin(qMax(wanted, none), height() - top - Margin));
    update();
}

bool GoToDialog::onKey(int key, bool isWithControl)
{
    const int at = m_list->currentIndex().row();
    const int page = qMax(1, m_list->viewport()->height() / qMax(1, m_list->sizeHintForRow(m_model->entryFrom(0, 1))));
    switch (key) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
        choose(qMax(m_model->entryFrom(0, 1), m_model->entryFrom(qMax(0, at - page), -1)));
        return true;
    case Qt::Key_PageDown:
        choose(m_model->entryFrom(qMin(at + page, m_model->rowCount() - 1), 1));
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        m_scopes->step(key == Qt::Key_Tab ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Escape:
        reject();
        return true;
    case Qt::Key_K:
        if (isWithControl)
            reject();
        return isWithControl;
    default:
        return false;
    }
}

bool GoToDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    auto *pill = qobject_cast<QAbstractButton *>(watched);
    if (watched != m_search && !pill)
        return QDialog::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // the window's shortcuts stay behind the card
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (onKey(key->key(), key->modifiers().testFlag(Qt::ControlModifier)))
            return true;
        if (pill && key->key() != Qt::Key_Space) { // typing goes on in the field
            m_search->setFocus(Qt::OtherFocusReason);
            QCoreApplication::sendEvent(m_search, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void GoToDialog::mousePressEvent(QMouseEvent *event)
{
    if (!m_card->geometry().contains(event->pos()))
        reject();
}

void GoToDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    place();
}

void GoToDialog::showEvent(QShowEvent *event)
{
    place();
    raise();
    QDialog::showEvent(event);
    m_search->setFocus(Qt::PopupFocusReason);
}

void GoToDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tones &tones = Tones::of(this);
    QColor dim = tones.isDark() ? tones.window.darker(400) : tones.text;
    dim.setAlphaF(tones.isDark() ? 0.6F : 0.24F);
    painter.fillRect(rect(), dim);
    const Metrics metrics = Metrics::of(this);
    const QRectF card = m_card->geometry();
    if (!tones.isHighContrast()) {
        QColor shade = dim;
        shade.setAlphaF(0.02F);
        for (int spread = metrics.px(Shadow); spread > 0; spread -= 2)
            Paint::panel(&painter, card.adjusted(-spread, -spread + 4, spread, spread + 4),
                metrics.cardRadius() + spread, shade, Qt::transparent);
    }
    Paint::panel(&painter, card, metrics.cardRadius(), tones.base, tones.isHighContrast() ? tones.text : tones.hairline,
        tones.isHighContrast() ? 2 : 1);
}

} // namespace botdeck
