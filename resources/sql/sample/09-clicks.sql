-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: clicks in the sessions. $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus)
INSERT INTO clicks (id, session_id, element_id, "timestamp")
SELECT overlay(overlay(md5('botdeck-sample:' || 'click:' || n) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid, s.id,
       corpus #>> ARRAY['platform', 'clicks', (('x' || substr(h.text, 8, 7))::bit(28)::int % jsonb_array_length(corpus #> '{platform,clicks}'))::text],
       least(input.anchor, s.created_at + (s.updated_at - s.created_at) * (('x' || substr(h.text, 15, 7))::bit(28)::int % 1000) / 1000.0)
  FROM input CROSS JOIN generate_series(1, 2500) AS n CROSS JOIN LATERAL md5('click:' || n) AS h (text)
  JOIN user_sessions AS s ON s.id = overlay(overlay(md5('botdeck-sample:' || 'session:' || (1 + ('x' || substr(h.text, 1, 7))::bit(28)::int % 500)) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid
