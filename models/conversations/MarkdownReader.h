// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/MessageBlocks.h"

#include <md4c.h>

#include <optional>

namespace botdeck {

/// Turns md4c's events into blocks. One reader a text; any thread. Only for MessageBlocks.
class MarkdownReader
{
public:
    /// nullopt where the text breaks a limit.
    [[nodiscard]] std::optional<QList<MessageBlock>> read(const QString &text);

private:
    struct ListLevel
    {
        bool ordered = false;
        unsigned next = 1;
    };

    // md4c's callbacks; anything but 0 ends the reading.
    static int enterBlock(MD_BLOCKTYPE type, void *detail, void *reader);
    static int leaveBlock(MD_BLOCKTYPE type, void *detail, void *reader);
    static int enterSpan(MD_SPANTYPE type, void *detail, void *reader);
    static int leaveSpan(MD_SPANTYPE type, void *detail, void *reader);
    static int onText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *reader);

    void begin(MessageBlock::Kind kind);
    /// Appends the block under construction, if any.
    void end();
    void enterItem();
    void enterList(bool ordered, unsigned start);
    bool enterCell(MD_ALIGN alignment);
    void addWords(const QString &words);
    void addTarget(const QString &target);
    [[nodiscard]] bool isWithinLimits() const;

    QList<MessageBlock> m_blocks;
    std::optional<MessageBlock> m_block; // under construction
    QList<ListLevel> m_lists;
    QString m_marker; // of the item whose first block is still to come
    int m_quotes = 0;
    int m_cells = 0;
    QList<QString> m_targets; // of links and pictures around
    QList<qsizetype> m_linkStarts; // where their words begin
    QHash<int, int> m_styles; // style → how many spans of it are around
};

} // namespace botdeck
