-- SPDX-License-Identifier: GPL-3.0-or-later
-- Catalogue 4 of 6: indexes, and with them primary and unique keys. columns and options are int2vector (attribute
-- numbers, 0 an expression; bit 1 descending, bit 2 NULLs first), of which the first key_columns are the key.
-- Takes no lock: pg_get_indexdef() would.
--
-- indnullsnotdistinct exists since PostgreSQL 15. In the subquery the name means the column where there is one, else
-- that of `older`: one text serves all versions.
SELECT x.indrelid AS relation,
       c.relname AS name,
       m.amname AS method,
       x.indnkeyatts AS key_columns,
       x.indkey AS columns,
       x.indoption AS options,
       x.indisunique AS is_unique,
       x.indisprimary AS is_primary,
       x.indimmediate AS immediate,
       x.indpred IS NOT NULL AS partial,
       x.indexprs IS NOT NULL AS expressions,
       x.indisvalid AND x.indisready AND x.indislive AS valid,
       x.indisunique AND (SELECT indnullsnotdistinct FROM pg_catalog.pg_index p
                           WHERE p.indexrelid = x.indexrelid) AS nulls_not_distinct
  FROM pg_catalog.pg_index x
  JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_am m ON m.oid = c.relam
 CROSS JOIN (VALUES (false)) AS older(indnullsnotdistinct)
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
 ORDER BY x.indrelid, x.indisprimary DESC, c.relname
