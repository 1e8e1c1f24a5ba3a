-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: documents, most of them indexed. $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus),
document AS (
    SELECT c.value ->> 'id' AS collection, c.value ->> 'bot' AS bot, d.value, d.ordinality::int AS number, input.anchor,
           lpad(d.ordinality::text, 3, '0') AS suffix, md5('document:' || (c.value ->> 'id') || ':' || d.ordinality) AS h
      FROM input, jsonb_array_elements(corpus #> '{knowledge,collections}') AS c,
           jsonb_array_elements(c.value -> 'documents') WITH ORDINALITY AS d
)
INSERT INTO kb_documents (id, collection_id, bot_id, name, content, metadata, embedding_id, indexed, created_at, updated_at)
SELECT collection || '-' || suffix, collection, overlay(overlay(md5('botdeck-sample:' || 'bot:' || bot) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid, value ->> 'name', value ->> 'content', value -> 'metadata',
       CASE WHEN (value ->> 'indexed')::boolean THEN 'vec-' || substr(h, 1, 24) END, (value ->> 'indexed')::boolean,
       t.updated - make_interval(days => ('x' || substr(h, 8, 7))::bit(28)::int % 120), t.updated
  FROM document, LATERAL (SELECT anchor - make_interval(mins => ('x' || substr(h, 1, 7))::bit(28)::int % 200000)) AS t (updated)
