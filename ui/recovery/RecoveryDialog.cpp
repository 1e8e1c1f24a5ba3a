// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/RecoveryDialog.h"

#include "models/tables/DatabaseSession.h"
#include "ui/look/Metrics.h"
#include "ui/page/PlaceWords.h"
#include "ui/page/Prompts.h"
#include "ui/recovery/RecoveryDelegate.h"
#include "ui/recovery/RecoveryHeader.h"
#include "ui/recovery/RecoveryModel.h"
#include "ui/widgets/MessageBar.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTreeView>

namespace botdeck {

namespace {

constexpr int RowWidth = 268;
constexpr int FieldWidth = 132;
constexpr int ValueWidth = 260;

} // namespace

RecoveryDialog::RecoveryDialog(const DatabaseSession &session, Prompts &prompts, const QList<RecoveredRow> &rows,
    const Circumstances &circumstances, QWidget *parent)
    : Dialog({}, parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_model(new RecoveryModel(rows, this))
{
    setObjectName(QStringLiteral("recoveryDialog"));
    setHeading(tr("%Ln edits were not saved", nullptr, m_model->openCount()));
    setHeadingIcon(QLatin1String("edit"), Tone::Warning);
    setEnvironment(session.profile().environment, PlaceWords::of(session.profile()));
    m_message = new MessageBar;
    content()->addWidget(m_message);
    tell(circumstances);
    buildList();
    buildButtons();
    setPreferredSize(900, 560);
    connect(m_model, &RecoveryModel::chosenChanged, this, &RecoveryDialog::update);
    update();
    m_list->setFocus();
}

void RecoveryDialog::tell(const Circumstances &circumstances)
{
    const QDateTime last = circumstances.lastEdit.toLocalTime();
    const QString clock = QLocale().toString(last.time(), QStringLiteral("HH:mm:ss"));
    const bool isToday = last.date() == QDate::currentDate();
    MessageBar::Message message;
    message.fact = isToday ? tr("Botdeck ended without saving. The last edit was made today at %1").arg(clock)
                           : tr("Botdeck ended without saving. The last edit was made on %1 at %2")
                                 .arg(QLocale().toString(last.date(), QLocale::ShortFormat), clock);
    message.rest = circumstances.isCut
        ? tr("The end of the journal could not be read: what was edited last may be missing")
        : circumstances.wasSaving ? tr("A save was under way. What arrived is marked as saved already")
                                  : tr("Nothing was sent. Compared with the server a moment ago");
    message.tone = circumstances.isCut ? Tone::Warning : Tone::Info;
    message.closable = false;
    m_message->setMessage(message);
}

void RecoveryDialog::buildList()
{
    const Metrics metrics = Metrics::of(this);
    auto *header = new RecoveryHeader;
    m_list = new QTreeView;
    m_list->setObjectName(QStringLiteral("recoveryTreeView"));
    m_list->setAccessibleName(tr("Edits that were not saved"));
    m_list->setHeader(header);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RecoveryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIndentation(0);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setColumnWidth(RecoveryModel::RowColumn, metrics.px(RowWidth));
    m_list->setColumnWidth(RecoveryModel::FieldColumn, metrics.px(FieldWidth));
    m_list->setColumnWidth(RecoveryModel::ValueColumn, metrics.px(ValueWidth));
    m_list->setCurrentIndex(m_model->index(0, 0));
    connect(header, &RecoveryHeader::allToggled, this, [this] { m_model->setAll(m_model->allState() != Qt::Checked); });
    auto *toggle =
        new QShortcut(Qt::Key_Space, m_list, nullptr, nullptr, Qt::WidgetShortcut); // before the view takes it
    connect(toggle, &QShortcut::activated, this, &RecoveryDialog::toggleSelected);
    content()->addWidget(m_list, 1);
}

void RecoveryDialog::buildButtons()
{
    const int all = m_model->openCount();
    auto *discard = addButton(tr("Discard %Ln…", nullptr, all), ButtonKind::Normal);
    discard->setObjectName(QStringLiteral("discardButton"));
    auto *later = addButton(tr("Ask me later"), ButtonKind::Normal);
    later->setObjectName(QStringLiteral("laterButton"));
    m_restore = addButton({}, ButtonKind::Primary);
    m_restore->setObjectName(QStringLiteral("restoreButton"));
    connect(discard, &QPushButton::clicked, this, &RecoveryDialog::askToDiscard);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        accept();
        emit restoreRequested(m_model->chosen());
    });
}

void RecoveryDialog::askToDiscard()
{
    const int all = m_model->openCount();
    Prompts::Question question;
    question.title = tr("Discard %Ln edits?", nullptr, all);
    question.text = tr("They were never saved, and nothing else has them");
    question.accept = tr("Discard %Ln edits", nullptr, all);
    question.reject = tr("Keep them");
    question.setWhere(m_session.profile());
    m_prompts.ask(this, question, [this](Prompts::Answer answer) {
        if (answer != Prompts::Answer::Accept)
            return;
        accept();
        emit discardRequested();
    });
}

void RecoveryDialog::toggleSelected()
{
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    const bool isAnyOff = std::ranges::any_of(rows, [](const QModelIndex &index) {
        return index.flags().testFlag(Qt::ItemIsUserCheckable) && index.data(Qt::CheckStateRole).toInt() != Qt::Checked;
    });
    for (const QModelIndex &index : rows)
        m_model->setData(index, isAnyOff ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

void RecoveryDialog::update()
{
    const int chosen = m_model->chosenCount();
    const int left = m_model->openCount() - chosen;
    m_restore->setText(tr("Restore %Ln edits", nullptr, chosen));
    m_restore->setEnabled(chosen > 0);
    setNote(chosen > 0 && left > 0 ? tr("%Ln edits are not ticked, and are discarded then", nullptr, left)
                                   : tr("Kept sealed on this computer until you decide"),
        QLatin1String("lock"));
    m_list->viewport()->update();
}

} // namespace botdeck
