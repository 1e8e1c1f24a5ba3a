-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ours: orders that the console pages through by keyset, so that any page of ten million rows is one index range.

CREATE INDEX message_history_created_at_id_idx ON message_history (created_at DESC, id DESC);
COMMENT ON INDEX message_history_created_at_id_idx IS 'Ours: newest messages first, by keyset';

CREATE INDEX user_sessions_updated_at_id_idx ON user_sessions (updated_at DESC, id DESC);
COMMENT ON INDEX user_sessions_updated_at_id_idx IS 'Ours: sessions by last activity, by keyset';
