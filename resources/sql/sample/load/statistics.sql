-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sample data: statistics for the planner and for the estimates of row counts.
ANALYZE organizations, bots, bot_configuration, bot_memories, users, user_preferences, user_login_tokens,
        user_sessions, message_history, clicks, kb_collections, kb_documents, user_kb_associations, basic_tools,
        session_tool_associations, system_automations, user_email_accounts, email_folders, folder_messages, email_drafts
