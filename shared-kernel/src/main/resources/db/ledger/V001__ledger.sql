-- The ledger over the record (docs/adr/0037, 0038). Everything here can be computed again from the events; what nobody can
-- compute again are the signatures.

create table ledger.leaf (
    leaf_index   bigint primary key check (leaf_index >= 0),
    -- Null only for a first leaf that names an earlier log.
    global_index bigint unique,
    event_id     uuid   unique,
    entry        bytea  not null check (octet_length(entry) between 1 and 65535),
    leaf_hash    bytea  not null check (octet_length(leaf_hash) = 32),
    check ((global_index is null) = (event_id is null)),
    check (global_index is not null or leaf_index = 0)
);

-- Full tiles only; the narrow ones at the right edge are beginnings of what will be full, and stand in the state.
create table ledger.tile (
    level  smallint not null check (level between 0 and 7),
    n      bigint   not null check (n >= 0),
    hashes bytea    not null check (octet_length(hashes) = 8192),
    primary key (level, n)
);

create table ledger.state (
    one     boolean primary key default true check (one),
    size    bigint  not null check (size >= 0),
    root    bytea   not null check (octet_length(root) = 32),
    covered bigint  not null check (covered >= 0),
    edge    bytea[] not null
);

insert into ledger.state (size, root, covered, edge) values (0, sha256(''), 0, '{}');

create table ledger.checkpoint (
    size       bigint      primary key check (size > 0),
    root       bytea       not null check (octet_length(root) = 32),
    note       text        not null,
    created_at timestamptz not null default clock_timestamp()
);

create table ledger.cosignature (
    size        bigint      not null references ledger.checkpoint (size),
    witness     text        not null,
    line        text        not null,
    received_at timestamptz not null default clock_timestamp(),
    primary key (size, witness)
);

create function ledger.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'The ledger only grows: % on %.% refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create function ledger.refuse_shrinking() returns trigger
    language plpgsql as
$$
begin
    if new.size < old.size or new.covered < old.covered then
        raise exception 'The ledger only grows: from % leaves to % refused', old.size, new.size
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger leaf_unchanged before update or delete or truncate on ledger.leaf
    for each statement execute function ledger.refuse_change();
create trigger tile_unchanged before update or delete or truncate on ledger.tile
    for each statement execute function ledger.refuse_change();
create trigger checkpoint_unchanged before update or delete or truncate on ledger.checkpoint
    for each statement execute function ledger.refuse_change();
create trigger cosignature_unchanged before update or delete or truncate on ledger.cosignature
    for each statement execute function ledger.refuse_change();
create trigger state_kept before delete or truncate on ledger.state
    for each statement execute function ledger.refuse_change();
create trigger state_grows before update on ledger.state
    for each row execute function ledger.refuse_shrinking();

-- ALWAYS: also when a session poses as a replica.
alter table ledger.leaf enable always trigger leaf_unchanged;
alter table ledger.tile enable always trigger tile_unchanged;
alter table ledger.checkpoint enable always trigger checkpoint_unchanged;
alter table ledger.cosignature enable always trigger cosignature_unchanged;
alter table ledger.state enable always trigger state_kept;
alter table ledger.state enable always trigger state_grows;

comment on table ledger.leaf is 'The entries of the tree, in their order.';
comment on table ledger.tile is 'Full tiles of the tree, 256 hashes each (C2SP tlog-tiles).';
comment on table ledger.state is 'How far the tree has grown: its head, and the tiles that are not full yet.';
comment on table ledger.checkpoint is 'The heads that were signed.';
comment on table ledger.cosignature is 'What witnesses have signed of them.';
