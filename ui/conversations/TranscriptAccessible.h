// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace botdeck {

class TranscriptView;

/// A transcript for screen readers: a list whose items are its messages, made when they are asked for.
class TranscriptAccessible : public QAccessibleWidget
{
public:
    explicit TranscriptAccessible(TranscriptView *view);
    ~TranscriptAccessible() override;

    /// Makes Qt find this interface for transcripts; once is enough, more do no harm.
    static void install();

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    [[nodiscard]] TranscriptView *view() const;

    mutable QHash<int, QAccessible::Id> m_children; // by row
};

} // namespace botdeck
