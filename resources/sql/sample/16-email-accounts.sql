-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: mail accounts of every third person. No password is kept, or a sealed value that no key opens: it has
-- the form of a sealed one, says SAMPLE-NOT-A-KEY where the key's fingerprint is, and noise after that.
-- $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus)
INSERT INTO user_email_accounts (id, user_id, email_address, imap_server, imap_port, smtp_server, smtp_port, encrypted_password, active, created_at, updated_at)
SELECT overlay(overlay(md5('botdeck-sample:' || 'email-account:' || users.username) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid, users.id, users.email,
       'imap.' || split_part(users.email, '@', 2), CASE WHEN p.ordinality % 4 = 0 THEN 143 ELSE 993 END,
       'smtp.' || split_part(users.email, '@', 2), CASE WHEN p.ordinality % 5 = 0 THEN 465 ELSE 587 END,
       CASE WHEN p.ordinality % 2 = 0 THEN 'bdk1:SAMPLE-NOT-A-KEY' || md5('sealed:a:' || users.username) || md5('sealed:b:' || users.username) END,
       p.ordinality % 7 <> 1, users.created_at + interval '2 days', input.anchor - make_interval(days => p.ordinality::int)
  FROM input, jsonb_array_elements(corpus #> '{people,people}') WITH ORDINALITY AS p
  JOIN users ON users.id = overlay(overlay(md5('botdeck-sample:' || 'user:' || (p.value ->> 'username')) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid
 WHERE p.ordinality % 3 = 1
