-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the database holds no table, view, sequence or the like of anybody's own. Extensions' objects don't count.
SELECT NOT EXISTS (
    SELECT
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
       AND NOT EXISTS (
           SELECT FROM pg_depend d
            WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'))
