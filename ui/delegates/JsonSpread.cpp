// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/JsonSpread.h"

#include "models/base/Deliver.h"
#include "models/schema/JsonText.h"

#include <QtConcurrent>

namespace botdeck {

namespace {

QString spreadOver(const QString &text)
{
    const Result<QByteArray> pretty = JsonText::pretty(text.toUtf8());
    return pretty ? QString::fromUtf8(*pretty) : text;
}

} // namespace

QString JsonSpread::of(const QString &text)
{
    drop();
    if (text.size() < LongFrom)
        return spreadOver(text);
    if (text == m_text)
        return m_spread;
    deliver(QtConcurrent::run(&spreadOver, text), this, [this, text, generation = m_generation](const QString &spread) {
        if (generation != m_generation)
            return;
        m_text = text;
        m_spread = spread;
        if (spread != text)
            emit ready(text, spread);
    });
    return text;
}

} // namespace botdeck
