// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TypedTextBar.h"

#include <QClipboard>
#include <QGuiApplication>

namespace botdeck {

namespace {

constexpr int LongestShown = 120; // characters

} // namespace

TypedTextBar::TypedTextBar(QWidget *parent)
    : MessageBar(parent)
{
    hide();
    connect(this, &MessageBar::actionTriggered, this, &TypedTextBar::copy);
    connect(this, &MessageBar::closed, this, [this] { m_texts.clear(); });
}

void TypedTextBar::keep(const QString &field, const QString &text, bool secret)
{
    m_texts.append(text);
    Message shown;
    shown.tone = Tone::Warning;
    const auto count = static_cast<int>(m_texts.size());
    shown.fact = count > 1 ? tr("What you typed in %n fields is kept here", nullptr, count)
                           : tr("What you typed in %1 is kept here").arg(field);
    const QString line = text.simplified();
    if (secret || count > 1)
        shown.rest = tr("Its row is not shown any more");
    else
        shown.rest = tr("Its row is not shown any more: %1")
                         .arg(line.size() > LongestShown ? line.left(LongestShown) + u'…' : line);
    shown.actions = {tr("Copy text")};
    setMessage(shown);
}

void TypedTextBar::copy()
{
    QGuiApplication::clipboard()->setText(text());
    setRest(tr("Copied"));
}

} // namespace botdeck
