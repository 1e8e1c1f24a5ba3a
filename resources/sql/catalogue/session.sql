-- SPDX-License-Identifier: GPL-3.0-or-later
-- Catalogue 1 of 6: who looks, and at which schemas. One row; lists as JSON arrays. Takes no lock on any relation.
SELECT current_database() AS database,
       current_user AS role,
       to_json(current_schemas(false))::text AS search_path,
       (SELECT coalesce(json_agg(n.nspname ORDER BY n.nspname), '[]')::text
          FROM pg_catalog.pg_namespace n
         WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
           AND has_schema_privilege(n.oid, 'USAGE')) AS schemas,
       current_setting('server_version_num')::int AS server_version
