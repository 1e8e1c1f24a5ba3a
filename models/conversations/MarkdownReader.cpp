// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/MarkdownReader.h"

#include "models/conversations/VisibleText.h"

namespace botdeck {

namespace {

MarkdownReader &self(void *reader)
{
    return *static_cast<MarkdownReader *>(reader);
}

QString attribute(const MD_ATTRIBUTE &value)
{
    return QString::fromUtf8(value.text, static_cast<qsizetype>(value.size));
}

int styleOf(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_STRONG:
        return InlineText::Strong;
    case MD_SPAN_EM:
        return InlineText::Emphasis;
    case MD_SPAN_CODE:
        return InlineText::Code;
    case MD_SPAN_DEL:
        return InlineText::Struck;
    case MD_SPAN_A:
    case MD_SPAN_IMG:
        return InlineText::Link;
    default:
        return 0;
    }
}

InlineText *wordsOf(std::optional<MessageBlock> &block)
{
    if (!block)
        return nullptr;
    if (block->kind != MessageBlock::Kind::Table)
        return &block->words;
    return block->rows.isEmpty() || block->rows.last().isEmpty() ? nullptr : &block->rows.last().last().words;
}

} // namespace

std::optional<QList<MessageBlock>> MarkdownReader::read(const QString &text)
{
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = &MarkdownReader::enterBlock;
    parser.leave_block = &MarkdownReader::leaveBlock;
    parser.enter_span = &MarkdownReader::enterSpan;
    parser.leave_span = &MarkdownReader::leaveSpan;
    parser.text = &MarkdownReader::onText;
    const QByteArray bytes = text.toUtf8();
    if (md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, this) != 0)
        return std::nullopt;
    end();
    return m_blocks;
}

bool MarkdownReader::isWithinLimits() const
{
    return m_blocks.size() <= MessageBlocks::MaxBlocks && m_cells <= MessageBlocks::MaxCells;
}

void MarkdownReader::begin(MessageBlock::Kind kind)
{
    end();
    MessageBlock block;
    block.kind = kind;
    block.indent = qMin(static_cast<int>(m_lists.size()), MessageBlocks::MaxDepth);
    block.quote = qMin(m_quotes, MessageBlocks::MaxDepth);
    block.marker = std::exchange(m_marker, {});
    m_block = block;
}

void MarkdownReader::end()
{
    if (!m_block)
        return;
    const bool words = m_block->kind == MessageBlock::Kind::Paragraph || m_block->kind == MessageBlock::Kind::Heading;
    if (m_block->kind == MessageBlock::Kind::Code && m_block->code.endsWith(u'\n'))
        m_block->code.chop(1);
    if (!words || !m_block->words.isEmpty() || !m_block->marker.isEmpty())
        m_blocks.append(*m_block);
    m_block.reset();
}

void MarkdownReader::enterList(bool ordered, unsigned start)
{
    end();
    m_lists.append({ordered, start});
}

void MarkdownReader::enterItem()
{
    end();
    ListLevel &list = m_lists.last();
    m_marker = list.ordered ? QString::number(list.next++) + u'.' : QStringLiteral("•");
}

bool MarkdownReader::enterCell(MD_ALIGN alignment)
{
    ++m_cells;
    MessageBlock::Cell cell;
    if (alignment == MD_ALIGN_RIGHT)
        cell.alignment = Qt::AlignRight;
    else if (alignment == MD_ALIGN_CENTER)
        cell.alignment = Qt::AlignHCenter;
    m_block->rows.last().append(cell);
    return m_block->rows.last().size() <= MessageBlocks::MaxColumns;
}

int MarkdownReader::enterBlock(MD_BLOCKTYPE type, void *detail, void *reader)
{
    MarkdownReader &me = self(reader);
    bool fits = true;
    switch (type) {
    case MD_BLOCK_QUOTE:
        me.end();
        ++me.m_quotes;
        break;
    case MD_BLOCK_UL:
        me.enterList(false, 1);
        break;
    case MD_BLOCK_OL:
        me.enterList(true, static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start);
        break;
    case MD_BLOCK_LI:
        me.enterItem();
        break;
    case MD_BLOCK_HR:
        me.begin(MessageBlock::Kind::Rule);
        break;
    case MD_BLOCK_H:
        me.begin(MessageBlock::Kind::Heading);
        me.m_block->level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
        break;
    case MD_BLOCK_CODE:
        me.begin(MessageBlock::Kind::Code);
        me.m_block->language =
            VisibleText::singleLine(attribute(static_cast<MD_BLOCK_CODE_DETAIL *>(detail)->lang), 24);
        break;
    case MD_BLOCK_TABLE:
        me.begin(MessageBlock::Kind::Table);
        break;
    case MD_BLOCK_TR:
        me.m_block->rows.append(QList<MessageBlock::Cell>());
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        fits = me.enterCell(static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align);
        break;
    case MD_BLOCK_P:
        me.begin(MessageBlock::Kind::Paragraph);
        break;
    default:
        break;
    }
    return fits && me.isWithinLimits() ? 0 : 1;
}

