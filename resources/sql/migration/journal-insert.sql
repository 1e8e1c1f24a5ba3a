-- SPDX-License-Identifier: GPL-3.0-or-later
-- Records a version; the table's default gives the time. $1 the version.
INSERT INTO __diesel_schema_migrations (version) VALUES ($1)
