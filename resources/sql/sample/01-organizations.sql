-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: tenants. $1: the time the data ends at, $2: corpora by file name (resources/sample).
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus)
INSERT INTO organizations (org_id, name, slug, created_at)
SELECT overlay(overlay(md5('botdeck-sample:' || 'organization:' || (o.value ->> 'slug')) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid,
       o.value ->> 'name', o.value ->> 'slug', input.anchor - make_interval(days => 800 - 60 * o.ordinality::int, hours => 7)
  FROM input, jsonb_array_elements(corpus #> '{platform,organizations}') WITH ORDINALITY AS o
