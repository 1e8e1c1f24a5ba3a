-- SPDX-License-Identifier: GPL-3.0-or-later
-- The number of the running transaction, before COMMIT: xact-status tells by it what became of the transaction.
SELECT pg_catalog.pg_current_xact_id()::text AS xid
