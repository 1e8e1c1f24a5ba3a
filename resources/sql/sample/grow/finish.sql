-- SPDX-License-Identifier: GPL-3.0-or-later
-- Growing message_history: statistics for the planner and for the estimates of row counts.
ANALYZE message_history, user_sessions
