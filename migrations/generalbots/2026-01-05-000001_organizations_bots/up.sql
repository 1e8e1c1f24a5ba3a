-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tenants and their bots: organizations, bots, bot_configuration, bot_memories, and the trigger function that keeps
-- updated_at in every table that has one. "Ours" in a comment marks a decision on which the documents are silent.

CREATE FUNCTION set_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- A statement that sets updated_at itself is believed: restoring and importing keep the times they bring.
    IF NEW IS DISTINCT FROM OLD AND NEW.updated_at IS NOT DISTINCT FROM OLD.updated_at THEN
        NEW.updated_at := now();
    END IF;
    RETURN NEW;
END;
$$;
COMMENT ON FUNCTION set_updated_at() IS
    'Ours: BEFORE UPDATE trigger; sets updated_at to the transaction''s time when a row really changes, unless the statement sets it';

CREATE TABLE organizations (
    org_id     uuid        NOT NULL DEFAULT gen_random_uuid(),
    name       text        NOT NULL,
    slug       text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT organizations_pkey PRIMARY KEY (org_id),
    CONSTRAINT organizations_slug_key UNIQUE (slug),
    CONSTRAINT organizations_name_check CHECK (btrim(name) <> ''),
    CONSTRAINT organizations_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 63)
);
COMMENT ON TABLE organizations IS 'Tenants; deleting one deletes its bots and everything that hangs on them (documented)';
COMMENT ON COLUMN organizations.slug IS
    'Short name for addresses. Ours: unique; lower-case letters, digits and single hyphens; at most 63 characters, so that it can be a host name''s label';

CREATE TABLE bots (
    id         uuid        NOT NULL DEFAULT gen_random_uuid(),
    name       text        NOT NULL,
    org_id     uuid        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT bots_pkey PRIMARY KEY (id),
    CONSTRAINT bots_org_id_fkey FOREIGN KEY (org_id) REFERENCES organizations (org_id) ON DELETE CASCADE,
    CONSTRAINT bots_name_check CHECK (btrim(name) <> '')
);
CREATE INDEX bots_org_id_idx ON bots (org_id);
CREATE TRIGGER bots_updated_at BEFORE UPDATE ON bots FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE bots IS 'Bots of an organization; deleting one cascades to its configuration, memories, collections, tools and automations (documented)';
COMMENT ON COLUMN bots.org_id IS 'Owner. Documented: goes with the organization (CASCADE). Ours: NOT NULL';

CREATE TABLE bot_configuration (
    id         uuid        NOT NULL DEFAULT gen_random_uuid(),
    bot_id     uuid        NOT NULL,
    key        text        NOT NULL,
    value      text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT bot_configuration_pkey PRIMARY KEY (id),
    CONSTRAINT bot_configuration_bot_id_fkey FOREIGN KEY (bot_id) REFERENCES bots (id) ON DELETE CASCADE,
    CONSTRAINT bot_configuration_bot_id_key_key UNIQUE (bot_id, key),
    CONSTRAINT bot_configuration_key_check CHECK (btrim(key) <> '')
);
CREATE TRIGGER bot_configuration_updated_at BEFORE UPDATE ON bot_configuration
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE bot_configuration IS
    'Settings of a bot, one row a key. Ours: (bot_id, key) is unique, as in the deployed schema; its index also serves the foreign key';
COMMENT ON COLUMN bot_configuration.value IS
    'Text as the bot reads it. A secret when its key says so (a whole word key, secret, token, pass or password). Ours: NOT NULL; an empty text means unset';

CREATE TABLE bot_memories (
    id         uuid        NOT NULL DEFAULT gen_random_uuid(),
    bot_id     uuid        NOT NULL,
    key        text        NOT NULL,
    value      text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT bot_memories_pkey PRIMARY KEY (id),
    CONSTRAINT bot_memories_bot_id_fkey FOREIGN KEY (bot_id) REFERENCES bots (id) ON DELETE CASCADE,
    CONSTRAINT bot_memories_bot_id_key_key UNIQUE (bot_id, key),
    CONSTRAINT bot_memories_key_check CHECK (btrim(key) <> '')
);
CREATE TRIGGER bot_memories_updated_at BEFORE UPDATE ON bot_memories
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE bot_memories IS
    'What a bot remembers for all its sessions (SET BOT MEMORY). Documented: an index on (bot_id, key). Ours: that index is unique';
COMMENT ON COLUMN bot_memories.value IS 'Ours: NOT NULL';
