-- SPDX-License-Identifier: GPL-3.0-or-later
-- What became of transaction $1 on servers older than PostgreSQL 13.
SELECT pg_catalog.txid_status($1::bigint) AS status
