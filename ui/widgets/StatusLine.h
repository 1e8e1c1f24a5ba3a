// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace botdeck {

class ElidedLabel;
class TextLabel;

/// The window's last line: what is on the page at the leading end, standing facts (zone, last query) at the other.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const;
    /// Parted by dots. Each must make sense alone.
    void setFacts(const QStringList &facts);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *m_text;
    TextLabel *m_facts;
};

} // namespace botdeck
