-- SPDX-License-Identifier: GPL-3.0-or-later
-- Before the COMMIT of a script: takes back its LISTEN.
UNLISTEN *
