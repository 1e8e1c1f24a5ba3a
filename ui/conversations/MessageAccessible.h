// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleInterface>
#include <QPointer>

namespace botdeck {

class TranscriptView;

/// One message of a transcript for screen readers. Found by its row, since messages are no widgets.
class MessageAccessible : public QAccessibleInterface
{
public:
    MessageAccessible(TranscriptView *view, int row);

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;

    [[nodiscard]] int row() const { return m_row; }

private:
    QPointer<TranscriptView> m_view;
    int m_row;
};

} // namespace botdeck
