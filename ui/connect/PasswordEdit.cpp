// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/PasswordEdit.h"

#include "ui/look/Icons.h"

#include <QAction>
#include <QToolButton>

namespace botdeck {

PasswordEdit::PasswordEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_eye(addAction(Icons::quiet(QLatin1String("eye")), QLineEdit::TrailingPosition))
{
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    connect(m_eye, &QAction::triggered, this, [this] { setRevealed(!isRevealed()); });
    setRevealed(false);
}

void PasswordEdit::setRevealed(bool revealed)
{
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setText(revealed ? tr("Hide the password") : tr("Show the password"));
    m_eye->setToolTip(m_eye->text());
}

} // namespace botdeck
