-- The hash of every entry of a day that was sealed, kept beside the log so that an entry that differs can be named; whether
-- these hashes are the sealed ones, the day's event in the ledger says (docs/adr/0041).
create table operations.sealed_entry (
    day  date   not null,
    id   bigint not null,
    hash bytea  not null check (octet_length(hash) = 32),
    primary key (day, id)
);

create trigger sealed_entry_unchanged
    before update or delete or truncate on operations.sealed_entry
    for each statement execute function operations.refuse_change();

alter table operations.sealed_entry enable always trigger sealed_entry_unchanged;

comment on table operations.sealed_entry is 'Hashes of the entries of sealed days. Append only.';

create index entry_at on operations.entry (at, id);

-- The time of an entry is taken under a shared lock. Who seals a day takes it alone, after the day has ended: nobody is then
-- between taking a time of that day and committing it, and nobody comes to it any more.
create function operations.stamp() returns trigger
    language plpgsql as
$$
begin
    perform pg_advisory_xact_lock_shared(3568, 2);
    new.at := clock_timestamp();
    return new;
end
$$;

create trigger entry_stamped
    before insert on operations.entry
    for each row execute function operations.stamp();

alter table operations.entry enable always trigger entry_stamped;
