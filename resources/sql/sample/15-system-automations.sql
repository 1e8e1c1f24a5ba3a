-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: scripts that run by the clock. $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus)
INSERT INTO system_automations (id, bot_id, name, schedule, script, active, created_at, updated_at)
SELECT overlay(overlay(md5('botdeck-sample:' || 'automation:' || a.ordinality) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid, overlay(overlay(md5('botdeck-sample:' || 'bot:' || (a.value ->> 'bot')) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid, a.value ->> 'name', a.value ->> 'schedule',
       a.value ->> 'script', (a.value ->> 'active')::boolean,
       input.anchor - make_interval(days => 200 - 5 * a.ordinality::int), input.anchor - make_interval(days => 2 * a.ordinality::int, mins => 17)
  FROM input, jsonb_array_elements(corpus #> '{tools,automations}') WITH ORDINALITY AS a
