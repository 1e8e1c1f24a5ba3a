-- SPDX-License-Identifier: GPL-3.0-or-later
-- The number of the running transaction on servers older than PostgreSQL 13.
SELECT pg_catalog.txid_current()::text AS xid
