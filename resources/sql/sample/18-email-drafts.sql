-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: unsent mail, some of it without an account. $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus)
INSERT INTO email_drafts (id, user_id, account_id, to_addresses, cc_addresses, bcc_addresses, subject, body, attachments, created_at, updated_at)
SELECT overlay(overlay(md5('botdeck-sample:' || 'draft:' || n) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid, a.user_id, CASE WHEN n % 6 <> 2 THEN a.id END,
       ARRAY(SELECT jsonb_array_elements_text(d -> 'to')), ARRAY(SELECT jsonb_array_elements_text(d -> 'cc')), ARRAY(SELECT jsonb_array_elements_text(d -> 'bcc')),
       d ->> 'subject', d ->> 'body', d -> 'attachments',
       input.anchor - make_interval(hours => 31 * n), input.anchor - make_interval(hours => 31 * n, mins => -n % 57)
  FROM input, generate_series(1, 36) AS n,
       LATERAL (SELECT corpus #> ARRAY['mail', 'drafts', (n % jsonb_array_length(corpus #> '{mail,drafts}'))::text]) AS draft (d),
       LATERAL (SELECT id, user_id FROM user_email_accounts
                 WHERE user_id IN (SELECT overlay(overlay(md5('botdeck-sample:' || 'user:' || (p.value ->> 'username')) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid FROM jsonb_array_elements(corpus #> '{people,people}') AS p)
                 ORDER BY md5('draft:' || n || ':' || id) LIMIT 1) AS a
