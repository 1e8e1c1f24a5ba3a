-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether this session still holds the migration lock: if not, the script has ended the transaction itself.
-- $1 and $2 the lock's two numbers.
SELECT EXISTS (
    SELECT
      FROM pg_locks
     WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND pid = pg_backend_pid()
       AND classid::bigint = $1::integer AND objid::bigint = $2::integer)
