// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace botdeck {

/// Lays widgets out in lines, from the leading side, and breaks where the width ends. Mirrors in right-to-left.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// @p spacing between items of a line, @p lineSpacing between lines, both in device-independent pixels.
    explicit FlowLayout(QWidget *parent = nullptr, int spacing = 6, int lineSpacing = 6);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    /// Puts @p widget at position @p index instead of at the end.
    void insertWidget(int index, QWidget *widget);

    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool place) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_lineSpacing;
};

} // namespace botdeck
