-- SPDX-License-Identifier: GPL-3.0-or-later
-- The schema new tables go to (NULL: no schema of the search path exists) and whether Diesel's journal is in it.
SELECT current_schema(),
       to_regclass(quote_ident(current_schema()) || '.__diesel_schema_migrations') IS NOT NULL
