-- SPDX-License-Identifier: GPL-3.0-or-later
-- The timeline the server writes: another one after a standby took over, where transaction numbers may mean others.
SELECT left(pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_lsn()), 8) AS timeline
