// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EnvironmentBadge.h"

#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace botdeck {
namespace {

constexpr int WidestWord = 200;

QFont badgeFont()
{
    return Metrics::scaled(QApplication::font(), 0.92, QFont::DemiBold);
}

} // namespace

EnvironmentBadge::EnvironmentBadge(Environment environment, QWidget *parent)
    : QWidget(parent)
    , m_environment(environment)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setEnvironment(environment);
}

void EnvironmentBadge::setEnvironment(Environment environment)
{
    m_environment = environment;
    setPlace(m_place);
}

void EnvironmentBadge::setPlace(const QString &place)
{
    m_place = place;
    const QString name = tr("Environment: %1").arg(environmentName(m_environment));
    setAccessibleName(place.isEmpty() ? name : name + QStringLiteral(", ") + place);
    updateGeometry();
    update();
}

QString EnvironmentBadge::shownText() const
{
    if (m_place.isEmpty())
        return environmentName(m_environment);
    return QFontMetrics(badgeFont()).elidedText(m_place, Qt::ElideRight, Metrics::of(this).px(WidestWord));
}

QSize EnvironmentBadge::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    const int word = QFontMetrics(badgeFont()).horizontalAdvance(shownText());
    return {word + metrics.px(34), metrics.px(24)};
}

void EnvironmentBadge::paintEvent(QPaintEvent *)
{
    const Metrics metrics = Metrics::of(this);
    const Tones::Pair colours = Tones::of(this).environment(m_environment);
    QPainter painter(this);
    Paint::panel(&painter, rect(), 5, colours.fill, {});
    const int side = metrics.px(13);
    const QRect mark(metrics.px(8), (height() - side) / 2, side, side);
    const auto mapped = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    paintEnvironmentMark(&painter, mapped(mark), m_environment, colours.on, colours.fill);
    const QRect word = rect().adjusted(metrics.px(26), 0, 0, 0);
    Paint::text(&painter, mapped(word), shownText(), badgeFont(), colours.on,
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading));
}

} // namespace botdeck
