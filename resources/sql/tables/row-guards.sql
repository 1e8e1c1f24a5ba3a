-- SPDX-License-Identifier: GPL-3.0-or-later
-- What can swallow a change of rows of relation $1 without an error, for the command $2 (w update, a insert,
-- d delete): policies that apply to this role, row triggers before the change, and rules instead of it.
SELECT kind, name, definition
FROM (
    SELECT 'policy' AS kind, p.polname AS name,
        CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END
            || coalesce(' USING (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')', '')
            || coalesce(' WITH CHECK (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') AS definition
    FROM pg_catalog.pg_policy AS p
    WHERE p.polrelid = $1::pg_catalog.oid
        AND p.polcmd IN ('*', $2::pg_catalog."char")
        AND pg_catalog.row_security_active(p.polrelid)
        AND (p.polroles = '{0}' OR EXISTS (
            SELECT FROM pg_catalog.unnest(p.polroles) AS r (oid) WHERE pg_catalog.pg_has_role(r.oid, 'USAGE')))
    UNION ALL
    SELECT 'trigger', t.tgname, pg_catalog.pg_get_triggerdef(t.oid)
    FROM pg_catalog.pg_trigger AS t
    WHERE t.tgrelid = $1::pg_catalog.oid
        AND NOT t.tgisinternal
        AND t.tgenabled <> 'D'
        AND t.tgtype & 1 <> 0
        AND t.tgtype & (2 | 64) <> 0
        AND t.tgtype & CASE $2::pg_catalog."char" WHEN 'a' THEN 4 WHEN 'd' THEN 8 ELSE 16 END <> 0
    UNION ALL
    SELECT 'rule', r.rulename, pg_catalog.pg_get_ruledef(r.oid)
    FROM pg_catalog.pg_rewrite AS r
    WHERE r.ev_class = $1::pg_catalog.oid
        AND r.is_instead
        AND r.ev_enabled <> 'D'
        AND r.ev_type = CASE $2::pg_catalog."char" WHEN 'a' THEN '3' WHEN 'd' THEN '4' ELSE '2' END
) AS guards
ORDER BY kind, name
