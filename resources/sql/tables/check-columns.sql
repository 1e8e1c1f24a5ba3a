-- SPDX-License-Identifier: GPL-3.0-or-later
-- The columns that the check $3 of the table $2 in the schema $1 reads. Takes no relation lock.
SELECT a.attname
  FROM pg_catalog.pg_constraint c
  JOIN pg_catalog.pg_class t ON t.oid = c.conrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (c.conkey)
 WHERE n.nspname = $1 AND t.relname = $2 AND c.conname = $3 AND c.contype = 'c'
 ORDER BY a.attnum
