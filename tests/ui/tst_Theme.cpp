// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/SystemAppearance.h"
#include "ui/look/Theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;

/// Answers like the settings portal of a desktop, on a message bus of the test's own.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint colourScheme = 0;
    uint contrast = 0;

    void change(const QString &key, uint value)
    {
        (key == QLatin1String("contrast") ? contrast : colourScheme) = value;
        emit SettingChanged(QStringLiteral("org.freedesktop.appearance"), key, QDBusVariant(value));
    }

public slots:
    QDBusVariant Read(const QString &, const QString &key)
    {
        const uint value = key == QLatin1String("contrast") ? contrast : colourScheme;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value))); // the portal wraps it twice, too
    }

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void followsThePortal();
    void choiceBeatsThePortal();
    void environmentIsNotAskedAbout();
    void unknownSettingsChangeNothing();

private:
    QProcess m_bus;
    FakePortal m_portal;
};

void TestTheme::initTestCase()
{
    qunsetenv("BOTDECK_THEME");
    m_bus.start(QStringLiteral("dbus-daemon"),
        {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_bus.waitForStarted());
    QVERIFY(m_bus.waitForReadyRead());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    auto connection = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal"));
    QVERIFY(connection.isConnected());
    QVERIFY(connection.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(connection.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
}

void TestTheme::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    m_bus.terminate();
    QVERIFY(m_bus.waitForFinished());
}

void TestTheme::followsThePortal()
{
    m_portal.colourScheme = 1;
    Theme theme(*qApp);
    QSignalSpy changed(&theme, &Theme::schemeChanged);
    QCOMPARE(int(theme.scheme()), int(Tones::Scheme::Light)); // nothing waited for the answer
    QTRY_COMPARE(int(theme.scheme()), int(Tones::Scheme::Dark));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(0x1f, 0x22, 0x27));
    m_portal.change(QStringLiteral("color-scheme"), 2);
    QTRY_COMPARE(int(theme.scheme()), int(Tones::Scheme::Light));
    m_portal.change(QStringLiteral("contrast"), 1);
    QTRY_COMPARE(int(theme.scheme()), int(Tones::Scheme::HighContrast));
    m_portal.change(QStringLiteral("contrast"), 0);
    QTRY_COMPARE(int(theme.scheme()), int(Tones::Scheme::Light));
}

void TestTheme::choiceBeatsThePortal()
{
    m_portal.colourScheme = 1;
    Theme theme(*qApp);
    theme.choose(Tones::Scheme::Light);
    SystemAppearance answered;
    QSignalSpy answers(&answered, &SystemAppearance::changed);
    answered.ask();
    QTRY_COMPARE(answers.size(), 2);
    QCOMPARE(answered.prefersDark(), std::optional(true));
    QCOMPARE(int(theme.scheme()), int(Tones::Scheme::Light));
    theme.choose(std::nullopt);
    QTRY_COMPARE(int(theme.scheme()), int(Tones::Scheme::Dark));
}

void TestTheme::environmentIsNotAskedAbout()
{
    m_portal.colourScheme = 1;
    qputenv("BOTDECK_THEME", "light");
    const Theme theme(*qApp);
    SystemAppearance answered;
    QSignalSpy answers(&answered, &SystemAppearance::changed);
    answered.ask();
    QTRY_COMPARE(answers.size(), 2);
    QCOMPARE(int(theme.scheme()), int(Tones::Scheme::Light));
    qunsetenv("BOTDECK_THEME");
}

void TestTheme::unknownSettingsChangeNothing()
{
    m_portal.colourScheme = 2;
    SystemAppearance appearance;
    QSignalSpy changed(&appearance, &SystemAppearance::changed);
    appearance.ask();
    QTRY_COMPARE(changed.size(), 2);
    m_portal.change(QStringLiteral("accent-color"), 1);
    m_portal.change(QStringLiteral("color-scheme"), 0);
    QTRY_COMPARE(changed.size(), 3);
    QVERIFY(!appearance.prefersDark().has_value());
}

QTEST_MAIN(TestTheme)
#include "tst_Theme.moc"
