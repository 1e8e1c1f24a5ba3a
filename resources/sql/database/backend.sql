-- SPDX-License-Identifier: GPL-3.0-or-later
-- The server process that really answers; differs from what libpq was told behind a pooler.
SELECT pg_catalog.pg_backend_pid()
