// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/BuilderScripts.h"

namespace botdeck::test {

const char *const KeysetPagesScript = R"sql(
CREATE TYPE mood AS ENUM ('zz', 'mm', 'aa');
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE EXTENSION citext;
CREATE SCHEMA aside; CREATE EXTENSION hstore SCHEMA aside;
CREATE TABLE kinds (
    id int PRIMARY KEY, c_int int, c_text text, c_icu text COLLATE "und-x-icu", c_varchar varchar(9), c_char char(4),
    c_tstz timestamptz, c_ts timestamp, c_date date, c_numeric numeric, c_real real, c_double float8, c_bool bool,
    c_uuid uuid, c_bytea bytea, c_interval interval, c_inet inet, c_mood mood, c_positive positive, c_array int[],
    c_texts text[], c_jsonb jsonb, c_time time, c_citext citext, c_full int NOT NULL, c_json json, c_hstore aside.hstore);
INSERT INTO kinds SELECT n, x, x || 'é' || chr(64 + x), chr(96 + x) || chr(64 + x), 'v' || x, 'c' || x,
    '2024-01-01 00:00:00.000001+00'::timestamptz + x * interval '1 microsecond',
    CASE WHEN x = 1 THEN '-infinity' WHEN x = 2 THEN 'infinity' ELSE '2024-01-01'::timestamp + x * interval '1 us' END,
    CASE WHEN x = 1 THEN '0044-03-15 BC' WHEN x = 2 THEN 'infinity' ELSE '2024-01-01'::date + x END,
    x + 0.1000000000000000000001, CASE WHEN x = 1 THEN 'NaN' ELSE x / 3::real END,
    CASE WHEN x = 1 THEN 'NaN' WHEN x = 2 THEN '-infinity' ELSE x / 7::float8 END, x > 2, md5(x::text)::uuid,
    decode(md5(x::text), 'hex'), x * interval '1 mon 1 day 0.000001 s', ('10.0.0.' || x)::inet,
    (enum_range(NULL::mood))[x % 3 + 1], x, ARRAY[x, NULL], ARRAY['a,"' || x, NULL], jsonb_build_object('a', x),
    '10:00:00.000001'::time + x * interval '1 us', chr(64 + x + 32 * (n % 2)), n % 7, '{}', 'a=>1'
    FROM generate_series(1, 300) n, LATERAL (SELECT nullif(nullif(n % 6, 0), 5) AS x) v;
CREATE TABLE pairs (a text NOT NULL, "B b" int NOT NULL, v int, PRIMARY KEY (a, "B b"));
INSERT INTO pairs SELECT chr(97 + n % 5), n, nullif(n % 4, 0) FROM generate_series(1, 100) n;
CREATE TABLE keyless (v int, w text);
INSERT INTO keyless SELECT nullif(n % 4, 0), repeat('x', 500) FROM generate_series(1, 400) n;
DELETE FROM keyless WHERE v = 2;
CREATE TABLE parts (id int, at date NOT NULL, v int, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
CREATE TABLE parts_2 PARTITION OF parts FOR VALUES FROM ('2024-02-01') TO ('2024-04-01');
INSERT INTO parts SELECT n, '2024-01-01'::date + n % 60, nullif(n % 3, 0) FROM generate_series(1, 200) n;
CREATE VIEW seen AS SELECT id, c_int FROM kinds;
CREATE TABLE own_key (k citext PRIMARY KEY, h text);
INSERT INTO own_key SELECT chr(65 + n % 26 + 32 * (n % 2)) || n / 26 FROM generate_series(1, 80) n;

CREATE TABLE aside_key (k aside.hstore PRIMARY KEY, v text);
INSERT INTO aside_key SELECT aside.hstore('a', n::text), n FROM generate_series(1, 40) n;
CREATE UNLOGGED TABLE large (id int NOT NULL, plain int, paired int, made timestamptz NOT NULL, seen timestamptz, last int, rare int, bare int);
INSERT INTO large SELECT n, nullif(n % 10, 0), CASE WHEN n > 600000 THEN NULL ELSE n / 3 END,
    '2024-01-01'::timestamptz + n / 5 * interval '1 s', CASE WHEN n % 2 = 0 THEN '2024-01-01'::timestamptz + n * interval '1 s' END,
    nullif(n % 5000, 0), CASE WHEN n % 100000 = 0 THEN NULL ELSE n / 2 END, n FROM generate_series(1, 1000000) n;
ALTER TABLE large ADD PRIMARY KEY (id); CREATE INDEX ON large (plain, id); CREATE INDEX ON large (paired, id); CREATE INDEX ON large (made DESC, id DESC);
CREATE INDEX ON large (seen DESC NULLS LAST, id DESC); CREATE INDEX ON large (last); CREATE INDEX ON large (rare);
CREATE TABLE heap (v int, w text);
INSERT INTO heap SELECT n, 'w' || n FROM generate_series(1, 200000) n;
VACUUM ANALYZE;
)sql";

const char *const StatementBuilderScript = R"sql(
CREATE TYPE mood AS ENUM ('sad', 'o''k');
CREATE TABLE "Odd ""name""" (
    "ID" int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "a ""b"" $1" text DEFAULT 'it''s', note varchar(5), code char(6),
    amount numeric(10,2), data json, tags text[], feeling mood, ok bool, ip inet, made timestamptz DEFAULT now(),
    updated timestamp, doubled int GENERATED ALWAYS AS (1 + 1) STORED);
INSERT INTO "Odd ""name""" ("a ""b"" $1", note, code, amount, data, tags, feeling, ok, ip)
    SELECT 'text ' || n, 'n' || n, 'c' || n, n, ('{"n":  ' || n || '}')::json, ARRAY['t', NULL], 'sad'::mood, true, '10.0.0.1'::inet
      FROM generate_series(1, 5) n;
CREATE TABLE settings (id int PRIMARY KEY, name text, value text, password_hash text);
INSERT INTO settings VALUES (1, 'llm-key', 'hidden-one', 'hash-one'), (2, 'max-tokens', '4096', 'hash-two'),
    (3, NULL, 'open', 'hash-three'), (4, 'Theme', 'hidden-four', NULL), (5, 'keyboard', 'qwerty', '');
CREATE TABLE sessions (token text PRIMARY KEY, id int NOT NULL UNIQUE, body text);
INSERT INTO sessions VALUES ('secret-token', 7, 'x');
CREATE TABLE sealed (token text PRIMARY KEY, body text);
INSERT INTO sealed VALUES ('secret-token', 'x');
CREATE TABLE big (id int PRIMARY KEY, t text, u text, b bytea, j jsonb, js json, a text[], v varchar(50), c char(300), x xml);
INSERT INTO big VALUES (1, repeat('ä', 50000), repeat('ü', 150), decode(repeat('ab', 5000), 'hex'),
    (SELECT jsonb_object_agg(n, md5(n::text)) FROM generate_series(1, 3000) n), json_build_object('k', repeat('z', 1000)),
    (SELECT array_agg(md5(n::text)) FROM generate_series(1, 3000) n), 'short', 'padded', '<a/>');
INSERT INTO big VALUES (2, 'short', repeat('ü', 201), '\x00ff', '{"a": 1}', '[]', '{}', NULL, NULL, NULL);
CREATE TABLE people (id int PRIMARY KEY, name text, age int, born date, tags text[], raw json, code char(5), ok bool);
INSERT INTO people VALUES (1, 'Ann_50%', 30, '1990-01-01', '{a}', '{"a":1}', 'ab', true),
    (2, 'ann', NULL, NULL, '{b,NULL}', NULL, 'ab', false), (3, NULL, 40, 'infinity', NULL, '{"a": 1}', NULL, NULL),
    (4, 'back\slash', 50, '2000-06-15', '{}', '[]', 'x', true), (5, 'ÄNNE', 30, '2000-06-16', '{a}', 'null', '', false);
CREATE TABLE parents (a int, b text, PRIMARY KEY (a, b));
INSERT INTO parents VALUES (1, 'x'), (1, 'y'), (2, 'x');
CREATE TABLE children (id int PRIMARY KEY, pa int, pb text, FOREIGN KEY (pa, pb) REFERENCES parents);
INSERT INTO children SELECT n, 1, CASE WHEN n % 3 = 0 THEN 'y' ELSE 'x' END FROM generate_series(1, 90) n;
INSERT INTO children VALUES (100, 2, NULL), (101, NULL, NULL);
CREATE TABLE parts (id int, at date, v text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
CREATE TABLE parts_2 (v text, at date NOT NULL, id int NOT NULL);
ALTER TABLE parts ATTACH PARTITION parts_2 FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');
INSERT INTO parts VALUES (1, '2024-01-05', 'one'), (2, '2024-02-05', 'two');
)sql";

} // namespace botdeck::test
