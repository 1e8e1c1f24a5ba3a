// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/GrownMessages.h"

#include "models/tables/PageReader.h"

#include <QCryptographicHash>
#include <QUuid>

namespace botdeck {

namespace {

constexpr int MostDoublings = 40;

/// The key of a made message (resources/sql/sample/grow/insert.sql).
QList<QByteArray> keyOf(qint64 number)
{
    const QByteArray text = "botdeck-sample:grown:" + QByteArray::number(number);
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Md5);
    return {QUuid::fromRfc4122(hash).toByteArray(QUuid::WithoutBraces)};
}

/// Which of the numbers are there, in their order.
Result<QList<bool>> look(PgDriver &driver, const StatementBuilder &messages, const QList<qint64> &numbers)
{
    QList<QList<QByteArray>> keys;
    for (const qint64 number : numbers)
        keys.append(keyOf(number));
    const Result<RowPage> page = PageReader::rows(driver, messages, keys, messages.keyColumns(), 0);
    if (!page)
        return fail(page.error());
    QList<bool> there;
    for (const RowsPart &part : page->parts)
        there.append(!part.rows.isEmpty());
    return there;
}

Result<qint64> lastMade(PgDriver &driver, const StatementBuilder &messages)
{
    QList<qint64> doublings;
    for (int power = 0; power < MostDoublings; ++power)
        doublings.append(qint64(1) << power);
    const auto far = look(driver, messages, doublings);
    if (!far)
        return fail(far.error());
    const qsizetype missing = far->indexOf(false);
    if (missing == 0)
        return 0;
    qint64 there = doublings.at((missing < 0 ? far->size() : missing) - 1);
    qint64 beyond = 2 * there;
    while (beyond - there > 1) {
        const qint64 middle = there + (beyond - there) / 2;
        const auto found = look(driver, messages, {middle});
        if (!found)
            return fail(found.error());
        (found->first() ? there : beyond) = middle;
    }
    return there;
}

} // namespace

Result<GrownMessages> GrownMessages::find(PgDriver &driver, const StatementBuilder &messages)
{
    const Result<Statement> count = messages.count({});
    if (!count)
        return fail(count.error());
    const Result<UnitResult> counted = driver.run(Unit{{*count}, Access::ReadOnly, Lane::Long});
    if (!counted)
        return fail(counted.error());
    const Result<qint64> made = lastMade(driver, messages);
    if (!made)
        return fail(made.error());
    return GrownMessages{counted->rows.front().integer(0, 0), *made};
}

} // namespace botdeck
