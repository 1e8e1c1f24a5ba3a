-- SPDX-License-Identifier: GPL-3.0-or-later
-- People and their sessions: users, user_login_tokens, user_preferences, user_sessions.
-- Users carry no organization: a tenant owns them only through user_sessions -> bots -> organizations.

CREATE TABLE users (
    id            uuid        NOT NULL DEFAULT gen_random_uuid(),
    username      text        NOT NULL,
    email         text        NOT NULL,
    password_hash text        NOT NULL,
    active        boolean     NOT NULL DEFAULT true,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_username_key UNIQUE (username),
    CONSTRAINT users_username_check CHECK (btrim(username) <> ''),
    CONSTRAINT users_email_check CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    CONSTRAINT users_password_hash_check CHECK (password_hash = '' OR password_hash LIKE '$argon2%')
);
CREATE INDEX users_email_idx ON users (email);
CREATE TRIGGER users_updated_at BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE users IS 'Accounts of all tenants; a user may talk to bots of several organizations';
COMMENT ON COLUMN users.email IS
    'Ours: NOT NULL, one @ and no blanks; not unique, since the documents call only username so; indexed for look-ups';
COMMENT ON COLUMN users.password_hash IS
    'Secret. Argon2 in PHC string format (documented). Ours: NOT NULL, empty for a user who cannot log in, and anything else is refused, so that a plain password never gets stored';
COMMENT ON COLUMN users.active IS 'Ours: NOT NULL, true unless switched off';

CREATE TABLE user_login_tokens (
    id         uuid        NOT NULL DEFAULT gen_random_uuid(),
    user_id    uuid        NOT NULL,
    token      text        NOT NULL,
    expires_at timestamptz NOT NULL,
    used       boolean     NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT user_login_tokens_pkey PRIMARY KEY (id),
    CONSTRAINT user_login_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT user_login_tokens_token_key UNIQUE (token),
    CONSTRAINT user_login_tokens_token_check CHECK (token <> '')
);
CREATE INDEX user_login_tokens_user_id_idx ON user_login_tokens (user_id);
CREATE INDEX user_login_tokens_expires_at_idx ON user_login_tokens (expires_at);
COMMENT ON TABLE user_login_tokens IS 'One-time tokens to log in; expired ones are cleaned up. Ours: they go with their user (CASCADE)';
COMMENT ON COLUMN user_login_tokens.token IS 'Secret. Ours: unique and never empty';

CREATE TABLE user_preferences (
    id          uuid        NOT NULL DEFAULT gen_random_uuid(),
    user_id     uuid        NOT NULL,
    preferences jsonb       NOT NULL DEFAULT '{}',
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT user_preferences_pkey PRIMARY KEY (id),
    CONSTRAINT user_preferences_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT user_preferences_user_id_key UNIQUE (user_id),
    CONSTRAINT user_preferences_preferences_check CHECK (jsonb_typeof(preferences) = 'object')
);
CREATE TRIGGER user_preferences_updated_at BEFORE UPDATE ON user_preferences
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE user_preferences IS
    'Exactly one row a user (documented): the unique key sees to at most one. Ours: it goes with its user (CASCADE)';
COMMENT ON COLUMN user_preferences.preferences IS 'Ours: a JSON object, empty by default';

CREATE TABLE user_sessions (
    id            uuid        NOT NULL DEFAULT gen_random_uuid(),
    user_id       uuid,
    bot_id        uuid        NOT NULL,
    session_token text        NOT NULL,
    expires_at    timestamptz NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT user_sessions_pkey PRIMARY KEY (id),
    CONSTRAINT user_sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT user_sessions_bot_id_fkey FOREIGN KEY (bot_id) REFERENCES bots (id) ON DELETE CASCADE,
    CONSTRAINT user_sessions_session_token_key UNIQUE (session_token),
    CONSTRAINT user_sessions_session_token_check CHECK (session_token <> '')
);
CREATE INDEX user_sessions_user_id_idx ON user_sessions (user_id);
CREATE INDEX user_sessions_bot_id_user_id_idx ON user_sessions (bot_id, user_id);
CREATE INDEX user_sessions_expires_at_idx ON user_sessions (expires_at);
CREATE INDEX user_sessions_created_at_idx ON user_sessions (created_at);
CREATE TRIGGER user_sessions_updated_at BEFORE UPDATE ON user_sessions
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE user_sessions IS
    'Conversations of a user with a bot. Expired ones are cleaned up automatically, and their messages go with them (documented): a purge of sessions deletes conversations';
COMMENT ON COLUMN user_sessions.user_id IS 'NULL: anonymous, or the user was deleted (documented: SET NULL, the conversation stays)';
COMMENT ON COLUMN user_sessions.bot_id IS 'Ours: NOT NULL, the session goes with its bot (CASCADE)';
COMMENT ON COLUMN user_sessions.session_token IS 'Secret. Its documented index is the unique key';
COMMENT ON COLUMN user_sessions.expires_at IS 'Ours: NOT NULL and without a default, since the documents give no lifetime';
COMMENT ON COLUMN user_sessions.updated_at IS 'The nearest thing to a time of last activity that the documents have';
