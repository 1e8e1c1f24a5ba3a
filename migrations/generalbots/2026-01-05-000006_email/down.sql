-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE folder_messages;
DROP TABLE email_folders;
DROP TABLE email_drafts;
DROP TABLE user_email_accounts;
