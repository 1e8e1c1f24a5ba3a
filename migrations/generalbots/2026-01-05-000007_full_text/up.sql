-- SPDX-License-Identifier: GPL-3.0-or-later
-- Full text, documented as "when enabled": revert this migration to run without it.
-- Ours: the configuration 'simple', since bots and users write many languages in one column and a stemmer for one of
-- them spoils the others. Ours: only the first 100 000 characters count, since a tsvector holds at most 1 MB and a
-- longer text would otherwise be refused on insert. A search uses the index only with exactly this expression.

CREATE INDEX message_history_message_fts_idx ON message_history
    USING gin (to_tsvector('simple'::regconfig, left(message, 100000)));
COMMENT ON INDEX message_history_message_fts_idx IS
    'Full text (documented). Ours: configuration simple, first 100 000 characters';

CREATE INDEX kb_documents_content_fts_idx ON kb_documents
    USING gin (to_tsvector('simple'::regconfig, left(content, 100000)));
COMMENT ON INDEX kb_documents_content_fts_idx IS
    'Full text (documented). Ours: configuration simple, first 100 000 characters';
