// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/BubbleBuilder.h"

#include "models/conversations/VisibleText.h"
#include "ui/widgets/CodeHighlighter.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace botdeck {

namespace {

constexpr int FoldLines = 12; ///< shown of a folded message
constexpr qsizetype FoldCharacters = 3'000;
constexpr int LinesBeforeFold = 40;
constexpr qsizetype HighlightedCharacters = 20'000;

QTextCharFormat formatOf(InlineText::Styles styles, const QFont &font, const QFont &mono, const Tones &tones)
{
    QTextCharFormat format;
    if (styles.testFlag(InlineText::Code))
        format.setFont(mono);
    if (styles.testFlag(InlineText::Strong))
        format.setFontWeight(QFont::Bold);
    if (styles.testFlag(InlineText::Emphasis))
        format.setFontItalic(!font.italic());
    if (styles.testFlag(InlineText::Struck))
        format.setFontStrikeOut(true);
    if (styles.testFlag(InlineText::Link)) {
        format.setForeground(tones.link);
        format.setFontUnderline(true);
    }
    if (styles.testFlag(InlineText::Target))
        format.setForeground(tones.secondary);
    return format;
}

CodeHighlighter::Language languageOf(const QString &name)
{
    const QString lower = name.toLower();
    if (lower.startsWith(u"json"))
        return CodeHighlighter::Language::Json;
    return lower == QLatin1String("sql") ? CodeHighlighter::Language::Sql : CodeHighlighter::Language::None;
}

QList<QTextLayout::FormatRange> highlighted(const QString &code, CodeHighlighter::Language language)
{
    QTextDocument document(code);
    CodeHighlighter highlighter(language, &document);
    highlighter.rehighlight();
    QList<QTextLayout::FormatRange> formats;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (QTextLayout::FormatRange range : block.layout()->formats()) {
            range.start += block.position();
            formats.append(range);
        }
    }
    return formats;
}

QString captionOf(const QString &language)
{
    const QString lower = language.toLower();
    return lower == QLatin1String("json") || lower == QLatin1String("sql") ? language.toUpper() : language;
}

} // namespace

BubbleBuilder::BubbleBuilder(const QFont &font, const Metrics &metrics, const Tones &tones, qreal width)
    : m_font(font)
    , m_mono(Metrics::monoFont(font))
    , m_metrics(metrics)
    , m_tones(tones)
    , m_width(width)
{
}

bool BubbleBuilder::isFoldable(const Message &message)
{
    return message.isCut || message.text.size() > FoldCharacters || message.lines > LinesBeforeFold;
}

qreal BubbleBuilder::foldHeight() const
{
    return FoldLines * m_metrics.lineHeight();
}

int BubbleBuilder::estimate(const Message &message, bool unfolded) const
{
    const bool foldable = isFoldable(message);
    if (foldable && !unfolded)
        return static_cast<int>(foldHeight()) + m_metrics.px(16) + footerHeight();
    const qreal perLine = std::max(qreal(1), m_width / (m_metrics.lineHeight() * 0.4));
    const qreal lines = static_cast<qreal>(message.lines) + static_cast<qreal>(message.text.size()) / perLine * 0.8;
    return static_cast<int>(std::max(qreal(1), std::floor(lines)) * m_metrics.lineHeight()) + m_metrics.px(16)
        + (foldable ? footerHeight() : 0);
}

std::shared_ptr<const BubbleLayout> BubbleBuilder::build(const Message &message, bool unfolded) const
{
    auto bubble = std::make_shared<BubbleLayout>();
    bubble->isFoldable = isFoldable(message);
    bubble->isFolded = bubble->isFoldable && !unfolded;
    const QString text = bubble->isFolded ? message.text.left(FoldCharacters) : message.text;
    const QList<MessageBlock> blocks = MessageBlocks::parse(text);
    const qreal room = m_width - 2 * padding();
    QList<Piece> pieces;
    qreal widest = bubble->isFoldable ? m_metrics.px(240) : m_metrics.px(24);
    qreal height = 0;
    for (const MessageBlock &block : blocks) {
        if (bubble->isFolded && height > foldHeight())
            break;
        pieces.append(measure(block, room));
        height += pieces.constLast().height;
        widest = std::max(widest, pieces.constLast().natural);
    }
    const qreal width = std::min(room, std::ceil(widest));
    qreal y = m_metrics.px(8);
    const MessageBlock *previous = nullptr;
    for (const Piece &piece : std::as_const(pieces)) {
        y += spaceBefore(*piece.block, previous);
        y += place(piece, y, width, room, *bubble);
        previous = piece.block;
    }
    if (pieces.isEmpty())
        y += placeEmpty(message, y, *bubble);
    bubble->textBottom = y;
    if (bubble->isFolded)
        fold(*bubble, m_metrics.px(8) + foldHeight());
    qreal bottom = bubble->textBottom + m_metrics.px(8);
    if (bubble->isFoldable) {
        bubble->footer = QRectF(padding(), bottom, width, footerHeight());
        bottom += footerHeight();
    }
    qreal wide = width;
    for (const BubbleLayout::Box &box : std::as_const(bubble->boxes)) {
        if (box.kind == BubbleLayout::Box::Empty)
            wide = std::max(wide, box.rect.width());
    }
    bubble->size = QSizeF(std::ceil(wide) + 2 * padding(), std::ceil(bottom));
    return bubble;
}

