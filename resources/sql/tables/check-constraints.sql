-- SPDX-License-Identifier: GPL-3.0-or-later
-- Checks what defer-constraints put off while there still is a statement to blame, not only at COMMIT.
SET CONSTRAINTS ALL IMMEDIATE
