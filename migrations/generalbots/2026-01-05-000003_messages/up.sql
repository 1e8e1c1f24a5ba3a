-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was said and clicked in a session: message_history, clicks.

CREATE TABLE message_history (
    id         uuid        NOT NULL DEFAULT gen_random_uuid(),
    session_id uuid        NOT NULL,
    user_id    uuid,
    bot_id     uuid        NOT NULL,
    message    text        NOT NULL,
    sender     text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT message_history_pkey PRIMARY KEY (id),
    CONSTRAINT message_history_session_id_fkey FOREIGN KEY (session_id) REFERENCES user_sessions (id) ON DELETE CASCADE,
    CONSTRAINT message_history_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT message_history_bot_id_fkey FOREIGN KEY (bot_id) REFERENCES bots (id) ON DELETE CASCADE,
    CONSTRAINT message_history_sender_check CHECK (sender IN ('user', 'bot'))
);
CREATE INDEX message_history_session_id_created_at_idx ON message_history (session_id, created_at DESC);
CREATE INDEX message_history_user_id_created_at_idx ON message_history (user_id, created_at);
CREATE INDEX message_history_bot_id_idx ON message_history (bot_id);
CREATE INDEX message_history_created_at_idx ON message_history (created_at);
COMMENT ON TABLE message_history IS
    'Messages of all conversations. Rows written in one transaction share created_at: order by (created_at, sender with user first, id)';
COMMENT ON COLUMN message_history.session_id IS 'Documented: messages go with their session (CASCADE). Ours: NOT NULL';
COMMENT ON COLUMN message_history.user_id IS
    'The session''s user, on the bot''s answers too; NULL when anonymous. Ours: follows the session''s rule when the user is deleted (SET NULL)';
COMMENT ON COLUMN message_history.bot_id IS
    'The session''s bot. Ours: NOT NULL, goes with the bot (CASCADE); that it is the session''s bot is not enforced';
COMMENT ON COLUMN message_history.message IS 'Text as written, often Markdown; hostile until shown otherwise. Ours: NOT NULL, may be empty';
COMMENT ON COLUMN message_history.sender IS 'user or bot (documented); the check is ours';

CREATE TABLE clicks (
    id          uuid        NOT NULL DEFAULT gen_random_uuid(),
    session_id  uuid        NOT NULL,
    element_id  text        NOT NULL,
    "timestamp" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT clicks_pkey PRIMARY KEY (id),
    CONSTRAINT clicks_session_id_fkey FOREIGN KEY (session_id) REFERENCES user_sessions (id) ON DELETE CASCADE
);
CREATE INDEX clicks_session_id_idx ON clicks (session_id);
CREATE INDEX clicks_timestamp_idx ON clicks ("timestamp");
COMMENT ON TABLE clicks IS 'What was clicked in a session. Ours: clicks go with their session (CASCADE)';
COMMENT ON COLUMN clicks.element_id IS 'Identifier of the button, link or card in the chat window';
