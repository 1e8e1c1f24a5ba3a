// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace botdeck {

/// Knows the word that is being composed in a text field (the preedit of an input method), which is not part of the
/// field's text yet. Lives as a child of the field; watch() makes it. GUI thread.
class Preedit : public QObject
{
    Q_OBJECT

public:
    static void watch(QWidget *field);
    /// Makes what is being composed in the field that has the focus a part of its text: asks the input method first,
    /// and does it itself where that keeps the word back (some have no such request).
    static void commit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit Preedit(QWidget *field);

    QString m_text;
};

} // namespace botdeck
