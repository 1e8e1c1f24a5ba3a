-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: collections that the sessions of a bot use. $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus)
INSERT INTO user_kb_associations (id, session_id, collection_id, created_at)
SELECT (overlay(overlay(md5('botdeck-sample:' || 'session-collection:' || n || ':' || c.id) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid)::text, s.id, c.id, s.created_at + interval '0.4 seconds'
  FROM input, generate_series(1, 500) AS n
  JOIN user_sessions AS s ON s.id = overlay(overlay(md5('botdeck-sample:' || 'session:' || n) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid
  JOIN kb_collections AS c ON c.bot_id = s.bot_id
 WHERE ('x' || substr(md5('session-collection:' || n || c.id), 1, 7))::bit(28)::int % 3 > 0
   AND s.created_at < input.anchor AND input.corpus -> 'knowledge' IS NOT NULL
