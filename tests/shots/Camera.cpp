// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/Camera.h"

#include <QApplication>
#include <QEventLoop>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>
#include <QWidget>

namespace botdeck::shots {

namespace {

constexpr auto Settling = std::chrono::milliseconds(900);

} // namespace

Camera::Camera(const QString &folder)
    : m_folder(folder)
{
    if (!m_folder.mkpath(QStringLiteral(".")))
        qFatal("%s can't be made", qPrintable(folder));
}

void Camera::settle()
{
    QEventLoop loop;
    QTimer::singleShot(Settling, &loop, &QEventLoop::quit);
    loop.exec();
}

void Camera::take(QWidget &widget, const QString &name)
{
    settle();
    const QString file = QStringLiteral("%1-%2.png").arg(++m_number, 2, 10, QLatin1Char('0')).arg(name);
    if (!widget.grab().save(m_folder.filePath(file)))
        qFatal("%s can't be written", qPrintable(m_folder.filePath(file)));
}

void Camera::takeAndClose(const QString &name)
{
    settle();
    QWidget *front = QApplication::activePopupWidget();
    if (!front)
        front = QApplication::activeModalWidget();
    if (!front) {
        QTextStream(stderr) << m_folder.dirName() << ": no dialog for " << name << '\n';
        return;
    }
    take(*front, name);
    front->close();
    settle();
}

} // namespace botdeck::shots
