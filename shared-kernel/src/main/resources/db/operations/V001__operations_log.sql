-- What was done to the system itself and what was found, as opposed to what the town hall decided: append only like the
-- record, and no part of it (docs/adr/0034).
create table operations.entry (
    id      bigint      generated always as identity primary key,
    at      timestamptz not null default clock_timestamp(),
    kind    text        not null check (kind ~ '^[A-Z][A-Z_]{0,59}$'),
    actor   text        not null check (actor <> ''),
    outcome text        not null check (outcome ~ '^[A-Z][A-Z_]{0,59}$'),
    details jsonb       not null check (octet_length(details::text) <= 1048576)
);

create index entry_kind on operations.entry (kind, id);

create function operations.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'Entries are never changed or removed: % on %.% refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege',
              hint = 'A correction is a new entry.';
end
$$;

create trigger entry_unchanged
    before update or delete or truncate on operations.entry
    for each statement execute function operations.refuse_change();

alter table operations.entry enable always trigger entry_unchanged;

comment on table operations.entry is 'Rebuilds, sweeps and what they found. Append only.';
