-- SPDX-License-Identifier: GPL-3.0-or-later
-- What became of transaction $1: committed, aborted, in progress; NULL when it is too old to be known.
SELECT pg_catalog.pg_xact_status($1::pg_catalog.xid8) AS status
