// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/FileWriter.h"

#include "models/database/BackgroundThreads.h"

#include <QPromise>
#include <QSaveFile>

#include <memory>

namespace botdeck::FileWriter {

QFuture<QString> write(const QString &file, const QString &text)
{
    const auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    BackgroundThreads::start([promise, file, text] {
        QSaveFile target(file);
        const bool isWritten = target.open(QIODevice::WriteOnly) && target.write(text.toUtf8()) >= 0 && target.commit();
        promise->addResult(isWritten ? QString() : target.errorString());
        promise->finish();
    });
    return promise->future();
}

} // namespace botdeck::FileWriter
