-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: people. Their passwords are random and were thrown away: nobody can log in as one of them.
-- $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus)
INSERT INTO users (id, username, email, password_hash, active, created_at, updated_at)
SELECT overlay(overlay(md5('botdeck-sample:' || 'user:' || (p.value ->> 'username')) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid,
       p.value ->> 'username', p.value ->> 'email',
       CASE WHEN p.ordinality % 19 = 7 THEN '' ELSE corpus #>> ARRAY['people', 'passwordHashes', (p.ordinality % 6)::text] END,
       p.ordinality % 11 <> 4, t.created, t.created + make_interval(hours => ('x' || substr(h.text, 8, 7))::bit(28)::int % 1500)
  FROM input, jsonb_array_elements(corpus #> '{people,people}') WITH ORDINALITY AS p,
       LATERAL md5('user:' || (p.value ->> 'username')) AS h (text),
       LATERAL (SELECT input.anchor - make_interval(days => 230, mins => ('x' || substr(h.text, 1, 7))::bit(28)::int % 500000)) AS t (created)