int MarkdownReader::leaveBlock(MD_BLOCKTYPE type, void *, void *reader)
{
    MarkdownReader &me = self(reader);
    switch (type) {
    case MD_BLOCK_QUOTE:
        me.end();
        --me.m_quotes;
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        me.end();
        me.m_lists.removeLast();
        break;
    case MD_BLOCK_LI:
        if (!me.m_marker.isEmpty())
            me.begin(MessageBlock::Kind::Paragraph); // an item without words
        me.end();
        break;
    case MD_BLOCK_HR:
    case MD_BLOCK_H:
    case MD_BLOCK_CODE:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_P:
        me.end();
        break;
    default:
        break;
    }
    return 0;
}

int MarkdownReader::enterSpan(MD_SPANTYPE type, void *detail, void *reader)
{
    MarkdownReader &me = self(reader);
    ++me.m_styles[styleOf(type)];
    if (type != MD_SPAN_A && type != MD_SPAN_IMG)
        return 0;
    const InlineText *words = wordsOf(me.m_block);
    me.m_targets.append(type == MD_SPAN_A ? attribute(static_cast<MD_SPAN_A_DETAIL *>(detail)->href)
                                          : attribute(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src));
    me.m_linkStarts.append(words ? words->text.size() : 0);
    return 0;
}

int MarkdownReader::leaveSpan(MD_SPANTYPE type, void *, void *reader)
{
    MarkdownReader &me = self(reader);
    --me.m_styles[styleOf(type)];
    if (type == MD_SPAN_A || type == MD_SPAN_IMG)
        me.addTarget(me.m_targets.takeLast());
    return 0;
}

void MarkdownReader::addTarget(const QString &target)
{
    const qsizetype start = m_linkStarts.takeLast();
    InlineText *words = wordsOf(m_block);
    const QString shown = VisibleText::visible(target);
    if (!words || shown.isEmpty())
        return;
    const QStringView label = QStringView(words->text).mid(start);
    if (label == shown || QString(QStringLiteral("mailto:") + label) == shown)
        return;
    // An address is left to right wherever it stands, and must not be read as part of the sentence.
    words->append(QStringLiteral(" (\u2066%1\u2069)").arg(shown), InlineText::Target);
}

int MarkdownReader::onText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *reader)
{
    MarkdownReader &me = self(reader);
    if (!me.m_block && type != MD_TEXT_BR && type != MD_TEXT_SOFTBR)
        me.begin(MessageBlock::Kind::Paragraph); // the words of a tight list's item
    QString raw = QString::fromUtf8(text, static_cast<qsizetype>(size));
    // A bar in a cell's code is written \| (GFM, tables): md4c leaves it so.
    if (type == MD_TEXT_CODE && me.m_block && me.m_block->kind == MessageBlock::Kind::Table)
        raw.replace(QLatin1String("\\|"), QLatin1String("|"));
    switch (type) {
    case MD_TEXT_NULLCHAR:
        me.addWords(QString(QChar(QChar::ReplacementCharacter)));
        break;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR: // people who chat mean their line breaks
        me.addWords(QString(QChar(QChar::LineSeparator)));
        break;
    default: // entities too: "&lt;b&gt;" is what is stored, and what other programs show
        me.addWords(VisibleText::visible(raw));
        break;
    }
    return 0;
}

void MarkdownReader::addWords(const QString &words)
{
    if (!m_block)
        return;
    if (m_block->kind == MessageBlock::Kind::Code) {
        m_block->code += words;
        return;
    }
    InlineText *into = wordsOf(m_block);
    if (!into)
        return;
    InlineText::Styles styles;
    for (auto it = m_styles.cbegin(); it != m_styles.cend(); ++it) {
        if (it.value() > 0)
            styles |= InlineText::Style(it.key());
    }
    into->append(words, styles);
}

} // namespace botdeck
