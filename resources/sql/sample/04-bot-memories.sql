-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: what the bots remember. $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus),
memory AS (
    SELECT b.key AS bot, m.key, m.value, input.anchor
      FROM input, jsonb_each(corpus #> '{platform,memories}') AS b, jsonb_each_text(b.value) AS m
)
INSERT INTO bot_memories (id, bot_id, key, value, created_at, updated_at)
SELECT overlay(overlay(md5('botdeck-sample:' || 'memory:' || memory.bot || ':' || memory.key) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid,
       bots.id, memory.key, memory.value, t.updated - interval '20 days', t.updated
  FROM memory
  JOIN bots ON bots.id = overlay(overlay(md5('botdeck-sample:' || 'bot:' || memory.bot) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid,
       LATERAL md5('memory:' || memory.bot || ':' || memory.key) AS h (text),
       LATERAL (SELECT memory.anchor - make_interval(mins => ('x' || substr(h.text, 1, 7))::bit(28)::int % 250000)) AS t (updated)
