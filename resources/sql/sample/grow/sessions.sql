-- SPDX-License-Identifier: GPL-3.0-or-later
-- Growing message_history: lets each session begin with its first message and end with its last. Runs between before.sql
-- and after.sql, while no trigger sets updated_at.
UPDATE user_sessions AS s
   SET created_at = least(s.created_at, m.first), updated_at = greatest(s.updated_at, m.last)
  FROM (SELECT session_id, min(created_at) AS first, max(created_at) AS last FROM message_history GROUP BY session_id) AS m
 WHERE m.session_id = s.id AND (m.first < s.created_at OR m.last > s.updated_at)
