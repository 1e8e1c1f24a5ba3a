-- SPDX-License-Identifier: GPL-3.0-or-later
-- Before the COMMIT of a script: takes back what it SET, which would stick to a connection that a pooler shares.
RESET ALL
