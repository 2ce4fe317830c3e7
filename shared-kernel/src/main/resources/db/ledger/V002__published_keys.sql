-- The public keys of the log (docs/adr/0038): whoever has the private one serves nobody, and whoever serves has none. The newest
-- row is what is published; what it says is worth something to those who know the keys from elsewhere.

create table ledger.published_keys (
    number       integer     primary key check (number > 0),
    policy       text        not null,
    rotations    text[]      not null,
    published_at timestamptz not null default clock_timestamp()
);

create trigger published_keys_unchanged before update or delete or truncate on ledger.published_keys
    for each statement execute function ledger.refuse_change();
alter table ledger.published_keys enable always trigger published_keys_unchanged;

comment on table ledger.published_keys is 'The public keys of the log and of its witnesses, as they were published.';
