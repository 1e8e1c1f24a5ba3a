-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: tools. $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus)
INSERT INTO basic_tools (id, bot_id, name, description, parameters, script, metadata, created_at, updated_at)
SELECT t.value ->> 'id', overlay(overlay(md5('botdeck-sample:' || 'bot:' || (t.value ->> 'bot')) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid, t.value ->> 'name', t.value ->> 'description',
       t.value -> 'parameters', t.value ->> 'script', t.value -> 'metadata',
       input.anchor - make_interval(days => 260 - 7 * t.ordinality::int), input.anchor - make_interval(days => 3 * t.ordinality::int, mins => 71)
  FROM input, jsonb_array_elements(corpus #> '{tools,tools}') WITH ORDINALITY AS t
