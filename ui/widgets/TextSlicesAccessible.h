// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace botdeck {

class TextSlices;

/// A text of any size for screen readers: what is in sight of it, as a read-only text of several lines. The whole one
/// is never handed out: it may have many megabytes.
class TextSlicesAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit TextSlicesAccessible(TextSlices *slices);

    /// Makes Qt find this interface for TextSlices; once is enough, more do no harm.
    static void install();

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text kind) const override;
    QAccessible::State state() const override;

    // Offsets are those of the text in sight. There is no selection and the caret stands at its beginning.
    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override { }
    void removeSelection(int) override { }
    void setSelection(int, int, int) override { }
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override { }
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int, int) override { }
    QString attributes(int offset, int *start, int *end) const override;

private:
    [[nodiscard]] TextSlices *slices() const;
    /// The line an offset is in and where it begins.
    [[nodiscard]] std::pair<int, int> lineOf(int offset) const;
};

} // namespace botdeck
