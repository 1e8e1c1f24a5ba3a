// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/journal/JournalRecord.h"
#include "models/security/RecordCipher.h"

#include <QFile>
#include <QList>
#include <QString>

#include <optional>

namespace botdeck {

/// One journal on disk: a header that says with which key it is sealed, then sealed records, only ever added at the
/// end. Open, it is locked (flock): a journal that nobody has locked was left by a program that ended without deciding.
/// Readable by its owner alone. Waits for the disk: on a worker; not thread-safe.
///
///     "BDJ1" | key fingerprint (8) | file id (16) | records: length (4, big endian) | sealed record (RecordCipher)
class JournalFile
{
public:
    /// The records of a file as far as they are whole.
    struct Contents
    {
        QList<JournalRecord> records;
        bool isCut = false; ///< what came after could not be read: the last write did not end, or bytes were changed
    };

    /// A new file; its folder is made where it is missing. Local: it can't be written, with the reason.
    [[nodiscard]] static Result<JournalFile> create(const QString &path, const FieldKey &key);
    /// One that was left. Conflict: somebody else has it open. Missing: it is gone. BadValue: not a journal. Local: it
    /// can't be opened.
    [[nodiscard]] static Result<JournalFile> claim(const QString &path);

    JournalFile(JournalFile &&) = default;
    JournalFile &operator=(JournalFile &&) = default;
    Q_DISABLE_COPY(JournalFile)

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Bytes on disk.
    [[nodiscard]] qint64 size() const { return m_size; }
    /// The records of a claimed file. Authentication: sealed with another key than @p key.
    [[nodiscard]] Result<Contents> read(const FieldKey &key);

    /// Adds records, all or none. What was added is on the disk after sync().
    [[nodiscard]] Outcome append(const QList<JournalRecord> &records);
    [[nodiscard]] Outcome sync();
    /// Puts a file with these records alone in this one's place, whole or not at all.
    [[nodiscard]] Outcome rewrite(const QList<JournalRecord> &records, const FieldKey &key);
    /// Deletes it.
    void remove();

private:
    JournalFile(QString path, std::unique_ptr<QFile> file)
        : m_path(std::move(path))
        , m_file(std::move(file))
    {
    }
    [[nodiscard]] static Result<JournalFile> make(const QString &path, const FieldKey &key);

    QString m_path;
    std::unique_ptr<QFile> m_file;
    QByteArray m_fileId;
    QByteArray m_fingerprint;
    std::optional<RecordCipher> m_cipher; ///< of a file we write
    quint64 m_next = 0; ///< number of the next record
    qint64 m_size = 0;
};

} // namespace botdeck
