-- Further roles of the database, for people and tools beside the application (docs/adr/0061). Run once by an administrator, in the
-- database of Defter, after its first start; again after an upgrade that brought tables: psql -v ON_ERROR_STOP=1 -d defter -f roles.sql
-- Passwords are given afterwards, each to whoever uses it: \password defter_auditor
do $$
begin
    if not exists (select from pg_roles where rolname = 'defter_auditor') then
        create role defter_auditor login nosuperuser nocreatedb nocreaterole noreplication connection limit 4;
    end if;
    if not exists (select from pg_roles where rolname = 'defter_backup') then
        create role defter_backup login replication nosuperuser nocreatedb nocreaterole connection limit 4;
    end if;
    if not exists (select from pg_roles where rolname = 'defter_monitor') then
        create role defter_monitor login nosuperuser nocreatedb nocreaterole noreplication connection limit 4;
    end if;
    execute format('grant connect on database %I to defter_auditor, defter_monitor', current_database());
end
$$;

-- Who audits computes the ledger anew from the events (defter fsck), and reads who did what to the system. Nothing is written, no
-- view is read: what a view shows is not evidence.
alter role defter_auditor set default_transaction_read_only = on;
alter role defter_auditor set statement_timeout = '30min';
grant usage on schema eventstore, ledger, operations to defter_auditor;
grant select on eventstore.domain_event, eventstore.event_text to defter_auditor;
grant select on ledger.leaf, ledger.tile, ledger.checkpoint, ledger.cosignature, ledger.state, ledger.published_keys
    to defter_auditor;
grant select on operations.entry, operations.sealed_entry to defter_auditor;

-- Who backs up copies files through the replication protocol and sees no table by name.
-- Who watches the server sees its statistics and no table.
grant pg_monitor to defter_monitor;
