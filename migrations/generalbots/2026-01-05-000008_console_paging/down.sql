-- SPDX-License-Identifier: GPL-3.0-or-later
DROP INDEX user_sessions_updated_at_id_idx;
DROP INDEX message_history_created_at_id_idx;
