-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: bots of the tenants. $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus)
INSERT INTO bots (id, name, org_id, created_at, updated_at)
SELECT overlay(overlay(md5('botdeck-sample:' || 'bot:' || (b.value ->> 'key')) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid,
       b.value ->> 'name', o.org_id, o.created_at + make_interval(days => 3 + 11 * b.ordinality::int),
       input.anchor - make_interval(days => 2 + 9 * b.ordinality::int, mins => 13)
  FROM input, jsonb_array_elements(corpus #> '{platform,bots}') WITH ORDINALITY AS b
  JOIN organizations AS o ON o.slug = b.value ->> 'organization'
