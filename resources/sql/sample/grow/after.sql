-- SPDX-License-Identifier: GPL-3.0-or-later
-- Growing message_history: makes again what before.sql dropped, comments included: keys, indexes, foreign keys, and
-- the triggers of user_sessions it stopped.
DO $$
DECLARE
    step record;
BEGIN
    PERFORM set_config('maintenance_work_mem', '512MB', true);
    FOR step IN SELECT restore, describe FROM grow_definition ORDER BY stage, restore LOOP
        EXECUTE step.restore;
        IF step.describe IS NOT NULL THEN
            EXECUTE step.describe;
        END IF;
    END LOOP;
END
$$
