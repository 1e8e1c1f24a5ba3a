-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: one row of preferences for each person. $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus)
INSERT INTO user_preferences (id, user_id, preferences, created_at, updated_at)
SELECT overlay(overlay(md5('botdeck-sample:' || 'preferences:' || users.username) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid, users.id,
       CASE WHEN p.ordinality % 13 = 5 THEN '{}'::jsonb
            ELSE jsonb_build_object(
                'language', p.value -> 'language',
                'theme', (ARRAY['light', 'dark', 'system'])[1 + ('x' || substr(h.text, 1, 7))::bit(28)::int % 3],
                'timeZone', CASE p.value ->> 'language' WHEN 'pt' THEN 'America/Sao_Paulo' WHEN 'de' THEN 'Europe/Berlin'
                                WHEN 'ar' THEN 'Asia/Dubai' WHEN 'zh' THEN 'Asia/Shanghai' ELSE 'Europe/London' END,
                'notifications', jsonb_build_object('email', ('x' || substr(h.text, 8, 7))::bit(28)::int % 2 = 0, 'sms', false,
                                                    'quietHours', CASE WHEN ('x' || substr(h.text, 15, 7))::bit(28)::int % 3 = 0 THEN '["22:00", "07:00"]'::jsonb END),
                'fontScale', 1.0 + (('x' || substr(h.text, 22, 7))::bit(28)::int % 4) * 0.25,
                'favourites', '[]'::jsonb)
       END,
       users.created_at, users.updated_at
  FROM input, jsonb_array_elements(corpus #> '{people,people}') WITH ORDINALITY AS p
  JOIN users ON users.id = overlay(overlay(md5('botdeck-sample:' || 'user:' || (p.value ->> 'username')) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid,
       LATERAL md5('preferences:' || users.username) AS h (text)
