// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journal/JournalFile.h"

#include "models/base/Texts.h"

#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace botdeck {

namespace {

constexpr QByteArrayView Magic("BDJ1");
constexpr qsizetype HeaderSize = 4 + FieldKey::FingerprintSize + RecordCipher::FileIdSize;
constexpr qsizetype LengthSize = 4; // bytes
constexpr auto OwnerAlone = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

tl::unexpected<Error> cannotWrite(const QString &path, const QString &why)
{
    return fail(ErrorKind::Local, Texts::tr("The journal of unsaved edits, %1, can't be written: %2.").arg(path, why),
        Texts::tr("Make the folder writable and see that the disk is not full."));
}

/// What was renamed or made in a folder is there after a power cut only once the folder itself is on the disk.
void syncFolder(const QString &path)
{
    const int fd = ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    (void)::fsync(fd);
    ::close(fd);
}

bool makeFolder(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (QFileInfo(folder).isDir())
        return true;
    return QDir().mkpath(folder) && QFile::setPermissions(folder, OwnerAlone | QFileDevice::ExeOwner);
}

} // namespace

Result<JournalFile> JournalFile::make(const QString &path, const FieldKey &key)
{
    auto file = std::make_unique<QFile>(path);
    if (!makeFolder(path) || !file->open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered, OwnerAlone))
        return cannotWrite(path, file->errorString());
    if (::flock(file->handle(), LOCK_EX | LOCK_NB) != 0)
        return cannotWrite(path, qt_error_string());
    JournalFile journal(path, std::move(file));
    journal.m_fileId = RecordCipher::newFileId();
    journal.m_fingerprint = key.fingerprint();
    Result<RecordCipher> cipher = RecordCipher::make(key, journal.m_fileId);
    if (!cipher)
        return fail(cipher.error());
    journal.m_cipher = std::move(*cipher);
    const QByteArray header = Magic.toByteArray() + journal.m_fingerprint + journal.m_fileId;
    if (journal.m_file->write(header) != header.size()) {
        const QString why = journal.m_file->errorString();
        journal.remove();
        return cannotWrite(path, why);
    }
    journal.m_size = header.size();
    return journal;
}

Result<JournalFile> JournalFile::create(const QString &path, const FieldKey &key)
{
    Result<JournalFile> journal = make(path, key);
    if (journal)
        syncFolder(path);
    return journal;
}

Result<JournalFile> JournalFile::claim(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered)) {
        return fail(file->exists() ? ErrorKind::Local : ErrorKind::Missing,
            Texts::tr("The journal of unsaved edits, %1, can't be read: %2.").arg(path, file->errorString()));
    }
    if (::flock(file->handle(), LOCK_EX | LOCK_NB) != 0) {
        return fail(ErrorKind::Conflict, Texts::tr("Another Botdeck has the journal %1 open.").arg(path));
    }
    if (!QFile::exists(path)) { // deleted by whoever had it until now
        return fail(ErrorKind::Missing, Texts::tr("The journal of unsaved edits, %1, is gone.").arg(path));
    }
    const QByteArray header = file->read(HeaderSize);
    if (header.size() != HeaderSize || !header.startsWith(Magic)) {
        return fail(ErrorKind::BadValue, Texts::tr("%1 is not a journal of unsaved edits.").arg(path));
    }
    JournalFile journal(path, std::move(file));
    journal.m_fingerprint = header.mid(Magic.size(), FieldKey::FingerprintSize);
    journal.m_fileId = header.right(RecordCipher::FileIdSize);
    journal.m_size = journal.m_file->size();
    return journal;
}

Result<JournalFile::Contents> JournalFile::read(const FieldKey &key)
{
    if (m_fingerprint != key.fingerprint()) {
        return fail(ErrorKind::Authentication,
            Texts::tr("The journal %1 is sealed with another key (%2) than this keychain has.")
                .arg(m_path, QString::fromLatin1(m_fingerprint.toHex())));
    }
    const Result<RecordCipher> cipher = RecordCipher::make(key, m_fileId);
    if (!cipher)
        return fail(cipher.error());
    m_file->seek(HeaderSize);
    const QByteArray bytes = m_file->readAll();
    Contents contents;
    for (qsizetype at = 0; at < bytes.size() && !contents.isCut;) {
        const qsizetype length =
            bytes.size() - at < LengthSize ? -1 : qsizetype(qFromBigEndian<quint32>(bytes.constData() + at));
        const bool isWhole = length >= 0 && length <= bytes.size() - at - LengthSize;
        const std::optional<QByteArray> plain =
            isWhole ? cipher->open(quint64(contents.records.size()), bytes.mid(at + LengthSize, length)) : std::nullopt;
        const std::optional<JournalRecord> record = plain ? JournalCodec::decode(*plain) : std::nullopt;
        if (record)
            contents.records.append(*record);
        contents.isCut = !record;
        at += LengthSize + length;
    }
    return contents;
}

Outcome JournalFile::append(const QList<JournalRecord> &records)
{
    QByteArray bytes;
    quint64 number = m_next;
    for (const JournalRecord &record : records) {
        const Result<QByteArray> sealed = m_cipher->seal(number, JournalCodec::encode(record));
        if (!sealed)
            return fail(sealed.error());
        QByteArray length(LengthSize, Qt::Uninitialized);
        qToBigEndian(quint32(sealed->size()), length.data());
        bytes += length + *sealed;
        ++number;
    }
    if (m_file->write(bytes) != bytes.size()) {
        const QString why = m_file->errorString();
        // Numbers were used: what stands half there is cut off, and a file with a new id takes over.
        (void)m_file->resize(m_size);
        (void)m_file->seek(m_size);
        m_next = number;
        return cannotWrite(m_path, why);
    }
    m_size += bytes.size();
    m_next = number;
    return {};
}

Outcome JournalFile::sync()
{
    if (::fdatasync(m_file->handle()) != 0)
        return cannotWrite(m_path, qt_error_string());
    return {};
}

Outcome JournalFile::rewrite(const QList<JournalRecord> &records, const FieldKey &key)
{
    const QString aside = m_path + QStringLiteral(".new");
    QFile::remove(aside);
    Result<JournalFile> next = make(aside, key);
    if (!next)
        return fail(next.error());
    Outcome done = next->append(records);
    if (done)
        done = next->sync();
    if (done && ::rename(QFile::encodeName(aside).constData(), QFile::encodeName(m_path).constData()) != 0)
        done = cannotWrite(m_path, qt_error_string());
    if (!done) {
        next->remove();
        return done;
    }
    const QString path = m_path;
    *this = std::move(*next);
    m_path = path;
    syncFolder(path);
    return {};
}

void JournalFile::remove()
{
    QFile::remove(m_path); // while it is locked: nobody finds it left
    m_file->close();
}

} // namespace botdeck
