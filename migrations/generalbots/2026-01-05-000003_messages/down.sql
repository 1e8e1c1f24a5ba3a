-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE clicks;
DROP TABLE message_history;
