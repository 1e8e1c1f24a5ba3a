// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/AssignmentText.h"

namespace botdeck {

Result<AssignmentText> AssignmentText::parse(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals > 0)
        return AssignmentText{text.left(equals), text.mid(equals + 1).toUtf8(), false};
    const qsizetype colon = text.lastIndexOf(u':');
    const QString word = text.mid(colon + 1);
    if (equals < 0 && colon > 0 && word == QLatin1String("null"))
        return AssignmentText{text.left(colon), {}, false};
    if (equals < 0 && colon > 0 && word == QLatin1String("default"))
        return AssignmentText{text.left(colon), {}, true};
    // The text may hold a secret, so it is not repeated.
    return fail(ErrorKind::BadValue, tr("One of the values is not written as a column with its value"),
        tr("Write column=text, column:null or column:default"));
}

} // namespace botdeck
