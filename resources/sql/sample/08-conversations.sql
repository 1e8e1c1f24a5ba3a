-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: 500 sessions with 12 000 messages, composed of the corpora's dialogues with names, numbers and amounts of
-- their own; those of corpus "special" stand whole in the sessions they name. Times are counted back from each
-- session's last activity; in every 23rd session an answer has the time of its question, as in one transaction.
-- $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus),
locale AS MATERIALIZED (
    SELECT value ->> 'language' AS language, value - 'dialogues' AS words, value -> 'dialogues' AS dialogues FROM input, jsonb_each(corpus) WHERE key LIKE 'dialogues-%'
),
bot AS MATERIALIZED (
    SELECT value ->> 'key' AS key, value ->> 'name' AS name, value -> 'topics' AS topics, value -> 'languages' AS languages,
           (value ->> 'weight')::int AS weight, overlay(overlay(md5('botdeck-sample:' || 'bot:' || (value ->> 'key')) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid AS id
      FROM input, jsonb_array_elements(corpus #> '{platform,bots}')
),
dialogue AS MATERIALIZED (
    SELECT locale.language, d.ordinality AS number, d.value ->> 'topic' AS topic, d.value -> 'turns' AS turns
      FROM locale, jsonb_array_elements(dialogues) WITH ORDINALITY AS d
),
special AS MATERIALIZED (
    SELECT (value ->> 'session')::int AS session, value ->> 'language' AS language, value -> 'turns' AS turns
      FROM input, jsonb_array_elements(corpus #> '{special,dialogues}')
),
person AS MATERIALIZED (
    SELECT ordinality AS number, value ->> 'name' AS name, value ->> 'language' AS language,
           overlay(overlay(md5('botdeck-sample:' || 'user:' || (value ->> 'username')) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid AS id
      FROM input, jsonb_array_elements(corpus #> '{people,people}') WITH ORDINALITY
),
-- Who talks, in which language, when last, and how many dialogues long; every 41st is anonymous.
visit AS MATERIALIZED (
    SELECT n, h.text AS h, special.turns AS special, person.name AS person,
           CASE WHEN n % 41 <> 5 OR special.turns IS NOT NULL THEN person.id END AS user_id,
           coalesce(special.language, CASE WHEN n % 9 = 4 THEN 'en' ELSE person.language END) AS language,
           input.anchor - CASE WHEN n <= 4 THEN make_interval(secs => 41.530817 * n * n)
               ELSE make_interval(secs => round((18000000 * power(('x' || substr(h.text, 8, 7))::bit(28)::int / 268435456::numeric, 1.7))::numeric, 6)::double precision + 900) END AS last_activity,
           CASE WHEN n IN (42, 101, 202, 303, 404) THEN 50 + n % 19 WHEN n = 500 THEN 130 WHEN n % 12 = 1 THEN 0
                ELSE 1 + floor(7.9 * power(('x' || substr(h.text, 15, 7))::bit(28)::int / 268435456::numeric, 1.35))::int END AS dialogues,
           special.turns IS NULL AND n % 12 <> 1 AND ('x' || substr(h.text, 22, 7))::bit(28)::int % 3 = 0 AS greeted,
           special.turns IS NULL AND n % 12 <> 1 AND ('x' || substr(h.text, 22, 7))::bit(28)::int % 5 < 3 AS closed
      FROM input, generate_series(1, 500) AS n
      CROSS JOIN LATERAL md5('session:' || n) AS h (text)
      JOIN person ON person.number = 1 + floor(60 * power(('x' || substr(h.text, 1, 7))::bit(28)::int / 268435456::numeric, 1.25))::int
      LEFT JOIN special ON special.session = n
),
session AS MATERIALIZED (
    SELECT visit.*, chosen.id AS bot_id, chosen.name AS bot, chosen.topics, locale.words
      FROM visit
      JOIN locale USING (language)
     CROSS JOIN LATERAL (
           SELECT bot.* FROM bot WHERE bot.languages @> to_jsonb(visit.language)
            ORDER BY ('x' || substr(md5('session-bot:' || n || bot.key), 1, 7))::bit(28)::int / bot.weight, bot.key LIMIT 1) AS chosen
),
-- Dialogues in an order of their own for each session: one of the bot's subjects first, then its others and small talk.
ranked AS MATERIALIZED (
    SELECT n, number, language, count(*) OVER (PARTITION BY n) AS available,
           row_number() OVER (PARTITION BY n ORDER BY small_talk <> (dialogues = 0) OR place > 1, chance + small_talk::int * 110000000, number) AS rank
      FROM (SELECT n, dialogues, number, language, topic = 'any' AS small_talk, r.chance,
                   row_number() OVER (PARTITION BY n, topic = 'any' ORDER BY r.chance, number) AS place
              FROM session JOIN dialogue USING (language)
             CROSS JOIN LATERAL (SELECT ('x' || substr(md5('dialogue:' || n || ':' || number), 1, 7))::bit(28)::int) AS r (chance)
             WHERE special IS NULL AND (topic = 'any' OR topics @> to_jsonb(topic))) AS candidate
),
part AS (
    SELECT session.n, slot, dialogue.turns, session.language, person, bot, user_id, bot_id, last_activity, false AS verbatim
      FROM session
     CROSS JOIN LATERAL generate_series(1, greatest(session.dialogues, 1)) AS slot
      JOIN ranked ON ranked.n = session.n AND ranked.rank = 1 + (slot - 1) % ranked.available
      JOIN dialogue ON dialogue.language = ranked.language AND dialogue.number = ranked.number
    UNION ALL
    SELECT n, 1, special, language, person, bot, user_id, bot_id, last_activity, true FROM session WHERE special IS NOT NULL
    UNION ALL
    SELECT n, 0, jsonb_build_array('', words -> 'greetings'), language, person, bot, user_id, bot_id, last_activity, false FROM session WHERE greeted
    UNION ALL
    SELECT n, 1000, words -> 'closings' -> (('x' || substr(h, 8, 7))::bit(28)::int % jsonb_array_length(words -> 'closings')),
           language, person, bot, user_id, bot_id, last_activity, false FROM session WHERE closed
),
turn AS MATERIALIZED (
    SELECT n, slot, language, person, bot, user_id, bot_id, last_activity, verbatim,
           row_number() OVER (PARTITION BY part.n ORDER BY slot, t.ordinality) AS place,
           CASE WHEN t.ordinality % 2 = 1 THEN 'user' ELSE 'bot' END AS sender,
           CASE jsonb_typeof(t.value)
               WHEN 'string' THEN t.value #>> '{}'
               WHEN 'array' THEN t.value ->> ('x' || substr(md5('variant:' || part.n || ':' || slot || ':' || t.ordinality), 1, 7))::bit(28)::int % jsonb_array_length(t.value)
               ELSE (t.value ->> 'head') || (
                    SELECT string_agg(replace(replace(t.value ->> 'line', '{i}', i::text), '{hash}', md5('line:' || i)), '' ORDER BY i)
                      FROM generate_series(1, (t.value ->> 'repeat')::int) AS i) || (t.value ->> 'tail')
           END AS text
      FROM part CROSS JOIN LATERAL jsonb_array_elements(part.turns) WITH ORDINALITY AS t
     WHERE slot > 0 OR t.ordinality = 2
),
-- The last session makes the sum of 12 000.
kept AS MATERIALIZED (
    SELECT turn.*, md5('turn:' || n || ':' || place) AS h FROM turn
     WHERE n < 500 OR place <= 12000 - (SELECT count(*) FROM turn AS other WHERE other.n < 500)
),
-- Seconds since the message before: an answer comes fast, a question takes its time, now and then hours.
timed AS MATERIALIZED (
    SELECT kept.*, sum(gap) OVER (PARTITION BY n ORDER BY place DESC) - gap AS before_end
      FROM (SELECT kept.*, CASE
                WHEN sender = 'bot' AND n % 23 = 0 THEN 0
                WHEN sender = 'bot' THEN 0.8 + ('x' || substr(h, 1, 7))::bit(28)::int % 5000000 / 1000000.0
                WHEN n > 4 AND ('x' || substr(h, 8, 7))::bit(28)::int % 90 = 0 THEN 3600 + ('x' || substr(h, 1, 7))::bit(28)::int % 60000 + 0.25
                ELSE 4 + ('x' || substr(h, 1, 7))::bit(28)::int % 1000 * (('x' || substr(h, 8, 7))::bit(28)::int % 1000) / 11000.0 + ('x' || substr(h, 15, 7))::bit(28)::int % 1000000 / 1000000.0 END AS gap
              FROM kept) AS kept
),
-- What the placeholders of a dialogue stand for, the same throughout the dialogue.
fact AS (
    SELECT timed.*, words, f.text AS f,
           to_char((last_activity - make_interval(days => 2 + ('x' || substr(f.text, 1, 7))::bit(28)::int % 9)) AT TIME ZONE 'UTC', words ->> 'dateFormat') AS date,
           to_char((last_activity + make_interval(days => 1 + ('x' || substr(f.text, 1, 7))::bit(28)::int % 6)) AT TIME ZONE 'UTC', words ->> 'dateFormat') AS date2,
           to_char(last_activity AT TIME ZONE 'UTC', 'YYYY') AS year,
           ('x' || substr(f.text, 8, 7))::bit(28)::int % 180000 + 1999 AS cents, ('x' || substr(f.text, 15, 7))::bit(28)::int AS chance, ('x' || substr(f.text, 22, 7))::bit(28)::int AS other
      FROM timed JOIN locale USING (language)
     CROSS JOIN LATERAL md5('fact:' || n || ':' || slot) AS f (text)
),
said AS MATERIALIZED (
    SELECT n, place, sender, before_end, last_activity, user_id, bot_id,
           CASE WHEN verbatim THEN fact.text ELSE
           replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(fact.text,
               '{name}', CASE WHEN user_id IS NULL THEN words ->> 'guest' ELSE person END),
               '{bot}', bot),
               '{order}', 'AO-' || 100000 + chance % 900000),
               '{invoice}', 'INV-' || year || '-' || lpad((other % 100000)::text, 5, '0')),
               '{amount}', replace(words ->> 'currency', '%s', translate(to_char(cents / 100.0, 'FM999,990.00'), ',.', (words ->> 'grouping') || (words ->> 'decimal')))),
               '{amount2}', replace(words ->> 'currency', '%s', translate(to_char(cents / 370.0, 'FM999,990.00'), ',.', (words ->> 'grouping') || (words ->> 'decimal')))),
               '{date}', date),
               '{date2}', date2),
               '{city}', words -> 'cities' ->> chance % jsonb_array_length(words -> 'cities')),
               '{product}', words -> 'products' ->> other % jsonb_array_length(words -> 'products')),
               '{product2}', words -> 'products' ->> (other + 1) % jsonb_array_length(words -> 'products')),
               '{tracking}', 'NP' || upper(substr(f, 5, 9)) || 'XX'),
               '{ticket}', 'T-' || 10000 + other % 90000),
               '{code}', (100000 + (chance + other) % 900000)::text),
               '{n}', (2 + chance % 8)::text),
               '{time}', lpad((9 + other % 9)::text, 2, '0') || ':' || lpad((chance % 12 * 5)::text, 2, '0')),
               '{agent}', words -> 'agents' ->> (chance / 7) % jsonb_array_length(words -> 'agents'))
           END AS text
      FROM fact
),
span AS (SELECT n, max(before_end) AS seconds FROM said GROUP BY n),
opened AS (
    INSERT INTO user_sessions (id, user_id, bot_id, session_token, expires_at, created_at, updated_at)
    SELECT overlay(overlay(md5('botdeck-sample:' || 'session:' || n) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid, user_id, bot_id, md5('botdeck-sample:session-token:a:' || n) || md5('botdeck-sample:session-token:b:' || n),
           CASE WHEN n % 37 = 3 THEN last_activity + interval '7 days' WHEN n % 50 = 9 THEN last_activity + interval '30 minutes'
                ELSE last_activity + interval '400 days' END,
           last_activity - make_interval(secs => span.seconds::double precision + 1.204), last_activity
      FROM session JOIN span USING (n)
)
INSERT INTO message_history (id, session_id, user_id, bot_id, message, sender, created_at)
SELECT overlay(overlay(md5('botdeck-sample:' || 'message:' || n || ':' || place) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid, overlay(overlay(md5('botdeck-sample:' || 'session:' || n) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid, user_id, bot_id, said.text, sender,
       last_activity - make_interval(secs => before_end::double precision)
  FROM said
 ORDER BY n, place
