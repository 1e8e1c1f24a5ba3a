-- SPDX-License-Identifier: GPL-3.0-or-later
-- Before the COMMIT of a script: takes back its SET ROLE and SET SESSION AUTHORIZATION.
RESET SESSION AUTHORIZATION
