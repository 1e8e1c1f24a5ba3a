// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migrations/MigrationScript.h"

#include "models/migration/MigrationListModel.h"
#include "ui/look/Tones.h"
#include "ui/migrations/MigrationWords.h"
#include "ui/page/ErrorWords.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/SegmentedControl.h"

#include <QBoxLayout>
#include <QEvent>
#include <QTextBlock>

namespace botdeck {

namespace {

constexpr int DownSegment = 1;

bool isDownScript(const MigrationFailure &failure)
{
    return failure.file.endsWith(QLatin1String("down.sql"));
}

} // namespace

MigrationScript::MigrationScript(QWidget *parent)
    : QWidget(parent)
    , m_header(new PageHeader({}, this))
    , m_choice(new SegmentedControl(this))
    , m_message(new MessageBar(this))
    , m_code(new CodeView(CodeView::Language::Sql, this))
{
    m_choice->addSegment(QStringLiteral("up.sql"));
    m_choice->addSegment(QStringLiteral("down.sql"));
    m_choice->setAccessibleName(tr("Script"));
    m_choice->setObjectName(QStringLiteral("scriptChoice"));
    m_header->addAction(m_choice);
    m_code->setAccessibleName(tr("Script of the migration"));
    m_code->setFrameShape(QFrame::NoFrame);
    m_code->setGround(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addWidget(m_code, 1);
    connect(m_choice, &SegmentedControl::currentChanged, this, &MigrationScript::showScript);
    show(QModelIndex());
}

void MigrationScript::show(const QModelIndex &migration)
{
    const QString version = migration.data(MigrationListModel::VersionRole).toString();
    if (version != m_version)
        m_choice->setCurrentIndex(0);
    m_version = version;
    m_migration = migration;
    m_header->setTitle(migration.data(MigrationListModel::TitleRole).toString());
    m_header->setSubtitle(subtitle());
    m_choice->setVisible(migration.data(MigrationListModel::HasDownRole).toBool());
    showScript();
    showFailure();
}

void MigrationScript::setFailure(const std::optional<MigrationFailure> &failure)
{
    m_failure = failure;
    if (failedHere())
        m_choice->setCurrentIndex(isDownScript(*m_failure) ? DownSegment : 0);
    showScript();
    showFailure();
}

void MigrationScript::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showScript();
}

bool MigrationScript::failedHere() const
{
    return m_failure && !m_version.isEmpty() && m_failure->version == m_version;
}

QString MigrationScript::subtitle() const
{
    if (!m_migration.isValid())
        return {};
    const auto status = static_cast<MigrationStatus>(m_migration.data(MigrationListModel::StatusRole).toInt());
    if (status == MigrationStatus::Missing)
        return tr("%1, in the journal but not in the folder").arg(m_version);
    QStringList facts{m_version};
    facts << (m_migration.data(MigrationListModel::InTransactionRole).toBool() ? tr("runs in one transaction")
                                                                               : tr("runs outside a transaction"));
    if (!m_migration.data(MigrationListModel::HasDownRole).toBool())
        facts << tr("can't be reverted");
    const QString when = MigrationWords::when(m_migration.data(MigrationListModel::AppliedOnRole).toDateTime());
    if (!when.isEmpty())
        facts << tr("applied %1").arg(when);
    return facts.join(QStringLiteral(", "));
}

void MigrationScript::showScript()
{
    const bool down = m_choice->currentIndex() == DownSegment;
    const QString script =
        m_migration.data(down ? MigrationListModel::DownScriptRole : MigrationListModel::UpScriptRole).toString();
    if (m_code->toPlainText() != script)
        m_code->setCode(script);
    const bool marked = failedHere() && isDownScript(*m_failure) == down;
    markLine(marked ? m_failure->position.line : 0, marked ? m_failure->position.column : 0);
}

QString MigrationScript::placeOf(const MigrationFailure &failure) const
{
    if (failure.position.line > 0) {
        return tr("%1, line %2, column %3").arg(failure.file).arg(failure.position.line).arg(failure.position.column);
    }
    return failure.statement > 0 ? tr("%1, statement %2").arg(failure.file).arg(failure.statement) : failure.file;
}

void MigrationScript::showFailure()
{
    if (!failedHere()) {
        m_message->clear();
        return;
    }
    MessageBar::Message message = ErrorWords::message(m_failure->error);
    message.fact = tr("%1 failed", "name of a migration").arg(m_failure->name);
    QStringList lines{placeOf(*m_failure), ErrorWords::explanation(m_failure->error)};
    if (const QString details = ErrorWords::details(m_failure->error); !details.isEmpty())
        lines << details;
    message.rest = lines.join(u'\n');
    message.closable = false;
    m_message->setMessage(message);
}

void MigrationScript::markLine(int line, int column)
{
    if (line <= 0) {
        m_code->setExtraSelections({});
        return;
    }
    const QTextBlock block = m_code->document()->findBlockByNumber(line - 1);
    QTextEdit::ExtraSelection mark;
    mark.format.setBackground(Tones::of(this).tint(Tone::Error));
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    mark.cursor = QTextCursor(block);
    QTextCursor place = mark.cursor;
    place.setPosition(block.position() + qBound(0, column - 1, qMax(0, block.length() - 1)));
    m_code->setTextCursor(place);
    m_code->ensureCursorVisible();
    m_code->setExtraSelections({mark});
}

} // namespace botdeck
