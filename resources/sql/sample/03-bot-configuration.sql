-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: settings of the bots, what all have overlaid with their own; secrets are visibly not real.
-- $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus),
setting AS (
    SELECT b.value ->> 'key' AS bot, s.key, replace(s.value, '{bot}', b.value ->> 'key') AS value, input.anchor
      FROM input, jsonb_array_elements(corpus #> '{platform,bots}') AS b,
           jsonb_each_text((corpus #> '{platform,configuration}') || (b.value -> 'configuration')) AS s
)
INSERT INTO bot_configuration (id, bot_id, key, value, created_at, updated_at)
SELECT overlay(overlay(md5('botdeck-sample:' || 'configuration:' || setting.bot || ':' || setting.key) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid,
       bots.id, setting.key, setting.value, bots.created_at,
       greatest(bots.created_at, setting.anchor - make_interval(hours => ('x' || substr(h.text, 1, 7))::bit(28)::int % 9000))
  FROM setting
  JOIN bots ON bots.id = overlay(overlay(md5('botdeck-sample:' || 'bot:' || setting.bot) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid,
       LATERAL md5('configuration:' || setting.bot || ':' || setting.key) AS h (text)
