-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE user_kb_associations;
DROP TABLE kb_documents;
DROP TABLE kb_collections;
