-- SPDX-License-Identifier: GPL-3.0-or-later
-- Catalogue 5 of 6: foreign keys. columns and target_columns are int2[] of attribute numbers.
-- PostgreSQL clones a foreign key for each partition, of the referencing table (inherited) and of the referenced one
-- (to_partition). Takes no lock on any relation.
SELECT k.conrelid AS relation,
       k.conname AS name,
       k.conkey AS columns,
       k.confrelid AS target,
       k.confkey AS target_columns,
       k.confdeltype AS on_delete,
       k.confupdtype AS on_update,
       k.condeferrable AS deferrable,
       k.convalidated AS validated,
       k.conparentid <> 0 AND p.conrelid <> k.conrelid AS inherited,
       k.conparentid <> 0 AND p.conrelid = k.conrelid AS to_partition
  FROM pg_catalog.pg_constraint k
  JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_constraint p ON p.oid = k.conparentid
 WHERE k.contype = 'f'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
 ORDER BY k.conrelid, k.conname
