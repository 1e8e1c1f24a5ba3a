-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE system_automations;
DROP TABLE session_tool_associations;
DROP TABLE basic_tools;
