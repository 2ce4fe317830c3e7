-- Other systems that are told what is recorded (docs/adr/0048). Nothing here is part of the record: a delivery is a pointer to an
-- event, and all of it can be put up again from the record.

create table feeds.webhook (
    id                uuid        primary key,
    url               text        not null check (octet_length(url) between 1 and 2000),
    description       text        not null check (octet_length(description) <= 1000),
    reader            text        not null check (reader in ('PUBLIC', 'HOUSE')),
    types             text[]      not null,
    kinds             text[]      not null,
    state             text        not null check (state in ('ACTIVE', 'PAUSED', 'DISABLED', 'ENDED')),
    state_reason      text,
    state_since       timestamptz not null,
    -- What signatures are made with. No answer, log or page shows it again.
    secret            bytea       not null check (octet_length(secret) between 24 and 64),
    former_secret     bytea,
    former_until      timestamptz,
    -- Every wanted event up to here has been put up for delivery.
    position          bigint      not null check (position >= 0),
    -- Of the receiver as a whole, in succession.
    failures          integer     not null default 0 check (failures >= 0),
    failing_since     timestamptz,
    resume_at         timestamptz,
    delivered         bigint      not null default 0,
    last_delivered_at timestamptz,
    created_at        timestamptz not null,
    created_by        text        not null,
    check ((former_secret is null) = (former_until is null))
);

create table feeds.delivery (
    webhook_id    uuid        not null references feeds.webhook (id) on delete cascade,
    position      bigint      not null check (position > 0),
    event_id      uuid        not null,
    stream        text        not null,
    delivered_at  timestamptz,
    attempts      integer     not null default 0 check (attempts >= 0),
    failing_since timestamptz,
    due_at        timestamptz not null,
    claim         uuid,
    claimed_until timestamptz,
    primary key (webhook_id, position)
);

create index delivery_of_stream on feeds.delivery (webhook_id, stream, position) where delivered_at is null;
create index delivery_waiting on feeds.delivery (webhook_id, position) where delivered_at is null;
create index delivery_done on feeds.delivery (delivered_at) where delivered_at is not null;

create table feeds.attempt (
    id         bigint generated always as identity primary key,
    webhook_id uuid        not null references feeds.webhook (id) on delete cascade,
    position   bigint,
    event_id   uuid        not null,
    type       text        not null,
    at         timestamptz not null,
    millis     bigint      not null check (millis >= 0),
    status     integer,
    outcome    text        not null check (outcome in ('DELIVERED', 'REFUSED', 'UNREACHABLE', 'GONE')),
    detail     text
);

create index attempt_of_webhook on feeds.attempt (webhook_id, id);
create index attempt_at on feeds.attempt (at);

comment on table feeds.webhook is 'Receivers: where they are, what they want, how it stands with them.';
comment on table feeds.delivery is 'Pointers to events that are to be, or were, delivered to a receiver.';
comment on table feeds.attempt is 'Each attempt to deliver, for those who look for a fault; kept for a while.';
