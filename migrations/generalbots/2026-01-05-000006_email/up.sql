-- SPDX-License-Identifier: GPL-3.0-or-later
-- Electronic mail of users: user_email_accounts, email_drafts, email_folders, folder_messages.

CREATE TABLE user_email_accounts (
    id                 uuid        NOT NULL DEFAULT gen_random_uuid(),
    user_id            uuid        NOT NULL,
    email_address      text        NOT NULL,
    imap_server        text        NOT NULL,
    imap_port          integer     NOT NULL DEFAULT 993,
    smtp_server        text        NOT NULL,
    smtp_port          integer     NOT NULL DEFAULT 587,
    encrypted_password text,
    active             boolean     NOT NULL DEFAULT true,
    created_at         timestamptz NOT NULL DEFAULT now(),
    updated_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT user_email_accounts_pkey PRIMARY KEY (id),
    CONSTRAINT user_email_accounts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT user_email_accounts_email_address_check CHECK (email_address ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    CONSTRAINT user_email_accounts_imap_port_check CHECK (imap_port BETWEEN 1 AND 65535),
    CONSTRAINT user_email_accounts_smtp_port_check CHECK (smtp_port BETWEEN 1 AND 65535)
);
CREATE INDEX user_email_accounts_user_id_idx ON user_email_accounts (user_id);
CREATE TRIGGER user_email_accounts_updated_at BEFORE UPDATE ON user_email_accounts
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE user_email_accounts IS 'Mail accounts a user lets a bot work with. Ours: they go with their user (CASCADE)';
COMMENT ON COLUMN user_email_accounts.imap_port IS 'Ours: 1 to 65535, 993 (IMAP over TLS) by default';
COMMENT ON COLUMN user_email_accounts.smtp_port IS 'Ours: 1 to 65535, 587 (submission) by default';
COMMENT ON COLUMN user_email_accounts.encrypted_password IS
    'Secret. Sealed with AES-256-GCM under the shared field key, this row''s id being associated data. Ours: NULL while no password is kept';
COMMENT ON COLUMN user_email_accounts.active IS 'Ours: NOT NULL, true unless switched off';

CREATE TABLE email_drafts (
    id            uuid        NOT NULL DEFAULT gen_random_uuid(),
    user_id       uuid        NOT NULL,
    account_id    uuid,
    to_addresses  text[]      NOT NULL DEFAULT '{}',
    cc_addresses  text[]      NOT NULL DEFAULT '{}',
    bcc_addresses text[]      NOT NULL DEFAULT '{}',
    subject       text        NOT NULL DEFAULT '',
    body          text        NOT NULL DEFAULT '',
    attachments   jsonb       NOT NULL DEFAULT '[]',
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT email_drafts_pkey PRIMARY KEY (id),
    CONSTRAINT email_drafts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT email_drafts_account_id_fkey FOREIGN KEY (account_id) REFERENCES user_email_accounts (id) ON DELETE SET NULL,
    CONSTRAINT email_drafts_attachments_check CHECK (jsonb_typeof(attachments) = 'array')
);
CREATE INDEX email_drafts_user_id_idx ON email_drafts (user_id);
CREATE INDEX email_drafts_account_id_idx ON email_drafts (account_id);
CREATE INDEX email_drafts_updated_at_idx ON email_drafts (updated_at);
CREATE TRIGGER email_drafts_updated_at BEFORE UPDATE ON email_drafts
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE email_drafts IS 'Unsent mail. A draft outlives its account (documented) and, ours, goes with its user (CASCADE)';
COMMENT ON COLUMN email_drafts.account_id IS 'NULL: none chosen yet, or the account was deleted. Ours: SET NULL, which is how a draft outlives it';
COMMENT ON COLUMN email_drafts.to_addresses IS 'Ours: NOT NULL, an empty list by default; so are the other two lists, and subject and body are empty texts';
COMMENT ON COLUMN email_drafts.attachments IS 'Ours: a JSON array of {name, type, size, reference}, empty by default';

CREATE TABLE email_folders (
    id            uuid        NOT NULL DEFAULT gen_random_uuid(),
    account_id    uuid        NOT NULL,
    name          text        NOT NULL,
    path          text        NOT NULL,
    parent_id     uuid,
    message_count integer     NOT NULL DEFAULT 0,
    unread_count  integer     NOT NULL DEFAULT 0,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT email_folders_pkey PRIMARY KEY (id),
    CONSTRAINT email_folders_account_id_fkey FOREIGN KEY (account_id) REFERENCES user_email_accounts (id) ON DELETE CASCADE,
    CONSTRAINT email_folders_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES email_folders (id) ON DELETE CASCADE,
    CONSTRAINT email_folders_account_id_path_key UNIQUE (account_id, path),
    CONSTRAINT email_folders_name_check CHECK (name <> ''),
    CONSTRAINT email_folders_path_check CHECK (path <> ''),
    CONSTRAINT email_folders_parent_id_check CHECK (parent_id <> id),
    CONSTRAINT email_folders_message_count_check CHECK (message_count >= 0),
    CONSTRAINT email_folders_unread_count_check CHECK (unread_count >= 0)
);
CREATE INDEX email_folders_parent_id_idx ON email_folders (parent_id);
CREATE TRIGGER email_folders_updated_at BEFORE UPDATE ON email_folders
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE email_folders IS
    'Folders of a mail account. Ours: (account_id, path) is unique; folders go with their account and with the folder above (CASCADE)';
COMMENT ON COLUMN email_folders.path IS 'Full name on the mail server, with its own separator';
COMMENT ON COLUMN email_folders.parent_id IS 'The folder above; NULL at the top. Ours: a folder is not its own parent; longer rings are not enforced against';
COMMENT ON COLUMN email_folders.message_count IS 'As last read from the mail server. Ours: never negative; so is unread_count';

CREATE TABLE folder_messages (
    id          uuid        NOT NULL DEFAULT gen_random_uuid(),
    folder_id   uuid        NOT NULL,
    message_uid bigint      NOT NULL,
    subject     text        NOT NULL DEFAULT '',
    sender      text        NOT NULL,
    received_at timestamptz NOT NULL,
    seen        boolean     NOT NULL DEFAULT false,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT folder_messages_pkey PRIMARY KEY (id),
    CONSTRAINT folder_messages_folder_id_fkey FOREIGN KEY (folder_id) REFERENCES email_folders (id) ON DELETE CASCADE,
    CONSTRAINT folder_messages_folder_id_message_uid_key UNIQUE (folder_id, message_uid),
    CONSTRAINT folder_messages_message_uid_check CHECK (message_uid BETWEEN 1 AND 4294967295)
);
CREATE INDEX folder_messages_folder_id_received_at_idx ON folder_messages (folder_id, received_at DESC);
CREATE INDEX folder_messages_received_at_idx ON folder_messages (received_at);
CREATE TRIGGER folder_messages_updated_at BEFORE UPDATE ON folder_messages
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE folder_messages IS
    'Headers of the messages in a folder. The documents only name this table: all its columns are ours. Messages go with their folder (CASCADE)';
COMMENT ON COLUMN folder_messages.message_uid IS 'Ours: the IMAP UID (RFC 3501, an unsigned 32-bit number), unique in its folder';
COMMENT ON COLUMN folder_messages.sender IS 'Ours: the From header, display name and address';
COMMENT ON COLUMN folder_messages.received_at IS 'Ours: the IMAP internal date';
