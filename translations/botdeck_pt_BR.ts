<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>botdeck</name>
    <message>
        <source>This is not a connection address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as postgresql://user@host:5432/database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2 / %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer within %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the host, the port and the network between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server rolled the transaction back instead of committing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 has no up.sql, so it is not a migration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add up.sql, or move the folder out of the migration set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two folders in %1 have the version %2, so the journal can&apos;t tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not a Drizzle journal: it has no list of entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No schema of this role&apos;s search path exists, so there is no place for a migration journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the role&apos;s or the database&apos;s search_path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no migration folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer to %1 has no column %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of an icon is outside the drawing subset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>botdeck::PgError</name>
    <message>
        <source>Check the user, the password and the server&apos;s pg_hba.conf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the database&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the TLS mode and the root certificate of this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until other programs close connections, or raise max_connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the host and the port, and that the server is running and accepts connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the server was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
