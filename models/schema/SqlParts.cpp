// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/SqlParts.h"

namespace botdeck {

QByteArray SqlParameters::placeholder(qsizetype index, const QByteArray &cast)
{
    return '$' + QByteArray::number(index + 1) + "::" + cast;
}

QByteArray SqlParameters::add(const SqlText &value, const QByteArray &cast)
{
    m_values.append(value);
    return placeholder(m_values.size() - 1, cast);
}

QByteArray SqlParameters::addOnce(const SqlText &value, const QByteArray &cast)
{
    const qsizetype found = m_values.indexOf(value);
    return found < 0 ? add(value, cast) : placeholder(found, cast);
}

int SelectList::add(const QByteArray &expression)
{
    qsizetype found = m_expressions.indexOf(expression);
    if (found < 0) {
        found = m_expressions.size();
        m_expressions.append(expression);
    }
    return static_cast<int>(found);
}

} // namespace botdeck
