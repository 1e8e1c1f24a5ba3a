-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: login tokens, used, expired and still good. $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus)
INSERT INTO user_login_tokens (id, user_id, token, expires_at, used, created_at)
SELECT overlay(overlay(md5('botdeck-sample:' || 'login-token:' || n) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid,
       overlay(overlay(md5('botdeck-sample:' || 'user:' || (corpus #>> ARRAY['people', 'people', (('x' || substr(h.text, 8, 7))::bit(28)::int % 60)::text, 'username'])) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid,
       md5('botdeck-sample:token:a:' || n) || md5('botdeck-sample:token:b:' || n),
       t.created + interval '30 minutes', n % 10 <> 0 AND ('x' || substr(h.text, 15, 7))::bit(28)::int % 4 <> 0, t.created
  FROM input, generate_series(1, 120) AS n, LATERAL md5('login-token:' || n) AS h (text),
       LATERAL (SELECT input.anchor - CASE WHEN n % 10 = 0 THEN make_interval(mins => n / 10, secs => 7)
                                           ELSE make_interval(secs => ('x' || substr(h.text, 1, 7))::bit(28)::int % 15000000) END) AS t (created)
