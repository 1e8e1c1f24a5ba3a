-- SPDX-License-Identifier: GPL-3.0-or-later
-- Catalogue 2 of 6: tables, views and partitions with privileges, row security, triggers and estimates.
-- Takes no lock on them: the privilege and row security functions by oid read only the system caches; sizes come
-- from relpages, with those of the indexes and of long values (TOAST, noted by VACUUM alone). Before PostgreSQL 14
-- reltuples = 0 with no pages means "never analysed", since then -1 does.
SELECT c.oid,
       n.nspname AS schema,
       c.relname AS name,
       c.relkind AS kind,
       c.relispartition AS is_partition,
       CASE WHEN c.relispartition THEN i.inhparent END AS parent,
       d.description AS comment,
       pg_get_userbyid(c.relowner) AS owner,
       CASE WHEN c.reltuples > 0 OR c.relpages > 0 AND c.reltuples = 0
              OR c.reltuples = 0 AND current_setting('server_version_num')::int >= 140000
            THEN c.reltuples END AS estimate,
       greatest(c.relpages, 0) + coalesce(o.pages, 0) + coalesce(x.pages, 0) AS pages,
       (u.usable AND has_any_column_privilege(c.oid, 'SELECT')) IS TRUE AS can_select,
       NOT has_table_privilege(c.oid, 'SELECT') AS column_privileges_only,
       c.relkind = 'r' AND c.relhassubclass
           AND EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhparent = c.oid) AS has_children,
       (u.usable AND has_any_column_privilege(c.oid, 'INSERT')) IS TRUE AS can_insert,
       (u.usable AND has_any_column_privilege(c.oid, 'UPDATE')) IS TRUE AS can_update,
       (u.usable AND has_table_privilege(c.oid, 'DELETE')) IS TRUE AS can_delete,
       (c.relrowsecurity AND row_security_active(c.oid)) IS TRUE AS row_security,
       coalesce(t.on_insert, false) AS insert_triggers,
       coalesce(t.on_update, false) AS update_triggers,
       coalesce(t.on_delete, false) AS delete_triggers,
       coalesce(t.after_writing, false) AS after_triggers,
       coalesce(t.instead_of, false) AS instead_of_triggers
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 CROSS JOIN LATERAL (SELECT has_schema_privilege(n.oid, 'USAGE')) AS u(usable)
  LEFT JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid AND c.relispartition
  LEFT JOIN (SELECT j.indrelid, sum(greatest(k.relpages, 0)) AS pages
               FROM pg_catalog.pg_index j
               JOIN pg_catalog.pg_class k ON k.oid = j.indexrelid
              GROUP BY j.indrelid) x ON x.indrelid = c.oid
  LEFT JOIN (SELECT s.oid, greatest(s.relpages, 0) + coalesce(k.relpages, 0) AS pages
               FROM pg_catalog.pg_class s
               LEFT JOIN pg_catalog.pg_index j ON j.indrelid = s.oid
               LEFT JOIN pg_catalog.pg_class k ON k.oid = j.indexrelid
              WHERE s.relkind = 't') o ON o.oid = c.reltoastrelid
  LEFT JOIN pg_catalog.pg_description d
    ON d.objoid = c.oid AND d.classoid = 1259 AND d.objsubid = 0
  LEFT JOIN (SELECT tgrelid,
                    bool_or(tgtype & 4 <> 0) AS on_insert,
                    bool_or(tgtype & 16 <> 0) AS on_update,
                    bool_or(tgtype & 8 <> 0) AS on_delete,
                    bool_or(tgtype & 66 = 0 AND tgtype & 20 <> 0) AS after_writing,
                    bool_or(tgtype & 64 <> 0) AS instead_of
               FROM pg_catalog.pg_trigger
              WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')
              GROUP BY tgrelid) t ON t.tgrelid = c.oid
 WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
