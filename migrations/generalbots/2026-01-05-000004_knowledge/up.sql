-- SPDX-License-Identifier: GPL-3.0-or-later
-- What bots know: kb_collections, kb_documents and the collections a session uses (user_kb_associations).

CREATE TABLE kb_collections (
    id          text        NOT NULL,
    bot_id      uuid        NOT NULL,
    name        text        NOT NULL,
    description text,
    metadata    jsonb       NOT NULL DEFAULT '{}',
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT kb_collections_pkey PRIMARY KEY (id),
    CONSTRAINT kb_collections_bot_id_fkey FOREIGN KEY (bot_id) REFERENCES bots (id) ON DELETE CASCADE,
    CONSTRAINT kb_collections_id_check CHECK (btrim(id) <> ''),
    CONSTRAINT kb_collections_name_check CHECK (btrim(name) <> ''),
    CONSTRAINT kb_collections_metadata_check CHECK (jsonb_typeof(metadata) = 'object')
);
CREATE INDEX kb_collections_bot_id_idx ON kb_collections (bot_id);
CREATE TRIGGER kb_collections_updated_at BEFORE UPDATE ON kb_collections
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE kb_collections IS 'Collections of documents; one that has documents cannot be deleted by itself (documented: RESTRICT)';
COMMENT ON COLUMN kb_collections.id IS
    'The collection''s name (documented): a key for all tenants, so a duplicate reveals another tenant''s name. Ours: that id equals name is not enforced';
COMMENT ON COLUMN kb_collections.metadata IS 'Ours: a JSON object, empty by default';

CREATE TABLE kb_documents (
    id            text        NOT NULL DEFAULT gen_random_uuid()::text,
    collection_id text        NOT NULL,
    bot_id        uuid        NOT NULL,
    name          text        NOT NULL,
    content       text        NOT NULL,
    metadata      jsonb       NOT NULL DEFAULT '{}',
    embedding_id  text,
    indexed       boolean     NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT kb_documents_pkey PRIMARY KEY (id),
    CONSTRAINT kb_documents_collection_id_fkey FOREIGN KEY (collection_id) REFERENCES kb_collections (id) ON DELETE RESTRICT,
    CONSTRAINT kb_documents_bot_id_fkey FOREIGN KEY (bot_id) REFERENCES bots (id) ON DELETE CASCADE,
    CONSTRAINT kb_documents_id_check CHECK (btrim(id) <> ''),
    CONSTRAINT kb_documents_name_check CHECK (btrim(name) <> ''),
    CONSTRAINT kb_documents_metadata_check CHECK (jsonb_typeof(metadata) = 'object')
);
CREATE INDEX kb_documents_collection_id_indexed_idx ON kb_documents (collection_id, indexed);
CREATE INDEX kb_documents_collection_id_id_idx ON kb_documents (collection_id, id);
CREATE INDEX kb_documents_bot_id_idx ON kb_documents (bot_id);
CREATE INDEX kb_documents_updated_at_idx ON kb_documents (updated_at);
CREATE TRIGGER kb_documents_updated_at BEFORE UPDATE ON kb_documents
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE kb_documents IS 'Documents of a collection. An upload is one unit: document, indexing job (indexed = false) and collection metadata (documented)';
COMMENT ON COLUMN kb_documents.id IS 'Ours: a random uuid as text by default';
COMMENT ON COLUMN kb_documents.collection_id IS 'Documented: RESTRICT. Ours: NOT NULL';
COMMENT ON COLUMN kb_documents.bot_id IS 'Ours: NOT NULL and CASCADE, else a bot that has documents could never be deleted';
COMMENT ON COLUMN kb_documents.metadata IS 'Ours: a JSON object, empty by default';
COMMENT ON COLUMN kb_documents.embedding_id IS 'Identifier in the vector store; NULL until indexed';
COMMENT ON COLUMN kb_documents.indexed IS 'Whether the vector store has the present content. Ours: NOT NULL, false by default';

CREATE TABLE user_kb_associations (
    id            text        NOT NULL DEFAULT gen_random_uuid()::text,
    session_id    uuid        NOT NULL,
    collection_id text        NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT user_kb_associations_pkey PRIMARY KEY (id),
    CONSTRAINT user_kb_associations_session_id_fkey
        FOREIGN KEY (session_id) REFERENCES user_sessions (id) ON DELETE CASCADE,
    CONSTRAINT user_kb_associations_collection_id_fkey
        FOREIGN KEY (collection_id) REFERENCES kb_collections (id) ON DELETE CASCADE,
    CONSTRAINT user_kb_associations_session_id_collection_id_key UNIQUE (session_id, collection_id)
);
CREATE INDEX user_kb_associations_collection_id_idx ON user_kb_associations (collection_id);
COMMENT ON TABLE user_kb_associations IS
    'Collections that a session uses (ADD_KB). Ours: a pair stands once; it goes with its session and with its collection (CASCADE)';
COMMENT ON COLUMN user_kb_associations.id IS 'Ours: a random uuid as text by default';
