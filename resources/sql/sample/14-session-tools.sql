-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: tools that the sessions of a bot may call. $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus)
INSERT INTO session_tool_associations (id, session_id, tool_id, created_at)
SELECT (overlay(overlay(md5('botdeck-sample:' || 'session-tool:' || n || ':' || t.id) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid)::text, s.id, t.id, s.created_at + interval '0.6 seconds'
  FROM input, generate_series(1, 500) AS n
  JOIN user_sessions AS s ON s.id = overlay(overlay(md5('botdeck-sample:' || 'session:' || n) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid
  JOIN basic_tools AS t ON t.bot_id = s.bot_id
 WHERE ('x' || substr(md5('session-tool:' || n || t.id), 1, 7))::bit(28)::int % 4 > 0
   AND s.created_at < input.anchor AND input.corpus -> 'tools' IS NOT NULL
