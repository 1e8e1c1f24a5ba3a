-- SPDX-License-Identifier: GPL-3.0-or-later
-- Catalogue 6 of 6: the types of all columns, with the elements of arrays and what domains stand on.
-- has_btree: a default btree class for the type itself, or for one it is the same as in memory (varchar and text);
-- enums, arrays and ranges have polymorphic ones, and an array is ordered only if its elements are: the caller
-- looks. labels: those of an enum in order, a JSON array. Takes no lock on any relation.
WITH RECURSIVE used(oid) AS (
    SELECT DISTINCT a.atttypid
      FROM pg_catalog.pg_attribute a
      JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped
       AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    UNION
    SELECT further.oid
      FROM used
      JOIN pg_catalog.pg_type t ON t.oid = used.oid
     CROSS JOIN LATERAL (VALUES (t.typelem), (t.typbasetype)) AS further(oid)
     WHERE further.oid <> 0
)
SELECT t.oid,
       n.nspname AS schema,
       t.typname AS name,
       t.typtype AS type,
       -- int2vector and oidvector look like arrays but are written without braces.
       CASE WHEN t.typcategory = 'A' AND t.typlen = -1 AND t.oid NOT IN (22, 30) THEN t.typelem ELSE 0 END AS element,
       t.typbasetype AS base,
       t.typtype IN ('e', 'r', 'm')
           OR EXISTS (SELECT FROM pg_catalog.pg_opclass o
                       WHERE o.opcmethod = 403 AND o.opcdefault
                         AND (o.opcintype = t.oid
                              OR EXISTS (SELECT FROM pg_catalog.pg_cast c
                                          WHERE c.castsource = t.oid AND c.casttarget = o.opcintype
                                            AND c.castmethod = 'b' AND c.castcontext = 'i'))) AS has_btree,
       (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder)::text
          FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid) AS labels
  FROM pg_catalog.pg_type t
  JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
 WHERE t.oid IN (SELECT used.oid FROM used)
