// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/security/RecordCipher.h"

#include <QTest>

using namespace botdeck;

class tst_RecordCipher : public QObject
{
    Q_OBJECT

private slots:
    void opensWhatItSealed_data();
    void opensWhatItSealed();
    void aRecordStandsAtItsPlaceAlone();
    void everyBitCounts();
    void filesAndKeysDiffer();

private:
    const FieldKey m_key = FieldKey::generate().value();
    const QByteArray m_file = RecordCipher::newFileId();
};

void tst_RecordCipher::opensWhatItSealed_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("zero bytes") << QByteArray(3, '\0');
    QTest::newRow("text") << QByteArray("a note");
    QTest::newRow("a megabyte") << QByteArray(1 << 20, 'x');
}

void tst_RecordCipher::opensWhatItSealed()
{
    QFETCH(QByteArray, plain);
    const RecordCipher cipher = RecordCipher::make(m_key, m_file).value();
    const QByteArray sealed = cipher.seal(7, plain).value();
    QCOMPARE(sealed.size(), plain.size() + RecordCipher::Overhead);
    QVERIFY(plain.size() < 4 || !sealed.contains(plain.left(64)));
    const std::optional<QByteArray> opened = RecordCipher::make(m_key, m_file)->open(7, sealed);
    QVERIFY(opened);
    QCOMPARE(*opened, plain);
}

void tst_RecordCipher::aRecordStandsAtItsPlaceAlone()
{
    const RecordCipher cipher = RecordCipher::make(m_key, m_file).value();
    const QByteArray sealed = cipher.seal(1, "a note").value();
    QVERIFY(!cipher.open(0, sealed));
    QVERIFY(!cipher.open(2, sealed));
    QVERIFY(cipher.seal(2, "a note").value() != sealed);
    const RecordCipher other = RecordCipher::make(m_key, RecordCipher::newFileId()).value();
    QVERIFY(!other.open(1, sealed));
}

void tst_RecordCipher::everyBitCounts()
{
    const RecordCipher cipher = RecordCipher::make(m_key, m_file).value();
    const QByteArray sealed = cipher.seal(1, "note").value();
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
        QByteArray changed = sealed;
        changed[bit / 8] = char(changed.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY2(!cipher.open(1, changed), qPrintable(QString::number(bit)));
    }
    for (qsizetype size = 0; size < sealed.size(); ++size)
        QVERIFY(!cipher.open(1, sealed.left(size)));
}

void tst_RecordCipher::filesAndKeysDiffer()
{
    QCOMPARE(m_file.size(), RecordCipher::FileIdSize);
    QVERIFY(RecordCipher::newFileId() != RecordCipher::newFileId());
    const QByteArray sealed = RecordCipher::make(m_key, m_file)->seal(0, "note").value();
    const FieldKey other = FieldKey::generate().value();
    QVERIFY(!RecordCipher::make(other, m_file)->open(0, sealed));
}

QTEST_APPLESS_MAIN(tst_RecordCipher)
#include "tst_RecordCipher.moc"
