-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether a version is recorded. $1 the version.
SELECT EXISTS (SELECT FROM __diesel_schema_migrations WHERE version = $1)
