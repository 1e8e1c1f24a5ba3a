// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"

#include <QJsonValue>
#include <QStringList>

#include <initializer_list>
#include <memory>
#include <optional>

namespace botdeck {

/// A place in a JSON document that is read strictly: a value of the wrong kind, a missing one or a key nobody
/// expects is an error that names the file and the place as a JSON pointer (RFC 6901). Readers of one document share
/// the first error met; after it they go on giving empty values, so that reading code needs no checks in between:
/// look at error() once, at the end.
///
/// A value; one thread.
class JsonReader
{
public:
    /// @p file is what errors call the document.
    [[nodiscard]] static JsonReader document(const QByteArray &json, const QString &file);

    [[nodiscard]] bool exists() const { return !m_value.isUndefined(); }
    [[nodiscard]] bool isString() const { return m_value.isString(); }
    [[nodiscard]] const QString &pointer() const { return m_pointer; }
    /// The member @p key of an object; one that does not exist where there is none.
    [[nodiscard]] JsonReader at(const QString &key) const;
    [[nodiscard]] JsonReader at(const char *key) const { return at(QString::fromLatin1(key)); }
    /// Keys of an object, sorted. Missing: none. Anything else is an error.
    [[nodiscard]] QStringList keys() const;
    /// Elements of an array. Missing: none. Anything else is an error.
    [[nodiscard]] QList<JsonReader> items() const;

    /// The value, which has to be there.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] int integer() const;
    /// A member, which may be missing.
    [[nodiscard]] QString text(const char *key) const;
    [[nodiscard]] QStringList texts(const char *key) const;
    [[nodiscard]] bool boolean(const char *key) const;
    [[nodiscard]] std::optional<double> number(const char *key) const;

    /// An error for a value that is no object or has a key beside @p known.
    void allowOnly(std::initializer_list<const char *> known) const;
    /// Records an error at this place, unless there is one already. @p why is a whole sentence.
    void reject(const QString &why) const;
    /// The first error of the whole document.
    [[nodiscard]] const std::optional<Error> &error() const { return m_shared->error; }

private:
    struct Shared
    {
        QString file;
        std::optional<Error> error;
    };
    JsonReader(std::shared_ptr<Shared> shared, QString pointer, QJsonValue value);
    bool require(QJsonValue::Type type) const;

    std::shared_ptr<Shared> m_shared;
    QString m_pointer;
    QJsonValue m_value;
};

} // namespace botdeck
