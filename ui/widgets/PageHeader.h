// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace botdeck {

class ElidedLabel;
class TextLabel;

/// The head of a page: title, a fact beside it or a line below it, a link, and the page's actions at the trailing
/// end. 55 px high, hairline below unless told otherwise.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// The line below the title, "with Billing bot, Web, 24 messages".
    void setSubtitle(const QString &subtitle);
    /// The fact beside the title, "≈ 10.0 M rows".
    void setEstimate(const QString &estimate);
    /// A link after the estimate, "Count"; an empty text hides it.
    void setLink(const QString &text);
    /// Puts the link before the actions: for one that leads elsewhere, not to more about the estimate.
    void setLinkBesideActions();
    /// Adds a badge or another small widget right after the title.
    void addFact(QWidget *widget);
    /// Adds a button or a control at the trailing end, after those added before.
    void addAction(QWidget *widget);
    void setHairline(bool hairline);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    TextLabel *m_estimate;
    QPushButton *m_link;
    QBoxLayout *m_facts;
    QBoxLayout *m_actions;
    bool m_hairline = true;
};

} // namespace botdeck
