// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/WordDiff.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

namespace botdeck::WordDiff {

namespace {

constexpr qsizetype LargestTable = 4'000'000; // cells of the comparison; beyond it the middle counts as changed
constexpr qsizetype LongestText = 400'000;

/// Words from `from` to `to` of the one text stand for words from `otherFrom` to `otherTo` of the other.
struct Edit
{
    qsizetype from = 0, to = 0, otherFrom = 0, otherTo = 0;
};

using Words = QList<QStringView>;

Words words(const QString &text)
{
    if (text.size() > LongestText)
        return {QStringView(text)};
    Words list;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to > 0; to = finder.toNextBoundary()) {
        list.append(QStringView(text).mid(from, to - from));
        from = to;
    }
    return list;
}

bool isSpace(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isSpace(); });
}

/// The longest common subsequence of a[first, aEnd) and b[first, bEnd), as edits.
QList<Edit> compare(const Words &a, const Words &b, qsizetype first, qsizetype aEnd, qsizetype bEnd)
{
    const qsizetype rows = aEnd - first;
    const qsizetype columns = bEnd - first;
    if (rows == 0 || columns == 0 || rows * columns > LargestTable)
        return {{first, aEnd, first, bEnd}};
    const auto width = size_t(columns + 1);
    std::vector<int> length(size_t(rows + 1) * width, 0);
    for (qsizetype i = rows - 1; i >= 0; --i) {
        for (qsizetype j = columns - 1; j >= 0; --j) {
            const size_t at = size_t(i) * width + size_t(j);
            length[at] = a.at(first + i) == b.at(first + j) ? length[at + width + 1] + 1
                                                            : std::max(length[at + width], length[at + 1]);
        }
    }
    QList<Edit> edits;
    qsizetype i = 0, j = 0, fromA = 0, fromB = 0;
    const auto flush = [&] {
        if (i > fromA || j > fromB)
            edits.append({first + fromA, first + i, first + fromB, first + j});
    };
    while (i < rows && j < columns) {
        const size_t at = size_t(i) * width + size_t(j);
        if (a.at(first + i) == b.at(first + j)) {
            flush();
            fromA = ++i;
            fromB = ++j;
        } else if (length[at + width] >= length[at + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    i = rows;
    j = columns;
    flush();
    return edits;
}

/// Edits with only spaces between them read as one.
QList<Edit> joined(const Words &a, const QList<Edit> &edits)
{
    QList<Edit> list;
    for (const Edit &edit : edits) {
        const bool near =
            !list.isEmpty() && std::all_of(a.begin() + list.constLast().to, a.begin() + edit.from, isSpace);
        if (!near) {
            list.append(edit);
            continue;
        }
        list.last().to = edit.to;
        list.last().otherTo = edit.otherTo;
    }
    return list;
}

QList<Edit> editsOf(const Words &a, const Words &b)
{
    qsizetype first = 0;
    while (first < a.size() && first < b.size() && a.at(first) == b.at(first))
        ++first;
    qsizetype aEnd = a.size();
    qsizetype bEnd = b.size();
    while (aEnd > first && bEnd > first && a.at(aEnd - 1) == b.at(bEnd - 1)) {
        --aEnd;
        --bEnd;
    }
    if (first == aEnd && first == bEnd)
        return {};
    return joined(a, compare(a, b, first, aEnd, bEnd));
}

QString text(const Words &list, qsizetype from, qsizetype to)
{
    QString whole;
    for (qsizetype i = from; i < to; ++i)
        whole += list.at(i);
    return whole;
}

void append(Pieces &pieces, const QString &words, bool changed)
{
    if (words.isEmpty())
        return;
    if (!pieces.isEmpty() && pieces.constLast().changed == changed)
        pieces.last().text += words;
    else
        pieces.append({words, changed});
}

// Blanks at the ends of changed words are not marked, unless they are all that changed.
void add(Pieces &pieces, const QString &words, bool changed)
{
    const QString core = words.trimmed();
    if (!changed || core.isEmpty()) {
        append(pieces, words, changed);
        return;
    }
    const qsizetype at = words.indexOf(core);
    append(pieces, words.left(at), false);
    append(pieces, core, true);
    append(pieces, words.mid(at + core.size()), false);
}

bool isSame(const Edit &edit, const Words &words, const Edit &other, const Words &otherWords)
{
    return edit.from == other.from && edit.to == other.to
        && text(words, edit.otherFrom, edit.otherTo) == text(otherWords, other.otherFrom, other.otherTo);
}

} // namespace

Sides diff(const QString &before, const QString &after)
{
    const Words a = words(before);
    const Words b = words(after);
    Sides sides;
    qsizetype inA = 0, inB = 0;
    for (const Edit &edit : editsOf(a, b)) {
        add(sides.before, text(a, inA, edit.from), false);
        add(sides.after, text(b, inB, edit.otherFrom), false);
        add(sides.before, text(a, edit.from, edit.to), true);
        add(sides.after, text(b, edit.otherFrom, edit.otherTo), true);
        inA = edit.to;
        inB = edit.otherTo;
    }
    add(sides.before, text(a, inA, a.size()), false);
    add(sides.after, text(b, inB, b.size()), false);
    return sides;
}

std::optional<QString> merged(const QString &base, const QString &mine, const QString &theirs)
{
    const Words old = words(base);
    const Words mineWords = words(mine);
    const Words theirWords = words(theirs);
    const QList<Edit> mineEdits = editsOf(old, mineWords);
    const QList<Edit> theirEdits = editsOf(old, theirWords);
    QString whole;
    qsizetype at = 0, m = 0, t = 0;
    while (m < mineEdits.size() || t < theirEdits.size()) {
        const Edit *one = m < mineEdits.size() ? &mineEdits.at(m) : nullptr;
        const Edit *other = t < theirEdits.size() ? &theirEdits.at(t) : nullptr;
        if (one && other && isSame(*one, mineWords, *other, theirWords)) {
            ++t;
            continue;
        }
        if (one && other && one->from <= other->to && other->from <= one->to)
            return std::nullopt;
        const bool mineIsNext = !other || (one && one->from < other->from);
        const Edit &next = mineIsNext ? *one : *other;
        whole += text(old, at, next.from) + text(mineIsNext ? mineWords : theirWords, next.otherFrom, next.otherTo);
        at = next.to;
        ++(mineIsNext ? m : t);
    }
    return whole + text(old, at, old.size());
}

Clipped clipped(const Pieces &pieces, qsizetype limit)
{
    qsizetype total = 0, firstChange = -1;
    for (const Piece &piece : pieces) {
        if (piece.changed && firstChange < 0)
            firstChange = total;
        total += piece.text.size();
    }
    if (total <= limit + limit / 5)
        return {pieces, false, 0};
    qsizetype start = std::max<qsizetype>(0, firstChange - limit / 4);
    if (total - start < limit)
        start = std::max<qsizetype>(0, total - limit);
    Clipped result{{}, start > 0, total - start - limit};
    qsizetype at = 0;
    for (const Piece &piece : pieces) {
        const qsizetype from = std::max<qsizetype>(0, start - at);
        const qsizetype to = std::min(piece.text.size(), start + limit - at);
        if (from < to)
            result.pieces.append({piece.text.mid(from, to - from), piece.changed});
        at += piece.text.size();
    }
    return result;
}

} // namespace botdeck::WordDiff
