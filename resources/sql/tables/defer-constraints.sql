-- SPDX-License-Identifier: GPL-3.0-or-later
-- New rows that point at each other in a circle: constraints that allow it are checked after the last of them.
SET CONSTRAINTS ALL DEFERRED