// An empty text is a value, and looks like one in a cell.
qreal BubbleBuilder::placeEmpty(const Message &message, qreal y, BubbleLayout &bubble) const
{
    BubbleLayout::Box box;
    box.kind = BubbleLayout::Box::Empty;
    box.caption = message.text.isEmpty() ? tr("empty") : tr("only spaces");
    const qreal width = QFontMetricsF(Metrics::captionFont(m_font)).horizontalAdvance(box.caption);
    box.rect = QRectF(padding(), y, std::ceil(width) + m_metrics.px(12), m_metrics.lineHeight());
    bubble.boxes.append(box);
    return box.rect.height();
}

void BubbleBuilder::fold(BubbleLayout &bubble, qreal limit) const
{
    if (bubble.textBottom <= limit)
        return;
    qreal bottom = 0;
    for (const BubbleLayout::Words &words : std::as_const(bubble.words)) {
        for (int i = 0; i < words.layout->lineCount(); ++i) {
            const qreal below = words.at.y() + words.layout->lineAt(i).y() + words.layout->lineAt(i).height();
            if (below <= limit)
                bottom = std::max(bottom, below);
        }
    }
    bubble.textBottom = std::ceil(bottom > 0 ? bottom : limit);
}

// ---- blocks --------------------------------------------------------------------------------------------------------

QFont BubbleBuilder::fontOf(const MessageBlock &block) const
{
    if (block.kind != MessageBlock::Kind::Heading)
        return m_font;
    return Metrics::scaled(m_font, block.level == 1 ? 1.2 : block.level == 2 ? 1.12 : 1.0, QFont::DemiBold);
}

qreal BubbleBuilder::spaceBefore(const MessageBlock &block, const MessageBlock *previous) const
{
    if (!previous)
        return 0;
    const bool sameList = block.indent > 0 && previous->indent > 0 && block.kind == MessageBlock::Kind::Paragraph
        && previous->kind == MessageBlock::Kind::Paragraph;
    return m_metrics.px(sameList ? 3 : 8);
}

BubbleBuilder::Piece BubbleBuilder::measure(const MessageBlock &block, qreal width) const
{
    using Kind = MessageBlock::Kind;
    Piece piece;
    piece.block = &block;
    piece.lead = m_metrics.px(20) * block.indent + m_metrics.px(12) * block.quote;
    const qreal room = std::max(qreal(m_metrics.px(60)), width - piece.lead);
    switch (block.kind) {
    case Kind::Paragraph:
    case Kind::Heading:
        piece.rightToLeft = VisibleText::isRightToLeft(block.words.text);
        piece.layout = wordsLayout(block.words, fontOf(block), piece.rightToLeft, Qt::AlignLeft);
        piece.height = BubbleTable::breakLines(*piece.layout, room, m_metrics.lineHeight(), &piece.natural);
        break;
    case Kind::Code:
        piece.layout = codeLayout(block.code, block.language);
        piece.height = BubbleTable::breakLines(
            *piece.layout, room - 2 * m_metrics.px(10), m_metrics.lineHeight() - 1, &piece.natural);
        piece.natural = std::max(piece.natural + 2 * m_metrics.px(10), qreal(m_metrics.px(160)));
        break;
    case Kind::Table:
        piece.rightToLeft = !block.rows.isEmpty() && !block.rows.first().isEmpty()
            && VisibleText::isRightToLeft(block.rows.first().first().words.text);
        piece.table = table(block, piece.rightToLeft);
        piece.natural = piece.table->naturalWidth();
        piece.height = static_cast<qreal>(block.rows.size()) * m_metrics.lineHeight();
        break;
    case Kind::Rule:
        piece.height = m_metrics.px(8);
        break;
    }
    piece.natural = std::min(std::ceil(piece.natural) + 1, room) + piece.lead;
    return piece;
}

