// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/ReferenceBox.h"

#include "models/entities/RowTitles.h"
#include "ui/editors/ReferencePopup.h"
#include "ui/widgets/WheelGuard.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace botdeck {

ReferenceBox::ReferenceBox(const PageContext &page, RowTitles &titles, quint32 target, const QString &noneText,
    bool mayBeNone, QWidget *parent)
    : QComboBox(parent)
    , m_page(page)
    , m_titles(titles)
    , m_target(target)
    , m_noneText(noneText)
    , m_mayBeNone(mayBeNone)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumContentsLength(8);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addItem(noneText);
    WheelGuard::protect(this);
    connect(&titles, &RowTitles::arrived, this, [this](quint32 relation) {
        if (relation == m_target)
            showTitle();
    });
}

void ReferenceBox::setKey(const SqlText &key)
{
    m_key = key;
    showTitle();
}

void ReferenceBox::showTitle()
{
    if (!m_key) {
        setItemText(0, m_noneText);
        return;
    }
    const std::optional<QString> title = m_titles.title(m_target, *m_key);
    const bool isKnown = title && !title->isEmpty();
    setItemText(0, isKnown ? *title : QString::fromUtf8(*m_key));
    setToolTip(QString::fromUtf8(*m_key));
}

void ReferenceBox::showPopup()
{
    open({});
}

void ReferenceBox::keyPressEvent(QKeyEvent *event)
{
    constexpr std::array Openers{Qt::Key_Return, Qt::Key_Enter, Qt::Key_Down, Qt::Key_F4, Qt::Key_Space};
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const QString text = event->text();
    if (isPlain && std::ranges::find(Openers, event->key()) != Openers.end())
        open({});
    else if (isPlain && !text.isEmpty() && text.at(0).isPrint())
        open(text);
    else
        QComboBox::keyPressEvent(event);
}

void ReferenceBox::open(const QString &typed)
{
    auto *popup = new ReferencePopup(m_page, m_target, m_mayBeNone ? m_noneText : QString(), this);
    connect(popup, &ReferencePopup::chosen, this, [this](const SqlText &key) {
        setKey(key);
        emit chosen();
    });
    popup->openBelow(this, typed);
}

} // namespace botdeck
