-- SPDX-License-Identifier: GPL-3.0-or-later
DROP INDEX kb_documents_content_fts_idx;
DROP INDEX message_history_message_fts_idx;
