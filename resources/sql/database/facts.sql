-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a fresh connection wants to know of its server.
SELECT current_setting('server_version_num')::int AS version,
       current_setting('server_version') AS version_text,
       current_database() AS database,
       current_user AS role,
       pg_is_in_recovery() AS standby,
       (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) AS superuser,
       (SELECT system_identifier::text FROM pg_catalog.pg_control_system()) AS system_identifier
