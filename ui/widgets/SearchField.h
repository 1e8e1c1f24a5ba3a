// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace botdeck {

/// A line edit for finding: magnifier, placeholder, clear cross. Escape clears it first and only then is the page's.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder = {}, QWidget *parent = nullptr);

signals:
    /// The text stands still for a moment, or Enter was pressed: search for it now.
    void searchRequested(const QString &text);
    /// Down was pressed: the list below may take the focus.
    void leftDownwards();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTimer m_pause;
};

} // namespace botdeck
