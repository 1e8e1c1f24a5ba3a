-- SPDX-License-Identifier: GPL-3.0-or-later
-- The workspace's own database, made once in single-user mode, which reads one statement a line.
CREATE DATABASE botdeck TEMPLATE template0;
