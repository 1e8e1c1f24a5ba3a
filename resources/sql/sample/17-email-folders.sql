-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: the folders of the mail accounts, as a tree, and the messages in them, with counts that agree.
-- $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus),
folder AS MATERIALIZED (
    SELECT a.id AS account, f.value ->> 0 AS path, f.value ->> 1 AS parent, f.ordinality AS number, input.anchor, input.corpus -> 'mail' AS mail,
           md5('folder:' || a.email_address || ':' || (f.value ->> 0)) AS h
      FROM input, user_email_accounts AS a, jsonb_array_elements(corpus #> '{mail,folders}') WITH ORDINALITY AS f
     WHERE a.id = overlay(overlay(md5('botdeck-sample:' || 'email-account:' || (SELECT username FROM users WHERE users.id = a.user_id)) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid
),
letter AS MATERIALIZED (
    SELECT account, path, uid, anchor, mail, md5('letter:' || account || ':' || path || ':' || uid) AS h
      FROM folder, generate_series(1, CASE path WHEN 'INBOX' THEN 30 WHEN 'Drafts' THEN 0 WHEN 'Projects' THEN 0 ELSE 1 END * (1 + ('x' || substr(h, 1, 7))::bit(28)::int % 3) + CASE WHEN number > 2 THEN ('x' || substr(h, 8, 7))::bit(28)::int % 9 ELSE 0 END) AS uid
),
state AS MATERIALIZED (
    SELECT letter.*, count(*) OVER (PARTITION BY account, path) - uid AS age, path = 'Sent' OR ('x' || substr(h, 1, 7))::bit(28)::int % 4 > 0 AS seen FROM letter
),
made AS (
    INSERT INTO email_folders (id, account_id, name, path, parent_id, message_count, unread_count, created_at, updated_at)
    SELECT overlay(overlay(md5('botdeck-sample:' || 'folder:' || folder.account || ':' || folder.path) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid, folder.account, regexp_replace(folder.path, '^.*/', ''), folder.path,
           CASE WHEN folder.parent IS NOT NULL THEN overlay(overlay(md5('botdeck-sample:' || 'folder:' || folder.account || ':' || folder.parent) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid END,
           count(state.uid)::int, (count(*) FILTER (WHERE NOT state.seen))::int, folder.anchor - interval '150 days', folder.anchor - make_interval(mins => 4 + ('x' || substr(folder.h, 15, 7))::bit(28)::int % 50)
      FROM folder LEFT JOIN state USING (account, path)
     GROUP BY folder.account, folder.path, folder.parent, folder.anchor, folder.h
)
INSERT INTO folder_messages (id, folder_id, message_uid, subject, sender, received_at, seen, created_at, updated_at)
SELECT overlay(overlay(md5('botdeck-sample:' || 'letter:' || account || ':' || path || ':' || uid) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid, overlay(overlay(md5('botdeck-sample:' || 'folder:' || account || ':' || path) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid, uid * 3 + ('x' || substr(h, 8, 7))::bit(28)::int % 3,
       replace(replace(replace(replace(replace(replace(s.subject, '{invoice}', 'INV-' || to_char(t.received AT TIME ZONE 'UTC', 'YYYY') || '-' || lpad((('x' || substr(h, 8, 7))::bit(28)::int % 100000)::text, 5, '0')),
           '{time}', to_char(t.received AT TIME ZONE 'UTC', 'HH24:00')), '{order}', 'AO-' || 100000 + ('x' || substr(h, 15, 7))::bit(28)::int % 900000), '{date}', to_char(t.received AT TIME ZONE 'UTC', 'YYYY-MM-DD')),
           '{ticket}', 'T-' || 10000 + ('x' || substr(h, 15, 7))::bit(28)::int % 90000), '{city}', 'Lisboa'),
       mail -> 'senders' ->> ('x' || substr(h, 22, 7))::bit(28)::int % jsonb_array_length(mail -> 'senders'),
       t.received, seen, t.received + interval '90 seconds', t.received + interval '90 seconds'
  FROM state,
       LATERAL (SELECT anchor - make_interval(mins => 3 + age::int * 1300 + ('x' || substr(h, 15, 7))::bit(28)::int % 1200)) AS t (received),
       LATERAL (SELECT mail -> 'subjects' ->> ('x' || substr(h, 15, 7))::bit(28)::int % jsonb_array_length(mail -> 'subjects')) AS s (subject)
