-- SPDX-License-Identifier: GPL-3.0-or-later
-- Before the COMMIT of a script: drops the temporary tables it left.
DISCARD TEMP
