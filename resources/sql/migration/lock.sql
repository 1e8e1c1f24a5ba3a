-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tries for the lock that keeps two migrating programs apart in this database until the transaction ends, and names
-- who holds it where it is taken. A transaction's lock: one of the session would stay behind in a pooler.
-- The third column is the transaction's id. $1 and $2 the lock's two numbers.
WITH attempt AS MATERIALIZED (SELECT pg_try_advisory_xact_lock($1::integer, $2::integer) AS taken)
SELECT taken,
       CASE WHEN NOT taken THEN (
           SELECT format('%s, %s, pid %s', coalesce(nullif(a.application_name, ''), '?'), a.usename, a.pid)
             FROM pg_locks l
             JOIN pg_stat_activity a USING (pid)
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
              AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND l.classid::bigint = $1::integer AND l.objid::bigint = $2::integer
            LIMIT 1)
       END,
       pg_current_xact_id()
  FROM attempt
