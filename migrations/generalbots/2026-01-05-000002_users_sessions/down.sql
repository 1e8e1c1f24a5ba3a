-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE user_sessions;
DROP TABLE user_preferences;
DROP TABLE user_login_tokens;
DROP TABLE users;
