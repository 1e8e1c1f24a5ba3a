-- SPDX-License-Identifier: GPL-3.0-or-later
-- The journal exactly as Diesel creates it.
CREATE TABLE IF NOT EXISTS __diesel_schema_migrations (
       version VARCHAR(50) PRIMARY KEY NOT NULL,
       run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
)
