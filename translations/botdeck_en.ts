<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>BubblePainter</name>
    <message numerus="yes">
        <source>%1, %Ln line(s)</source>
        <comment>size, lines</comment>
        <translation>
            <numerusform>%1, %Ln line</numerusform>
            <numerusform>%1, %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MigrationQuestions</name>
    <message numerus="yes">
        <source>Apply %n migrations on production?</source>
        <translation>
            <numerusform>Apply %n migration on production?</numerusform>
            <numerusform>Apply %n migrations on production?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MigrationWords</name>
    <message numerus="yes">
        <source>Apply %n in the local workspace</source>
        <translation>
            <numerusform>Apply %n in the local workspace</numerusform>
            <numerusform>Apply %n in the local workspace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n on development</source>
        <translation>
            <numerusform>Apply %n on development</numerusform>
            <numerusform>Apply %n on development</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n on staging</source>
        <translation>
            <numerusform>Apply %n on staging</numerusform>
            <numerusform>Apply %n on staging</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n on production</source>
        <translation>
            <numerusform>Apply %n on production</numerusform>
            <numerusform>Apply %n on production</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reverted %n migrations in %1</source>
        <translation>
            <numerusform>Reverted %n migration in %1</numerusform>
            <numerusform>Reverted %n migrations in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied %n migrations in %1</source>
        <translation>
            <numerusform>Applied %n migration in %1</numerusform>
            <numerusform>Applied %n migrations in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migrations before it stand</source>
        <translation>
            <numerusform>%n migration before it stands</numerusform>
            <numerusform>%n migrations before it stand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteSources</name>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPlan</name>
    <message numerus="yes">
        <source>%1, %n columns</source>
        <translation>
            <numerusform>%1, %n column</numerusform>
            <numerusform>%1, %n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 goes, and %2 rows go along, as counted when it was marked</source>
        <translation>
            <numerusform>%1 goes, and %2 row goes along, as counted when it was marked</numerusform>
            <numerusform>%1 goes, and %2 rows go along, as counted when it was marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 goes, and up to %2 rows go along, as counted when it was marked</source>
        <translation>
            <numerusform>%1 goes, and up to %2 row goes along, as counted when it was marked</numerusform>
            <numerusform>%1 goes, and up to %2 rows go along, as counted when it was marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts wait for a decision</source>
        <translation>
            <numerusform>%Ln conflict waits for a decision</numerusform>
            <numerusform>%Ln conflicts wait for a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values are not valid</source>
        <translation>
            <numerusform>%Ln value is not valid</numerusform>
            <numerusform>%Ln values are not valid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SqlLines</name>
    <message numerus="yes">
        <source>%1…  (%Ln characters)</source>
        <translation>
            <numerusform>%1…  (%Ln character)</numerusform>
            <numerusform>%1…  (%Ln characters)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message numerus="yes">
        <source>A schedule has five fields, minute, hour, day of month, month and day of week; here are %n</source>
        <translation>
            <numerusform>A schedule has five fields, minute, hour, day of month, month and day of week; here are %n</numerusform>
            <numerusform>A schedule has five fields, minute, hour, day of month, month and day of week; here are %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters</source>
        <translation>
            <numerusform>At most %n character</numerusform>
            <numerusform>At most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A short name has at most %n characters</source>
        <translation>
            <numerusform>A short name has at most %n character</numerusform>
            <numerusform>A short name has at most %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message numerus="yes">
        <source>Undone: %Ln rows of %1 tables</source>
        <comment>%1 how many</comment>
        <translation>
            <numerusform>Undone: %Ln row of %1 tables</numerusform>
            <numerusform>Undone: %Ln rows of %1 tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %Ln rows of %1</source>
        <comment>%1 table</comment>
        <translation>
            <numerusform>Undone: %Ln row of %1</numerusform>
            <numerusform>Undone: %Ln rows of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought back what was discarded: %Ln rows of %1 tables</source>
        <comment>%1 how many</comment>
        <translation>
            <numerusform>Brought back what was discarded: %Ln row of %1 tables</numerusform>
            <numerusform>Brought back what was discarded: %Ln rows of %1 tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought back what was discarded: %Ln rows of %1</source>
        <comment>%1 table</comment>
        <translation>
            <numerusform>Brought back what was discarded: %Ln row of %1</numerusform>
            <numerusform>Brought back what was discarded: %Ln rows of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again: %Ln rows of %1 tables</source>
        <comment>%1 how many</comment>
        <translation>
            <numerusform>Done again: %Ln row of %1 tables</numerusform>
            <numerusform>Done again: %Ln rows of %1 tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again: %Ln rows of %1</source>
        <comment>%1 table</comment>
        <translation>
            <numerusform>Done again: %Ln row of %1</numerusform>
            <numerusform>Done again: %Ln rows of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discarded again: %Ln rows of %1 tables</source>
        <comment>%1 how many</comment>
        <translation>
            <numerusform>Discarded again: %Ln row of %1 tables</numerusform>
            <numerusform>Discarded again: %Ln rows of %1 tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discarded again: %Ln rows of %1</source>
        <comment>%1 table</comment>
        <translation>
            <numerusform>Discarded again: %Ln row of %1</numerusform>
            <numerusform>Discarded again: %Ln rows of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::ChangedPane</name>
    <message numerus="yes">
        <source>%n columns conflict</source>
        <translation>
            <numerusform>%n column conflicts</numerusform>
            <numerusform>%n columns conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your columns were changed by nobody else and stay as you typed them: %1</source>
        <translation>
            <numerusform>%n of your columns was changed by nobody else and stays as you typed it: %1</numerusform>
            <numerusform>%n of your columns were changed by nobody else and stay as you typed them: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::ConflictDialog</name>
    <message numerus="yes">
        <source>Resolve %Ln conflicts</source>
        <translation>
            <numerusform>Resolve %Ln conflict</numerusform>
            <numerusform>Resolve %Ln conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln changes</source>
        <translation>
            <numerusform>Review %Ln change</numerusform>
            <numerusform>Review %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::ConnectionMessages</name>
    <message numerus="yes">
        <source>%1. Trying again in %n s</source>
        <translation>
            <numerusform>%1. Trying again in %n s</numerusform>
            <numerusform>%1. Trying again in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::ConversationDelegate</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::ConversationListPane</name>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::ConversationsPage</name>
    <message numerus="yes">
        <source>%1 conversations loaded</source>
        <translation>
            <numerusform>%1 conversation loaded</numerusform>
            <numerusform>%1 conversations loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::DatabaseView</name>
    <message numerus="yes">
        <source>The edits of %Ln rows are back</source>
        <translation>
            <numerusform>The edits of %Ln row are back</numerusform>
            <numerusform>The edits of %Ln rows are back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::DeletePlanDialog</name>
    <message numerus="yes">
        <source>%1 rows would go</source>
        <translation>
            <numerusform>%1 row would go</numerusform>
            <numerusform>%1 rows would go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows would go, %2 would be kept</source>
        <translation>
            <numerusform>%1 row would go, %2 would be kept</numerusform>
            <numerusform>%1 rows would go, %2 would be kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows of %2 still point at %3 through %4</source>
        <translation>
            <numerusform>%1 row of %2 still points at %3 through %4</numerusform>
            <numerusform>%1 rows of %2 still point at %3 through %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows go with the next save</source>
        <translation>
            <numerusform>%1 row goes with the next save</numerusform>
            <numerusform>%1 rows go with the next save</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows go with the next save, %2 are kept</source>
        <translation>
            <numerusform>%1 row goes with the next save, %2 are kept</numerusform>
            <numerusform>%1 rows go with the next save, %2 are kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln rows?</source>
        <translation>
            <numerusform>Delete %Ln row?</numerusform>
            <numerusform>Delete %Ln rows?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln rows of %1?</source>
        <translation>
            <numerusform>Delete %Ln row of %1?</numerusform>
            <numerusform>Delete %Ln rows of %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::DetailsPane</name>
    <message numerus="yes">
        <source>Show all %Ln fields</source>
        <translation>
            <numerusform>Show all %Ln field</numerusform>
            <numerusform>Show all %Ln fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::EditKeeper</name>
    <message numerus="yes">
        <source>%Ln changes of the last time had been saved</source>
        <translation>
            <numerusform>%Ln change of the last time had been saved</numerusform>
            <numerusform>%Ln changes of the last time had been saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::FactsCommand</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::GonePane</name>
    <message numerus="yes">
        <source>Someone deleted it after you read it. Your edit of %n columns has nowhere to go</source>
        <translation>
            <numerusform>Someone deleted it after you read it. Your edit of %n column has nowhere to go</numerusform>
            <numerusform>Someone deleted it after you read it. Your edit of %n columns has nowhere to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Under its old key, with your %n columns; all others take their defaults</source>
        <translation>
            <numerusform>Under its old key, with your %n column; all others take their defaults</numerusform>
            <numerusform>Under its old key, with your %n columns; all others take their defaults</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::GridActions</name>
    <message numerus="yes">
        <source>Copied %1 cells of %2 rows</source>
        <translation>
            <numerusform>Copied %1 cell of %2 rows</numerusform>
            <numerusform>Copied %1 cells of %2 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln rows</source>
        <translation>
            <numerusform>Keep %Ln row</numerusform>
            <numerusform>Keep %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln rows</source>
        <translation>
            <numerusform>Delete %Ln row</numerusform>
            <numerusform>Delete %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells stay as they are. %1</source>
        <translation>
            <numerusform>%Ln cell stays as it is. %1</numerusform>
            <numerusform>%Ln cells stay as they are. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::MainWindow</name>
    <message numerus="yes">
        <source>Closing %1 discards them</source>
        <comment>%n changes</comment>
        <translation>
            <numerusform>Closing %1 discards it</numerusform>
            <numerusform>Closing %1 discards them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The system asks Botdeck to end. Without an answer %1 is closed in %n seconds, and what is not saved is discarded</source>
        <translation>
            <numerusform>The system asks Botdeck to end. Without an answer %1 is closed in %n second, and what is not saved is discarded</numerusform>
            <numerusform>The system asks Botdeck to end. Without an answer %1 is closed in %n seconds, and what is not saved is discarded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not saved</source>
        <translation>
            <numerusform>%Ln change is not saved</numerusform>
            <numerusform>%Ln changes are not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln changes</source>
        <translation>
            <numerusform>Discard %Ln change</numerusform>
            <numerusform>Discard %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln changes</source>
        <translation>
            <numerusform>Save %Ln change</numerusform>
            <numerusform>Save %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closing %1 discards them, or keeps them sealed on this computer</source>
        <comment>%n changes</comment>
        <translation>
            <numerusform>Closing %1 discards it, or keeps it sealed on this computer</numerusform>
            <numerusform>Closing %1 discards them, or keeps them sealed on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The system asks Botdeck to end. Without an answer %1 is closed in %n seconds, and what is not saved is kept sealed on this computer</source>
        <translation>
            <numerusform>The system asks Botdeck to end. Without an answer %1 is closed in %n second, and what is not saved is kept sealed on this computer</numerusform>
            <numerusform>The system asks Botdeck to end. Without an answer %1 is closed in %n seconds, and what is not saved is kept sealed on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The COMMIT may have been sent to %1. If you close it now, %Ln changes may be saved or not, and Botdeck will not tell which</source>
        <translation>
            <numerusform>The COMMIT may have been sent to %1. If you close it now, %Ln change may be saved or not, and Botdeck will not tell which</numerusform>
            <numerusform>The COMMIT may have been sent to %1. If you close it now, %Ln changes may be saved or not, and Botdeck will not tell which</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::MigrationFooter</name>
    <message numerus="yes">
        <source>Plan: apply %n migrations</source>
        <translation>
            <numerusform>Plan: apply %n migration</numerusform>
            <numerusform>Plan: apply %n migrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::MigrationRows</name>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>%n applied</numerusform>
            <numerusform>%n applied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::MigrationSets</name>
    <message numerus="yes">
        <source>Diesel, built in, %n applied</source>
        <translation>
            <numerusform>Diesel, built in, %n applied</numerusform>
            <numerusform>Diesel, built in, %n applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Diesel, %n applied</source>
        <translation>
            <numerusform>Diesel, %n applied</numerusform>
            <numerusform>Diesel, %n applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n pending</source>
        <translation>
            <numerusform>%1, %2, %n pending</numerusform>
            <numerusform>%1, %2, %n pending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::MigrationSetsDelegate</name>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::PendingBar</name>
    <message numerus="yes">
        <source>Saving %Ln change(s)</source>
        <translation>
            <numerusform>Saving %Ln change</numerusform>
            <numerusform>Saving %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending change(s)</source>
        <translation>
            <numerusform>%Ln pending change</numerusform>
            <numerusform>%Ln pending changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s)</source>
        <translation>
            <numerusform>%Ln edit</numerusform>
            <numerusform>%Ln edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln insert(s)</source>
        <translation>
            <numerusform>%Ln insert</numerusform>
            <numerusform>%Ln inserts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delete(s)</source>
        <translation>
            <numerusform>%Ln delete</numerusform>
            <numerusform>%Ln deletes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) changed on the server meanwhile</source>
        <translation>
            <numerusform>%Ln row changed on the server meanwhile</numerusform>
            <numerusform>%Ln rows changed on the server meanwhile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) must be corrected first</source>
        <translation>
            <numerusform>%Ln field must be corrected first</numerusform>
            <numerusform>%Ln fields must be corrected first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln conflict</numerusform>
            <numerusform>%Ln conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) to correct</source>
        <translation>
            <numerusform>%Ln field to correct</numerusform>
            <numerusform>%Ln fields to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) refused</source>
        <translation>
            <numerusform>%Ln row refused</numerusform>
            <numerusform>%Ln rows refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln change(s)</source>
        <translation>
            <numerusform>Save %Ln change</numerusform>
            <numerusform>Save %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::RecoveryDialog</name>
    <message numerus="yes">
        <source>%Ln edits were not saved</source>
        <translation>
            <numerusform>%Ln edit was not saved</numerusform>
            <numerusform>%Ln edits were not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln…</source>
        <translation>
            <numerusform>Discard %Ln…</numerusform>
            <numerusform>Discard %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln edits?</source>
        <translation>
            <numerusform>Discard %Ln edit?</numerusform>
            <numerusform>Discard %Ln edits?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln edits</source>
        <translation>
            <numerusform>Discard %Ln edit</numerusform>
            <numerusform>Discard %Ln edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln edits</source>
        <translation>
            <numerusform>Restore %Ln edit</numerusform>
            <numerusform>Restore %Ln edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edits are not ticked, and are discarded then</source>
        <translation>
            <numerusform>%Ln edit is not ticked, and is discarded then</numerusform>
            <numerusform>%Ln edits are not ticked, and are discarded then</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::RecoveryModel</name>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::RelationsPage</name>
    <message numerus="yes">
        <source>%1 tables and views</source>
        <translation>
            <numerusform>%1 table or view</numerusform>
            <numerusform>%1 tables and views</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::ReviewDialog</name>
    <message numerus="yes">
        <source>Review %Ln changes</source>
        <translation>
            <numerusform>Review %Ln change</numerusform>
            <numerusform>Review %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln changes</source>
        <translation>
            <numerusform>Save %Ln change</numerusform>
            <numerusform>Save %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %1 of %Ln changes</source>
        <translation>
            <numerusform>Undo %1 of %Ln change</numerusform>
            <numerusform>Undo %1 of %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln changes</source>
        <translation>
            <numerusform>Undo %Ln change</numerusform>
            <numerusform>Undo %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows have changed since and are left out</source>
        <translation>
            <numerusform>%Ln row has changed since and is left out</numerusform>
            <numerusform>%Ln rows have changed since and are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::RowDeleter</name>
    <message numerus="yes">
        <source>%Ln row(s) are not shown any more and were not marked</source>
        <translation>
            <numerusform>%Ln row is not shown any more and was not marked</numerusform>
            <numerusform>%Ln rows are not shown any more and were not marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::SaveFlow</name>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the server&apos;s answer since %n s</source>
        <translation>
            <numerusform>Waiting for the server&apos;s answer since %n s</numerusform>
            <numerusform>Waiting for the server&apos;s answer since %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows go along</source>
        <translation>
            <numerusform>%1 row goes along</numerusform>
            <numerusform>%1 rows go along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>perhaps %1 rows or more go along</source>
        <translation>
            <numerusform>perhaps %1 row or more goes along</numerusform>
            <numerusform>perhaps %1 rows or more go along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with the %1 rows that were to go along, in %2</source>
        <translation>
            <numerusform>with the %1 row that was to go along, in %2</numerusform>
            <numerusform>with the %1 rows that were to go along, in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with the %1 rows that were to go along, in %2, at attempt %3, since other sessions were writing</source>
        <translation>
            <numerusform>with the %1 row that was to go along, in %2, at attempt %3, since other sessions were writing</numerusform>
            <numerusform>with the %1 rows that were to go along, in %2, at attempt %3, since other sessions were writing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln changes?</source>
        <translation>
            <numerusform>Discard %Ln change?</numerusform>
            <numerusform>Discard %Ln changes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln changes</source>
        <translation>
            <numerusform>Discard %Ln change</numerusform>
            <numerusform>Discard %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln changes</source>
        <translation>
            <numerusform>Saved %Ln change</numerusform>
            <numerusform>Saved %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::SidebarModel</name>
    <message numerus="yes">
        <source>%Ln more tables</source>
        <translation>
            <numerusform>%Ln more table</numerusform>
            <numerusform>%Ln more tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::TablePage</name>
    <message numerus="yes">
        <source>%1 rows under the filters</source>
        <translation>
            <numerusform>%1 row under the filters</numerusform>
            <numerusform>%1 rows under the filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows loaded, there are more</source>
        <translation>
            <numerusform>%1 row loaded, there are more</numerusform>
            <numerusform>%1 rows loaded, there are more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 columns</source>
        <translation>
            <numerusform>%1 column</numerusform>
            <numerusform>%1 columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <comment>≈ 10.0 M rows</comment>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows loaded</source>
        <translation>
            <numerusform>%1 row loaded</numerusform>
            <numerusform>%1 rows loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows selected</source>
        <translation>
            <numerusform>%Ln row selected</numerusform>
            <numerusform>%Ln rows selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::TranscriptPane</name>
    <message numerus="yes">
        <source>%Ln or more messages</source>
        <translation>
            <numerusform>%Ln or more messages</numerusform>
            <numerusform>%Ln or more messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::TypedTextBar</name>
    <message numerus="yes">
        <source>What you typed in %n fields is kept here</source>
        <translation>
            <numerusform>What you typed in %n field is kept here</numerusform>
            <numerusform>What you typed in %n fields is kept here</numerusform>
        </translation>
    </message>
</context>
</TS>
