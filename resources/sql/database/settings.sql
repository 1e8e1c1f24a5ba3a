-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the text of values depends on, and the time limits ($1 statement, $2 lock, milliseconds), until the
-- transaction ends. Session-level settings would stick to a pooler's server connection that other programs use.
SELECT set_config('DateStyle', 'ISO, YMD', true),
       set_config('IntervalStyle', 'postgres', true),
       set_config('TimeZone', 'UTC', true),
       set_config('extra_float_digits', '1', true),
       set_config('bytea_output', 'hex', true),
       set_config('statement_timeout', $1, true),
       set_config('lock_timeout', $2, true),
       set_config('idle_in_transaction_session_timeout', '120000', true)
