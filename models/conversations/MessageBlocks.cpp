// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/MessageBlocks.h"

#include "models/conversations/MarkdownReader.h"
#include "models/conversations/VisibleText.h"

namespace botdeck::MessageBlocks {

namespace {

/// A paragraph of a plain text is one text layout: longer ones are parted.
constexpr qsizetype ParagraphCharacters = 4'000;

} // namespace

QList<MessageBlock> parse(const QString &text)
{
    if (text.size() > MarkdownCharacters)
        return plain(text);
    std::optional<QList<MessageBlock>> blocks = MarkdownReader().read(text);
    return blocks ? *blocks : plain(text);
}

QList<MessageBlock> plain(const QString &text)
{
    const QString shown = VisibleText::visible(text);
    QList<MessageBlock> blocks;
    qsizetype at = 0;
    while (at < shown.size()) {
        qsizetype end = shown.size();
        if (end - at > ParagraphCharacters) {
            const qsizetype lineEnd = shown.lastIndexOf(u'\n', at + ParagraphCharacters);
            end = lineEnd > at ? lineEnd + 1 : at + ParagraphCharacters;
            if (end < shown.size() && shown.at(end).isLowSurrogate())
                ++end;
        }
        QString part = shown.mid(at, end - at);
        if (part.endsWith(u'\n'))
            part.chop(1);
        MessageBlock block;
        block.words.append(part.replace(u'\n', QChar(QChar::LineSeparator)), {});
        blocks.append(block);
        at = end;
    }
    return blocks;
}

} // namespace botdeck::MessageBlocks
