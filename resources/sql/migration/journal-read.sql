-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the journal records, in Diesel's order. The time as ISO text whatever DateStyle is; NULL for infinity.
SELECT version,
       CASE WHEN isfinite(run_on) THEN to_char(run_on, 'YYYY-MM-DD"T"HH24:MI:SS.MS') END
  FROM __diesel_schema_migrations
 ORDER BY version COLLATE "C"