std::shared_ptr<QTextLayout> BubbleBuilder::wordsLayout(
    const InlineText &words, const QFont &font, bool rightToLeft, Qt::Alignment alignment) const
{
    auto layout = std::make_shared<QTextLayout>(words.text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    if (alignment == Qt::AlignLeft && rightToLeft)
        alignment = Qt::AlignRight;
    else if (alignment == Qt::AlignRight && rightToLeft)
        alignment = Qt::AlignLeft;
    option.setAlignment(alignment | Qt::AlignAbsolute);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats;
    for (const InlineText::Run &run : words.runs) {
        formats.append(
            {static_cast<int>(run.start), static_cast<int>(run.length), formatOf(run.styles, font, m_mono, m_tones)});
    }
    layout->setFormats(formats);
    return layout;
}

std::shared_ptr<QTextLayout> BubbleBuilder::codeLayout(const QString &code, const QString &language) const
{
    QString lines = code;
    lines.replace(u'\n', QChar(QChar::LineSeparator));
    auto layout = std::make_shared<QTextLayout>(lines, m_mono);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTabStopDistance(QFontMetricsF(m_mono).horizontalAdvance(u' ') * 4);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    if (const auto known = languageOf(language);
        known != CodeHighlighter::Language::None && code.size() <= HighlightedCharacters)
        layout->setFormats(highlighted(code, known));
    return layout;
}

std::shared_ptr<BubbleTable> BubbleBuilder::table(const MessageBlock &block, bool rightToLeft) const
{
    QList<QList<BubbleTable::Cell>> rows;
    for (const QList<MessageBlock::Cell> &row : block.rows) {
        const QFont font = rows.isEmpty() ? Metrics::scaled(m_font, 1.0, QFont::DemiBold) : m_font;
        QList<BubbleTable::Cell> cells;
        for (const MessageBlock::Cell &cell : row) {
            const bool own = VisibleText::isRightToLeft(cell.words.text);
            // A cell's leading side is the table's, whichever way its own words run.
            const Qt::Alignment leading = own == rightToLeft ? Qt::AlignLeft : Qt::AlignRight;
            const Qt::Alignment trailing = own == rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
            const Qt::Alignment wanted = cell.alignment == Qt::AlignHCenter ? cell.alignment
                : cell.alignment == Qt::AlignRight                          ? trailing
                                                                            : leading;
            cells.append({wordsLayout(cell.words, font, own, wanted)});
        }
        rows.append(cells);
    }
    return std::make_shared<BubbleTable>(rows, rightToLeft, m_metrics.lineHeight(), m_metrics.px(10));
}

// ---- places --------------------------------------------------------------------------------------------------------

qreal BubbleBuilder::place(const Piece &piece, qreal y, qreal width, qreal measured, BubbleLayout &bubble) const
{
    const qreal left = padding() + (piece.rightToLeft ? 0 : piece.lead);
    const qreal room = width - piece.lead;
    qreal height = piece.height;
    switch (piece.block->kind) {
    case MessageBlock::Kind::Paragraph:
    case MessageBlock::Kind::Heading:
        // Lines of right-to-left words end at the right of what was measured, which may be wider than the bubble.
        bubble.words.append({piece.layout, {left - (piece.rightToLeft ? measured - width : 0), y}});
        break;
    case MessageBlock::Kind::Code:
        height = placeCode(piece, {left, y}, room, bubble);
        break;
    case MessageBlock::Kind::Table:
        height = piece.table->place({left, y}, room, bubble);
        break;
    case MessageBlock::Kind::Rule: {
        BubbleLayout::Box rule;
        rule.kind = BubbleLayout::Box::Rule;
        rule.rect = QRectF(left, y + piece.height / 2, room, 1);
        bubble.boxes.append(rule);
        break;
    }
    }
    placeLead(piece, QRectF(padding(), y, width, height), bubble);
    return height;
}

qreal BubbleBuilder::placeCode(const Piece &piece, const QPointF &at, qreal width, BubbleLayout &bubble) const
{
    const qreal head = m_metrics.compactControl();
    const qreal inset = m_metrics.px(10);
    BubbleLayout::Box box;
    box.kind = BubbleLayout::Box::Code;
    box.caption = captionOf(piece.block->language);
    box.code = piece.block->code;
    box.rect = QRectF(at, QSizeF(width, head + piece.height + m_metrics.px(12)));
    const qreal copy = std::min(width, qreal(m_metrics.px(76)));
    box.copy = QRectF(at.x() + width - copy, at.y(), copy, head);
    bubble.boxes.append(box);
    bubble.words.append({piece.layout, {at.x() + inset, at.y() + head + m_metrics.px(6)}});
    return box.rect.height();
}

void BubbleBuilder::placeLead(const Piece &piece, const QRectF &row, BubbleLayout &bubble) const
{
    for (int depth = 0; depth < piece.block->quote; ++depth) {
        BubbleLayout::Box bar;
        bar.kind = BubbleLayout::Box::QuoteBar;
        const qreal x = m_metrics.px(12) * depth;
        bar.rect = QRectF(piece.rightToLeft ? row.right() - x - 3 : row.left() + x, row.top(), 3, row.height());
        bubble.boxes.append(bar);
    }
    if (piece.block->marker.isEmpty())
        return;
    InlineText marker;
    marker.append(piece.block->marker, {});
    auto layout = wordsLayout(marker, m_font, false, Qt::AlignLeft);
    qreal natural = 0;
    BubbleTable::breakLines(*layout, row.width(), m_metrics.lineHeight(), &natural);
    const qreal gap = natural + m_metrics.px(6);
    const qreal x = piece.rightToLeft ? row.right() - piece.lead + m_metrics.px(6) : row.left() + piece.lead - gap;
    bubble.words.append({layout, {std::max(x, qreal(2)), row.top()}});
}

} // namespace botdeck
