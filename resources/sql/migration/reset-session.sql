-- SPDX-License-Identifier: GPL-3.0-or-later
-- Undoes what a script may have left in the session (dumps set search_path), before anybody else uses the connection.
DISCARD ALL
