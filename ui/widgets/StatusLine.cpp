// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StatusLine.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"
#include "ui/widgets/ElidedLabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace botdeck {
namespace {

/// Keeps @p part's own direction from disturbing its neighbours (Unicode FSI and PDI).
QString isolated(const QString &part)
{
    return QChar(0x2068) + part + QChar(0x2069);
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel({}, TextLabel::Size::Caption, TextLabel::Ink::Secondary, this))
    , m_facts(new TextLabel({}, TextLabel::Size::Caption, TextLabel::Ink::Secondary, this))
{
    const Metrics metrics = Metrics::of(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.px(14), 1, metrics.px(14), 0);
    row->setSpacing(metrics.space16());
    row->addWidget(m_text, 1);
    row->addWidget(m_facts);
    setAccessibleName(tr("Status"));
}

void StatusLine::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleDescription(text);
}

QString StatusLine::text() const
{
    return m_text->text();
}

void StatusLine::setFacts(const QStringList &facts)
{
    QStringList parts;
    for (const auto &fact : facts)
        parts.append(isolated(fact));
    m_facts->setText(parts.join(QStringLiteral("   ·   ")));
}

QSize StatusLine::sizeHint() const
{
    return {QWidget::sizeHint().width(), Metrics::of(this).statusLine()};
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tones.window);
    painter.fillRect(0, 0, width(), 1, tones.hairline);
}

} // namespace botdeck
