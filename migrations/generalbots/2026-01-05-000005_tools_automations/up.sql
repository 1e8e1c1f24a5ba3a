-- SPDX-License-Identifier: GPL-3.0-or-later
-- What bots can do: basic_tools, the tools of a session (session_tool_associations), system_automations.

CREATE TABLE basic_tools (
    id          text        NOT NULL,
    bot_id      uuid        NOT NULL,
    name        text        NOT NULL,
    description text,
    parameters  jsonb       NOT NULL DEFAULT '{}',
    script      text        NOT NULL,
    metadata    jsonb       NOT NULL DEFAULT '{}',
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT basic_tools_pkey PRIMARY KEY (id),
    CONSTRAINT basic_tools_bot_id_fkey FOREIGN KEY (bot_id) REFERENCES bots (id) ON DELETE CASCADE,
    CONSTRAINT basic_tools_id_check CHECK (btrim(id) <> ''),
    CONSTRAINT basic_tools_name_check CHECK (btrim(name) <> ''),
    CONSTRAINT basic_tools_parameters_check CHECK (jsonb_typeof(parameters) IN ('object', 'array')),
    CONSTRAINT basic_tools_metadata_check CHECK (jsonb_typeof(metadata) = 'object')
);
CREATE INDEX basic_tools_bot_id_idx ON basic_tools (bot_id);
CREATE TRIGGER basic_tools_updated_at BEFORE UPDATE ON basic_tools
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE basic_tools IS
    'Tools in BASIC that a bot may call. A registration is one unit: tool, bot configuration and the active sessions'' associations (documented)';
COMMENT ON COLUMN basic_tools.id IS 'The tool''s name (documented): a key for all tenants. Ours: that id equals name is not enforced';
COMMENT ON COLUMN basic_tools.parameters IS
    'JSON Schema of the arguments. Ours: an object or an array, an empty object by default';
COMMENT ON COLUMN basic_tools.script IS 'BASIC source. Ours: NOT NULL';
COMMENT ON COLUMN basic_tools.metadata IS 'Ours: a JSON object, empty by default';

CREATE TABLE session_tool_associations (
    id         text        NOT NULL DEFAULT gen_random_uuid()::text,
    session_id uuid        NOT NULL,
    tool_id    text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT session_tool_associations_pkey PRIMARY KEY (id),
    CONSTRAINT session_tool_associations_session_id_fkey
        FOREIGN KEY (session_id) REFERENCES user_sessions (id) ON DELETE CASCADE,
    CONSTRAINT session_tool_associations_tool_id_fkey
        FOREIGN KEY (tool_id) REFERENCES basic_tools (id) ON DELETE CASCADE,
    CONSTRAINT session_tool_associations_session_id_tool_id_key UNIQUE (session_id, tool_id)
);
CREATE INDEX session_tool_associations_tool_id_idx ON session_tool_associations (tool_id);
COMMENT ON TABLE session_tool_associations IS
    'Tools that a session may call (ADD_TOOL). Ours: a pair stands once; it goes with its session and with its tool (CASCADE)';
COMMENT ON COLUMN session_tool_associations.id IS 'Ours: a random uuid as text by default';

CREATE TABLE system_automations (
    id         uuid        NOT NULL DEFAULT gen_random_uuid(),
    bot_id     uuid        NOT NULL,
    name       text        NOT NULL,
    schedule   text        NOT NULL,
    script     text        NOT NULL,
    active     boolean     NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT system_automations_pkey PRIMARY KEY (id),
    CONSTRAINT system_automations_bot_id_fkey FOREIGN KEY (bot_id) REFERENCES bots (id) ON DELETE CASCADE,
    CONSTRAINT system_automations_name_check CHECK (btrim(name) <> ''),
    CONSTRAINT system_automations_schedule_check CHECK (btrim(schedule) <> '')
);
CREATE INDEX system_automations_bot_id_idx ON system_automations (bot_id);
CREATE TRIGGER system_automations_updated_at BEFORE UPDATE ON system_automations
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE system_automations IS 'Scripts of a bot that run by the clock';
COMMENT ON COLUMN system_automations.schedule IS 'Cron expression. Ours: NOT NULL and not blank; its fields are the editor''s to check';
COMMENT ON COLUMN system_automations.script IS 'BASIC source. Ours: NOT NULL';
COMMENT ON COLUMN system_automations.active IS 'Ours: NOT NULL, true unless switched off';
