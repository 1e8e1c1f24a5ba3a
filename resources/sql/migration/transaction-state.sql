-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the transaction of a given id is still the current one (a script may have ended it) and what became of it:
-- 'in progress', 'committed' or 'aborted'. $1 the id, as lock.sql gave it.
SELECT pg_current_xact_id_if_assigned() IS NOT DISTINCT FROM $1::xid8, pg_xact_status($1::xid8)
