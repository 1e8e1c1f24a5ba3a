-- SPDX-License-Identifier: GPL-3.0-or-later
-- Catalogue 3 of 6: the columns of those relations, in order.
-- A privilege on the whole table is asked for once a table; a column is asked for only where it has grants of its own.
-- Takes no lock: pg_get_expr() would open the relation named in its second argument, and a default, which can name
-- no column, needs none. The expression of a generated column does, so it is left out.
WITH tables AS MATERIALIZED (
    SELECT c.oid,
           has_schema_privilege(n.oid, 'USAGE') AS usable,
           has_table_privilege(c.oid, 'SELECT') AS can_select,
           has_table_privilege(c.oid, 'INSERT') AS can_insert,
           has_table_privilege(c.oid, 'UPDATE') AS can_update
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
       AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
)
SELECT a.attrelid AS relation,
       a.attnum AS number,
       a.attname AS name,
       a.atttypid AS type,
       format_type(a.atttypid, a.atttypmod) AS type_text,
       a.atttypmod AS modifier,
       a.attnotnull AS not_null,
       CASE WHEN a.attgenerated = '' THEN pg_get_expr(f.adbin, 0) END AS default_expression,
       a.attgenerated <> '' AS generated,
       a.attidentity AS identity,
       d.description AS comment,
       (t.usable AND (t.can_select
           OR a.attacl IS NOT NULL AND has_column_privilege(t.oid, a.attnum, 'SELECT'))) IS TRUE AS can_select,
       (t.usable AND (t.can_insert
           OR a.attacl IS NOT NULL AND has_column_privilege(t.oid, a.attnum, 'INSERT'))) IS TRUE AS can_insert,
       (t.usable AND (t.can_update
           OR a.attacl IS NOT NULL AND has_column_privilege(t.oid, a.attnum, 'UPDATE'))) IS TRUE AS can_update
  FROM tables t
  JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_catalog.pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
  LEFT JOIN pg_catalog.pg_description d
    ON d.objoid = a.attrelid AND d.classoid = 1259 AND d.objsubid = a.attnum
 ORDER BY a.attrelid, a.attnum
