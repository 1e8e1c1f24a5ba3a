-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: collections of documents. $1: the time the data ends at, $2: corpora by file name.
WITH input AS (SELECT $1::timestamptz AS anchor, $2::jsonb AS corpus)
INSERT INTO kb_collections (id, bot_id, name, description, metadata, created_at, updated_at)
SELECT c.value ->> 'id', overlay(overlay(md5('botdeck-sample:' || 'bot:' || (c.value ->> 'bot')) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid, c.value ->> 'name', c.value ->> 'description',
       (c.value -> 'metadata') || jsonb_build_object('documents', jsonb_array_length(c.value -> 'documents')),
       input.anchor - make_interval(days => 300 - 9 * c.ordinality::int), input.anchor - make_interval(days => c.ordinality::int, hours => 5)
  FROM input, jsonb_array_elements(corpus #> '{knowledge,collections}') WITH ORDINALITY AS c
