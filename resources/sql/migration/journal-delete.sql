-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes a version out of the journal. $1 the version.
DELETE FROM __diesel_schema_migrations WHERE version = $1
