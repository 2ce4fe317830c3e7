-- How far the processors of each process have come, told by the process itself: the token of a processor that finds nothing of its own
-- among the events moves only with its claim, seconds later, and a reader in another process would wait for that (ADR 0055).
create table eventstore.told_progress (
    node     text   not null,
    kind     text   not null,
    claims   text   not null,
    position bigint not null,
    told_at  timestamptz not null default clock_timestamp(),
    primary key (node, kind)
) with (fillfactor = 20);

comment on table eventstore.told_progress is 'The position each process has reached with all processors of a kind that it has claimed.';
comment on column eventstore.told_progress.kind is 'How the names of these processors begin: policy- or view-.';
comment on column eventstore.told_progress.claims is 'Hash of the names and segments the position holds for.';
