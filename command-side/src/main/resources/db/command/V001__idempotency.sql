-- The answers to acts that carried an Idempotency-Key, written in the transaction of their events. Kept seven days.
create table command.idempotency (
    issuer      text        not null,
    subject     text        not null,
    key         text        not null check (length(key) between 1 and 255),
    fingerprint text        not null check (length(fingerprint) = 64),
    status      smallint    not null,
    location    text,
    stream_id   text        not null,
    version     bigint      not null,
    position    bigint      not null,
    kept_at     timestamptz not null default now(),
    primary key (issuer, subject, key)
);

create index idempotency_kept_at on command.idempotency (kept_at);

comment on table command.idempotency is 'One row per act with an Idempotency-Key: the answer that repeats of it get.';
