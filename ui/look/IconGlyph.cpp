// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/IconGlyph.h"

#include <QColor>
#include <QCoreApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace botdeck {
namespace {

/// Reads the `d` attribute of a path: absolute commands only.
class PathReader
{
public:
    explicit PathReader(const QString &text)
    {
        static const QRegularExpression token(QStringLiteral("[A-Za-z]|-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)"));
        auto matches = token.globalMatch(text);
        while (matches.hasNext())
            m_tokens.append(matches.next().captured());
    }

    /// False when an unknown command or too few numbers were met.
    bool read(QPainterPath *path)
    {
        QChar command;
        while (m_at < m_tokens.size()) {
            if (m_tokens.at(m_at).at(0).isLetter())
                command = m_tokens.at(m_at++).at(0);
            if (!apply(command, path))
                return false;
            if (command == u'M')
                command = u'L'; // further pairs after a move are lines (SVG 1.1, 8.3.2)
        }
        return true;
    }

private:
    bool apply(QChar command, QPainterPath *path)
    {
        switch (command.unicode()) {
        case 'M':
            return take(2) && (path->moveTo(n(0), n(1)), true);
        case 'L':
            return take(2) && (path->lineTo(n(0), n(1)), true);
        case 'H':
            return take(1) && (path->lineTo(n(0), path->currentPosition().y()), true);
        case 'V':
            return take(1) && (path->lineTo(path->currentPosition().x(), n(0)), true);
        case 'Q':
            return take(4) && (path->quadTo(n(0), n(1), n(2), n(3)), true);
        case 'C':
            return take(6) && (path->cubicTo(n(0), n(1), n(2), n(3), n(4), n(5)), true);
        case 'Z':
            path->closeSubpath();
            return m_at >= m_tokens.size() || m_tokens.at(m_at).at(0).isLetter();
        default:
            return false;
        }
    }

    bool take(int count)
    {
        for (int i = 0; i < count; ++i) {
            bool isNumber = m_at < m_tokens.size();
            m_numbers[i] = isNumber ? m_tokens.at(m_at++).toDouble(&isNumber) : 0;
            if (!isNumber)
                return false;
        }
        return true;
    }

    qreal n(int i) const { return m_numbers[i]; }

    QStringList m_tokens;
    qsizetype m_at = 0;
    qreal m_numbers[6] = {};
};

QList<qreal> dashesOf(const QXmlStreamAttributes &attributes)
{
    QList<qreal> dashes;
    const auto text = attributes.value(QLatin1String("stroke-dasharray")).toString();
    for (const auto &part : text.split(u' ', Qt::SkipEmptyParts))
        dashes.append(part.toDouble());
    return dashes;
}

/// The shape of one element; false for one outside the subset.
bool readShape(const QXmlStreamReader &xml, QPainterPath *path)
{
    const auto attributes = xml.attributes();
    const auto number = [&](const char *name) { return attributes.value(QLatin1String(name)).toDouble(); };
    if (xml.name() == QLatin1String("circle")) {
        path->addEllipse(QPointF(number("cx"), number("cy")), number("r"), number("r"));
        return true;
    }
    if (xml.name() == QLatin1String("rect")) {
        path->addRoundedRect(
            QRectF(number("x"), number("y"), number("width"), number("height")), number("rx"), number("rx"));
        return true;
    }
    return xml.name() == QLatin1String("path")
        && PathReader(attributes.value(QLatin1String("d")).toString()).read(path);
}

} // namespace

Result<IconGlyph> IconGlyph::parse(const QByteArray &svg)
{
    IconGlyph glyph;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() == QLatin1String("svg"))
            continue;
        QPainterPath path;
        if (!readShape(xml, &path))
            return fail(ErrorKind::Local,
                QCoreApplication::translate("botdeck", "Line %1 of an icon is outside the drawing subset")
                    .arg(xml.lineNumber()));
        if (xml.attributes().value(QLatin1String("fill")) == QLatin1String("currentColor"))
            glyph.m_dots.addPath(path);
        else
            glyph.m_strokes.append({path, dashesOf(xml.attributes())});
    }
    if (xml.hasError())
        return fail(ErrorKind::Local, xml.errorString());
    return glyph;
}

void IconGlyph::paint(QPainter *painter, const QRectF &rect, const QColor &ink, bool mirrored) const
{
    constexpr qreal StrokePixels = 1.45;
    constexpr qreal Thinnest = 1.3;
    constexpr qreal Thickest = 1.9;
    const qreal scale = rect.width() / Grid;
    if (scale <= 0)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(mirrored ? rect.topRight() : rect.topLeft());
    painter->scale(mirrored ? -scale : scale, scale);
    const qreal width = qBound(Thinnest, StrokePixels / scale, Thickest);
    painter->setBrush(Qt::NoBrush);
    for (const auto &stroke : m_strokes) {
        QPen pen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (!stroke.dashes.isEmpty()) {
            QList<qreal> pattern = stroke.dashes;
            for (auto &dash : pattern)
                dash /= width; // QPen counts dashes in pen widths
            pen.setDashPattern(pattern);
            pen.setCapStyle(Qt::FlatCap);
        }
        painter->setPen(pen);
        painter->drawPath(stroke.path);
    }
    painter->setPen(QPen(ink, 0.6));
    painter->setBrush(ink);
    painter->drawPath(m_dots);
    painter->restore();
}

} // namespace botdeck
