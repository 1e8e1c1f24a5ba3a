-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE bot_memories;
DROP TABLE bot_configuration;
DROP TABLE bots;
DROP TABLE organizations;
DROP FUNCTION set_updated_at();
