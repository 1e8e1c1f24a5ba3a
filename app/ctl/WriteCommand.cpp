// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/WriteCommand.h"

#include "app/ctl/AssignmentText.h"
#include "models/schema/ValueCodec.h"
#include "models/tables/PageReader.h"

namespace botdeck {

namespace {

/// What an error says of the rows' problems beside its own words: what stands in the row now.
QString conflictText(const RowProblem &problem)
{
    QStringList fields;
    for (const RowProblem::Field &field : problem.fields) {
        if (!field.differs)
            continue;
        const QString theirs = field.theirs ? QString::fromUtf8(*field.theirs) : QStringLiteral("NULL");
        fields << (field.secret ? field.name : WriteCommand::tr("%1 is now %2").arg(field.name, theirs));
    }
    return fields.join(QStringLiteral(", "));
}

} // namespace

WriteCommand::WriteCommand(const CtlContext &context, QObject *parent)
    : TableCommand(context, parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(PatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { onVerdict(session().saves().verdict()); });
}

void WriteCommand::cancel()
{
    // A save that is under way says itself whether it was stopped in time.
    if (m_patience.isActive())
        onVerdict(session().saves().verdict());
    else if (isSaving())
        session().saves().cancel();
    else
        TableCommand::cancel();
}

void WriteCommand::readRow(const std::function<void(const Row &)> &received)
{
    const auto key = keyFrom(argument(1));
    if (!key)
        return giveUp(key.error());
    QList<int> columns;
    for (int column = 0; column < relation().columns.size(); ++column)
        columns.append(column);
    take(session().pool().submit<RowPage>(Lane::Interactive, Access::ReadOnly,
             [statements = builder(), key = *key, columns](
                 PgDriver &driver) { return PageReader::rows(driver, statements, {key}, columns, 0); }),
        [this, key = *key, received](const RowPage &page) {
            if (!page.parts.first().rows.isEmpty())
                return received(rowOf(key, page.parts.first()));
            giveUp(Error::local(ErrorKind::Missing, tr("There is no row %1 in %2").arg(argument(1), name())));
        });
}

WriteCommand::Row WriteCommand::rowOf(const QList<QByteArray> &key, const RowsPart &part) const
{
    Row row{{relation().oid, key}, {}, {}};
    if (part.layout.xmin >= 0)
        row.xmin = part.rows.text(0, part.layout.xmin).toByteArray();
    for (int column = 0; column < relation().columns.size(); ++column) {
        const PageLayout::Cell &cell = part.layout.cells.at(column);
        const bool masked = cell.masked >= 0 && part.rows.boolean(0, cell.masked);
        FieldChange field;
        field.name = relation().columns.at(column).name;
        field.baseKnown = cell.value >= 0 && !masked;
        field.secret = masked || !builder().canRead(column);
        if (field.baseKnown)
            field.base = part.rows.value(0, cell.value);
        row.fields.insert(relation().columns.at(column).number, field);
    }
    return row;
}

Result<FieldChange> WriteCommand::assigned(const QString &text, int &column) const
{
    const Result<AssignmentText> assignment = AssignmentText::parse(text);
    if (!assignment)
        return fail(assignment.error());
    const Result<int> position = columnNamed(assignment->column);
    if (!position)
        return fail(position.error());
    column = *position;
    const ColumnInfo &info = relation().columns.at(column);
    if (assignment->value) {
        const TypeInfo &type = session().catalogue()->effectiveType(info);
        const Outcome valid = ValueCodec::validate(type, info, *session().catalogue(), *assignment->value);
        if (!valid) {
            return fail(
                ErrorKind::BadValue, tr("The column %1 can't take this value").arg(info.name), valid.error().message);
        }
    }
    FieldChange field;
    field.name = info.name;
    field.value = assignment->value;
    field.useDefault = assignment->useDefault;
    field.secret = !builder().canRead(column);
    return field;
}

Result<QMap<int, FieldChange>> WriteCommand::assignments(int first, const Row &row) const
{
    QMap<int, FieldChange> fields;
    for (int at = first; at < arguments().size(); ++at) {
        int column = -1;
        Result<FieldChange> field = assigned(argument(at), column);
        if (!field)
            return fail(field.error());
        const int number = relation().columns.at(column).number;
        const FieldChange read = row.fields.value(number);
        field->baseKnown = read.baseKnown;
        field->base = read.base;
        field->secret = field->secret || read.secret;
        fields.insert(number, *field);
    }
    return fields;
}

void WriteCommand::save()
{
    SaveController &saves = session().saves();
    connect(&saves, &SaveController::saved, this, &WriteCommand::onSaved);
    connect(&saves, &SaveController::failed, this, &WriteCommand::onFailed);
    connect(&saves, &SaveController::stateChanged, this, &WriteCommand::onState);
    connect(&saves, &SaveController::verdictChanged, this, &WriteCommand::onVerdict);
    if (!saves.save())
        giveUp(saves.lastError());
}

bool WriteCommand::isSaving() const
{
    return isOpen() && session().saves().state() == SaveController::State::Saving;
}

void WriteCommand::onFailed(const Error &error, const WriteReport &report)
{
    Error told = error;
    for (const RowProblem &problem : report.problems) {
        if (problem.kind == RowProblem::Kind::Conflict && told.hint.isEmpty())
            told.hint = conflictText(problem);
        else if (problem.kind == RowProblem::Kind::Gone)
            told.kind = ErrorKind::Conflict;
        if (problem.kind == RowProblem::Kind::Conflict)
            told.kind = ErrorKind::Conflict;
    }
    giveUp(told);
}

void WriteCommand::onState(SaveController::State state)
{
    if (state != SaveController::State::Unknown)
        return;
    tell(tr("The connection was lost while saving; asking the server what became of it"));
    m_patience.start();
}

void WriteCommand::onVerdict(const CommitVerdict &verdict)
{
    using Kind = CommitVerdict::Kind;
    const bool waits = m_patience.isActive() && (verdict.kind == Kind::NotAsked || verdict.kind == Kind::InProgress);
    if (verdict.isCertain() || waits)
        return;
    QString guess = tr("It can't be known from here whether the change was saved");
    if (verdict.kind == Kind::GuessCommitted)
        guess = tr("The change was probably saved, but the server can't say so");
    else if (verdict.kind == Kind::GuessAborted)
        guess = tr("The change was probably not saved, but the server can't say so");
    giveUp(Error::local(ErrorKind::Unknown, guess, tr("Read the row again before you repeat the command")));
}

} // namespace botdeck
