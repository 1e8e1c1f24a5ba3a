// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/ValueSamples.h"

namespace botdeck::test {

const char *const ValueScript = R"sql(
CREATE TYPE mood AS ENUM ('sad', 'ok', 'NULL', 'a,b "c"', ' padded ');
CREATE DOMAIN short_text AS varchar(5);
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE TYPE pair AS (a int, b text);
CREATE TABLE kept (
    id serial PRIMARY KEY, c_bool bool, c_int2 int2, c_int4 int4, c_int8 int8, c_numeric numeric, c_money numeric(10,2),
    c_rounded numeric(5,-2), c_real real, c_double float8, c_text text, c_varchar varchar(5), c_char char(5), c_name name,
    c_uuid uuid, c_json json, c_jsonb jsonb, c_bytea bytea, c_date date, c_time time, c_time3 time(3), c_timetz timetz,
    c_ts timestamp, c_ts0 timestamp(0), c_tstz timestamptz, c_interval interval, c_inet inet, c_cidr cidr, c_mood mood,
    c_short short_text, c_positive positive, c_ints int[], c_texts text[], c_varchars varchar(3)[], c_moods mood[],
    c_stamps timestamptz[], c_jsons jsonb[], c_range int4range, c_bits varbit, c_point point, c_pair pair, c_tsvector tsvector,
    c_oid oid, c_lsn pg_lsn, c_macaddr macaddr, c_xml xml, c_cash money, c_letter "char");
INSERT INTO kept (c_bool, c_int2, c_int4, c_int8, c_numeric, c_money, c_rounded, c_real, c_double) VALUES
    (true, -32768, -2147483648, -9223372036854775808, 1.10, -0.01, 12300, 'NaN', '-infinity'),
    (false, 32767, 2147483647, 9223372036854775807, 123456789012345678901234567890.000000001000, 99999999.99, 0, 0.1, 0.1),
    (NULL, 0, 0, 0, 'NaN', 'NaN', 'NaN', 1e-45, 5e-324), (true, 1, 1, 1, 'Infinity', 0, -99900, 3.4028235e38, 1.7976931348623157e308),
    (true, 1, 1, 1, 1e-100, 1, 100, '-0', '-0'), (true, 1, 1, 1, 1e200, 1, 100, 16777217, 9007199254740993);
INSERT INTO kept (c_text, c_varchar, c_char, c_name, c_uuid, c_json, c_jsonb, c_bytea, c_short, c_positive, c_mood) VALUES
    ('', '', '', '', '00000000-0000-0000-0000-000000000000', ' {"b" : 1.0e+0, "a":1, "a":2 } ', '{"a": 1.0, "b": null}', '', '', 1, 'NULL'),
    (E' a\tb\r\nc \u200f\U0001F600 ', 'äöü  ', 'a b', 'n', 'ffffffff-ffff-ffff-ffff-ffffffffffff', E'[\n\n1]', '"\u00e9"', '\x00ff5c27', 'äöü  ', 2147483647, 'a,b "c"'),
    (E'''";\\$1%_', '\n', ' x', '"', md5('x')::uuid, 'null', 'null', '\x', 'NULL', 7, ' padded '),
    (repeat('long ä ', 5000), '12345', '12345', repeat('n', 63), md5('y')::uuid, '"\u0000\ud800"', '1e10', sha256('x'), 'a', 9, 'ok');
INSERT INTO kept (c_date, c_time, c_time3, c_timetz, c_ts, c_ts0, c_tstz, c_interval) VALUES
    ('0044-03-15 BC', '24:00:00', '23:59:59.999', '12:00:00.000001+05:30', '0044-03-15 00:00:00.000001 BC', '2024-01-01', '0044-03-15 00:00:00.000001+00 BC', '-1 year 2 mons -3 days 04:05:06.000007'),
    ('infinity', '00:00:00', '00:00', '00:00:00-15:59', 'infinity', '-infinity', 'infinity', '0'),
    ('-infinity', '00:00:00.000001', '1:2:3', '24:00:00+00', '-infinity', 'infinity', '-infinity', '178000000 years'),
    ('5874897-12-31', '23:59:59.999999', '0:00', '23:59:59.999999+15:59:59', '294276-12-31 23:59:59.999999', '4713-11-24 BC', '294276-12-31 23:59:59.999999+00', '-00:00:00.000001'),
    ('4713-11-24 BC', '12:34:56.1', '0:00', '1:00+01', '4713-11-24 BC', '1999-12-31 23:59:59', '4713-11-24 00:00:00+00 BC', '1 day -00:00:01'),
    ('0001-01-01', '1:00', '0:00', '1:00-00:30', '0001-01-01 00:00:00', '2000-01-01', '0001-01-01 00:00:00+00', '1000 hours'),
    ('9999-12-31', '1:00', '0:00', '1:00-02', '10000-01-01', '2000-01-01', '1900-01-01 00:00:00.5+00', '1 mon'),
    ('2024-02-29', '1:00', '0:00', '1:00-02', '2024-02-29', '2000-01-01', '2024-10-27 00:30:00+00', '1 mon'),
    ('2024-02-29', '1:00', '0:00', '1:00-02', '2024-02-29', '2000-01-01', '2024-10-27 01:30:00.123+00', '1 mon'),
    ('2024-02-29', '1:00', '0:00', '1:00-02', '2024-02-29', '2000-01-01', '2024-03-31 01:00:00+00', '1 mon'),
    ('2024-02-29', '1:00', '0:00', '1:00-02', '2024-02-29', '2000-01-01', '1893-03-31 22:00:00+00', '1 mon'),
    ('2024-02-29', '1:00', '0:00', '1:00-02', '2024-02-29', '2000-01-01', '2050-07-01 22:00:00+00', '1 mon'),
    ('2024-02-29', '1:00', '0:00', '1:00-02', '2024-02-29', '2000-01-01', '1945-06-15 10:00:00.999999+00', '1 mon'),
    ('2024-02-29', '1:00', '0:00', '1:00-02', '2024-02-29', '2000-01-01', '1969-12-31 23:59:59.999999+00', '1 mon');
INSERT INTO kept (c_inet, c_cidr, c_ints, c_texts, c_varchars, c_moods, c_stamps, c_jsons, c_range, c_bits, c_point, c_pair,
    c_tsvector, c_oid, c_lsn, c_macaddr, c_xml, c_cash, c_letter) VALUES
    ('10.0.0.1', '10.0.0.0/8', '{}', '{}', '{}', '{}', '{}', '{}', 'empty', '', '(0.1,1e300)', '(,"")', 'a:1 b:2', 0, '0/0', '08:00:2b:01:02:03', '<a/>', 12.5, ''),
    ('10.0.0.1/24', '::/0', '{{1,NULL},{3,4}}', ARRAY['', 'NULL', NULL, ' x ', '{"', E'a\\b,\n'], ARRAY['äöü'], ARRAY['NULL', ' padded ', NULL]::mood[],
        ARRAY['infinity', '2024-01-01 00:00:00.000001+00']::timestamptz[], ARRAY['{"a": "b,\"c"}', 'null', NULL]::jsonb[], '[1,5)', B'0101', '(NaN,-0)', '(1,"a ""b"",")', '''x y''', 4294967295, 'FFFFFFFF/FFFFFFFF', 'ff:ff:ff:ff:ff:ff', '<?xml version="1.0"?><a>ä</a>', -0.01, 'x'),
    ('2001:db8::1/64', '2001:db8::/32', '[0:2]={1,2,3}', '[2:3][-1:0]={{a,b},{c,d}}', NULL, NULL, NULL, NULL, '(,)', B'1', '(1,2)', '(1,)', '', 7, '1/2', '00:00:00:00:00:00', 'text', 0, E'\\377');
)sql";

namespace {

const char *const Numbers[] = {"0", "-0", "+7", "1", "-1", "2", "007", " 42 ", "32767", "32768", "-32768", "-32769",
    "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808",
    "-9223372036854775808", "-9223372036854775809", "1.0", "1.", ".5", ".", "-", "+", "- 1", "1 2", "1e3", "1E+3",
    "1e-3", "1e", "1e+", "1.5", "0.01", "0.011", "99999999.99", "99999999.999", "100000000", "12300", "12345", "1e4",
    "1e5", "12e3", "9990000", "1e38", "1e39", "1e-46", "1e308", "1e309", "1e-324", "1e-400", "1e131071", "1e131072",
    "1e200000", "NaN", "nan", "-NaN", "inf", "Infinity", "-infinity", "+inf", "infinit", "0x1F", "0x", "0b11", "0o17",
    "1_000", "1__000", "_1", "0x1p3", "1,5", "1 000", "$1", "1e5.5", "--1", "123456789012345678901234567890.123456789"};

const char *const Words[] = {"", " ", "t", "f", "true", "TRUE", " tRuE ", "tru", "truee", "y", "yes", "yess", "n", "no",
    "o", "on", "of", "off", "offf", "a", "ok", "OK", "sad", "NULL", "null", "padded", " padded ", "a,b \"c\"", "ab",
    "abc", "abcd", "abcde", "abcdef", "abcde ", "ab    ", "      ", "äöüäö", "äöüäöü",
    "\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600", "it's", "a\\b", "a\nb", "tab\t",
    "123456789012345678901234567890123456789012345678901234567890123",
    "1234567890123456789012345678901234567890123456789012345678901234", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
    "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11", "{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}",
    "a0eebc999c0b4ef8bb6d6bb9bd380a11", "a0ee-bc99-9c0b-4ef8-bb6d-6bb9-bd38-0a11",
    "{a0eebc99-9c0b4ef8-bb6d6bb9-bd380a11}", "{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
    "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a111",
    " a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "a0eebc99--9c0b-4ef8-bb6d-6bb9bd380a11",
    "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1g", "a0e-ebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
    "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11-", "10.0.0.1", "10.0.0.256", "10.0.0", "10.0.0.1/24", "10.0.0.0/24",
    "10.0.0.1/33", "10", "10/8", "10.1/16", "10.0.0.1.2", "::1", "::", "2001:db8::1/64", "2001:db8::/32",
    "2001:db8::/129", "1::2::3", "::ffff:10.0.0.1", "12345::", "fe80::1%eth0", " 10.0.0.1", "10.0.0.1 ", "host",
    "10.0.0.1/", "1.2.3.04", "08:00:2b:01:02:03"};

const char *const Jsons[] = {"{}", "[]", "\"\"", "\"a\"", "{\"a\":1}", "{\"a\" : 1 , \"a\" : 2}", "{\"a\":1,}", "{a:1}",
    "{'a':1}", "[1,]", "[,1]", "[1 2]", "[1,2", "1 2", "01", "-01", "1.e1", "-", "\"a", "\"a\nb\"", "\"a\tb\"",
    "\"\\n\"", "\"\\x\"", "\"\\u00e4\"", "\"\\u12\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\udc00\"",
    "\"\\ud800\\u0041\"", "\"\\ud800\\ud800\"", "\"\\/\"", "{\"a\":{\"b\":[{}, null, true]}}", "nul", "Null", "tRue",
    "{]", "{\"a\"}", "{\"a\":}", "{:1}", "{1:2}", "{} {}", "\"\x7f\"", "\f1", "\v1",
    "\xc2\xa0"
    "1",
    "// x", "/**/1", "[1]]", "}", ",", ":", "{\"a\":1 \"b\":2}", "{,}", "[[[]]", "1e1000"};

const char *const Bytes[] = {"\\x", "\\x0", "\\x00", "\\xfF", "\\x0 0", "\\x00 01", "\\xgg", "\\X00", "x00", "\\\\",
    "\\", "\\000", "\\377", "\\400", "\\38", "\\12", "a\\", "a\\\\b", "\\x00\n01"};

const char *const Times[] = {"2024-02-29", "2023-02-29", "2024-2-9", "2024-13-01", "2024-00-01", "2024-01-00",
    "2024-01-32", "0000-01-01", "0001-01-01", "0044-03-15 BC", "0044-03-15 ad", "4713-11-24 BC", "4713-11-23 BC",
    "4714-01-01 BC", "4714-11-24 BC", "10000-01-01", "294276-12-31", "294277-01-01", "5874897-12-31", "5874898-01-01",
    "20240229", "240229", "2024/02/29", "29.02.2024", "02/29/2024", "29 Feb 2024", "Feb 29, 2024", "2024-Feb-29",
    "J2451187", "2024.060", "2024-060", "infinity", "-infinity", "+infinity", "now", "today", "tomorrow", "yesterday",
    "epoch", "allballs", "noon", "soon", "2024-02-29 10:20", "2024-02-29 10:20:30", "2024-02-29T10:20:30",
    "2024-02-29t10:20:30z", "2024-02-29 10:20:30.5", "2024-02-29 10:20:30.123456", "2024-02-29 10:20:30.1234567",
    "2024-02-29 10:20:30.1000000", "2024-02-29 10:20:30.1230", "2024-02-29 00:00:00", "2024-02-29 24:00:00",
    "2024-02-29 24:00:01", "2024-02-29 25:00", "2024-02-29 10:60", "2024-02-29 10:20:60", "2024-02-29 10:20:61",
    "2024-02-29 10:20:30+02", "2024-02-29 10:20:30 +02:30", "2024-02-29 10:20:30-0230", "2024-02-29 10:20:30+02:30:15",
    "2024-02-29 10:20:30+15:59", "2024-02-29 10:20:30+16", "2024-02-29 10:20:30 Europe/Berlin",
    "2024-02-29 10:20:30 CET", "2024-02-29 10:20:30Z", "2024-02-29 10:20:30 PM", "2024-02-29 1:20", "2024-02-29 101:20",
    "2024-02-29 10:2", "2024-02-29  10:20:30", " 2024-02-29 ", "2024-02-29 BC 10:00", "2024-02-29 10:00 BC", "10:20",
    "10:20:30", "10:20:30.123456", "10:20:30.1234567", "10:20:30.1234", "1:2:3", "24:00", "24:00:00.1", "25:00",
    "10:60", "10:20:60", "23:59:60", "10:20 PM", "13:20 PM", "10:20:30+02", "10:20:30 Z", "102030", "1020",
    "10:20:30 Europe/Berlin", "2024-02-29 10:20:30.", "10:20:30.", "1 day", "1 year 2 mons 3 days 04:05:06.789",
    "-1 days +02:00", "P1Y2M3DT4H5M6S", "P0001-02-03T04:05:06", "1-2", "1 2:03:04", "3 4:05", "@ 1 minute ago",
    "1.5 months", "1 fortnight", "1", "1.5", "200000000 years", "1 day 1 day", "00:00:00.0000001",
    "2024-02-29 10:20:30 UTC", "2024-02-29T", "2024-02-29 +02", "2024-02-29+02", "2024-02-29Z", "99999-01-01",
    "12024-01-01 10:00", "1/2/3", "2024-02-29 10:20:30.123456789+00", "2024-02-29 23:59:59.9999999"};

const char *const Arrays[] = {"{1}", "{1,2}", "{ 1 , 2 }", "{1,NULL}", "{1,null}", "{\"1\",\"2\"}", "{1,}", "{,1}",
    "{1", "1}", "{{1},{2}}", "{{1},{2,3}}", "{{1},2}", "{1,{2}}", "{{}}", "{{},{}}", "[0:1]={1,2}", "[0:1]={1}",
    "[1]={1}", "[2]={1,2}", "[1:0]={}", "{1}{2}", "{1} x", " {1} ", "{a,b}", "{abc,abcd}", "{\"a b\",\"c\\\"d\"}",
    "{a b}", "{a\"b}", "{\"a\"b}", "{a\\,b}", "{\"\"}", "{sad,ok}", "{sad,bad}", "{\"NULL\"}", "{{{{{{1}}}}}}",
    "{{{{{{{1}}}}}}}", "{2024-01-01}", "{\"2024-01-01 10:00:00.123456+02\"}", "{\"{\\\"a\\\": 1}\"}", "{\"{\"}",
    "[-1:0][2:3]={{1,2},{3,4}}", "{\n1\n}", "{abc }", "{\" abc\"}", "[1:1] = {1}", "{{1},{NULL}}", "{NULL}"};

template<std::size_t Size>
void append(QList<QByteArray> &list, const char *const (&texts)[Size])
{
    for (const char *text : texts)
        list += QByteArray(text);
}

} // namespace

QList<QByteArray> textsToTry()
{
    QList<QByteArray> texts;
    append(texts, Numbers);
    append(texts, Words);
    append(texts, Jsons);
    append(texts, Bytes);
    append(texts, Times);
    append(texts, Arrays);
    return texts;
}

QRegularExpression changedByTheServer(TypeKind kind)
{
    const QString tooFine = QStringLiteral("\\.[0-9]{6}[0-9]*[1-9]");
    const QString date = QStringLiteral("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"),
                  offset = QStringLiteral("[0-9 ](z|Z|[+-][0-9:]+)$");
    switch (kind) {
    case TypeKind::Date:
        return QRegularExpression(date + QStringLiteral("( +|[tT])[0-9]|") + date + QStringLiteral(" ?(Z|[+-][0-9])"));
    case TypeKind::Time:
        return QRegularExpression(date + u'|' + offset + QStringLiteral("|\\.[0-9]{3}[0-9]*[1-9]"));
    case TypeKind::TimeTz:
        return QRegularExpression(date + u'|' + tooFine);
    case TypeKind::Timestamp:
        return QRegularExpression(offset + QStringLiteral("|\\.[0-9]*[1-9]"));
    case TypeKind::TimestampTz:
        return QRegularExpression(tooFine);
    case TypeKind::Interval:
        return QRegularExpression(QStringLiteral("^\\.$")); // stored as 00:00:00
    default:
        return QRegularExpression(QStringLiteral("(?!)"));
    }
}

QList<QByteArray> dependsOnTheServer()
{
    return {"0x1F", "0b11", "0o17", "1_000", "0x1p3", "0x", "1e131072", "1e200000"};
}

} // namespace botdeck::test
