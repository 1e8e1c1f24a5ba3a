-- SPDX-License-Identifier: GPL-3.0-or-later
-- Growing message_history: notes the definitions of its keys, foreign keys and indexes for after.sql and drops them,
-- since ten million rows are several times faster without; stops the triggers of user_sessions, which would take the
-- times that sessions.sql sets for a change of now. Must run in the transaction that runs after.sql; the notes are gone
-- with it.
DO $$
DECLARE
    step record;
BEGIN
    CREATE TEMP TABLE grow_definition ON COMMIT DROP AS
    SELECT CASE contype WHEN 'p' THEN 1 WHEN 'u' THEN 2 ELSE 4 END AS stage,
           format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS remove,
           format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS restore,
           format('COMMENT ON CONSTRAINT %I ON %s IS %L', conname, conrelid::regclass, obj_description(oid, 'pg_constraint')) AS describe
      FROM pg_constraint
     WHERE conrelid = 'message_history'::regclass AND contype IN ('p', 'u', 'f')
    UNION ALL
    SELECT 3, format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid),
           format('COMMENT ON INDEX %s IS %L', indexrelid::regclass, obj_description(indexrelid, 'pg_class'))
      FROM pg_index
     WHERE indrelid = 'message_history'::regclass
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND conrelid = indrelid)
    UNION ALL
    SELECT 5, format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname),
           format('ALTER TABLE %s ENABLE TRIGGER %I', tgrelid::regclass, tgname), NULL
      FROM pg_trigger
     WHERE tgrelid = 'user_sessions'::regclass AND NOT tgisinternal AND tgenabled = 'O';
    FOR step IN SELECT remove FROM grow_definition ORDER BY stage DESC LOOP
        EXECUTE step.remove;
    END LOOP;
END
$$
