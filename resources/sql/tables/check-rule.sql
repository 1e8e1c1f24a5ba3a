-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the check $3 of the table $2 in the schema $1 asks for. Writing it out locks the table for reading: the unit
-- needs a short lock limit.
SELECT pg_catalog.pg_get_expr(c.conbin, c.conrelid, true)
  FROM pg_catalog.pg_constraint c
  JOIN pg_catalog.pg_class t ON t.oid = c.conrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
 WHERE n.nspname = $1 AND t.relname = $2 AND c.conname = $3 AND c.contype = 'c'
