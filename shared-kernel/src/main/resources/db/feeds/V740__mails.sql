-- What logins want to be told by mail, and the mails that are to go out (docs/adr/0064). Nothing here is part of the record.
create table feeds.mail_choice (
    id            uuid        primary key,
    issuer        text        not null,
    subject       text        not null,
    account_id    uuid        not null,
    -- What the login was trusted with when it proved itself last; nothing goes out on an old proof, or on none.
    roles         text[]      not null,
    proved_at     timestamptz,
    language      text        not null check (language in ('tr', 'en')),
    hour          integer     not null check (hour between 0 and 23),
    task          text        not null check (task in ('OFF', 'AT_ONCE', 'DAILY')),
    deadline      text        not null check (deadline in ('OFF', 'AT_ONCE', 'DAILY')),
    sitting       text        not null check (sitting in ('OFF', 'AT_ONCE', 'DAILY')),
    decision      text        not null check (decision in ('OFF', 'AT_ONCE', 'DAILY')),
    -- An address counts when whoever reads it has said so.
    address       text        check (octet_length(address) <= 254),
    confirmed_at  timestamptz,
    asked_address text        check (octet_length(asked_address) <= 254),
    asked_at      timestamptz,
    asked_count   integer     not null default 0,
    asked_since   timestamptz,
    -- Of the link in the mail to the address that was asked for; only its hash is kept, and it works once.
    token_hash    bytea       unique check (octet_length(token_hash) = 32),
    -- Every mail shows it, so it is kept as it is; whoever knows it can stop these mails, and nothing else.
    stop_token    text        not null unique,
    stopped_at    timestamptz,
    changed_at    timestamptz not null,
    unique (issuer, subject),
    check ((address is null) = (confirmed_at is null)),
    check ((asked_address is null) = (asked_at is null))
);

create index mail_choice_account on feeds.mail_choice (account_id);

create table feeds.mail (
    id            uuid        primary key,
    choice_id     uuid        not null references feeds.mail_choice (id) on delete cascade,
    form          text        not null check (form in ('NOTICE', 'DIGEST', 'CONFIRMATION')),
    state         text        not null check (state in ('WAITING', 'SENT', 'DROPPED', 'GAVE_UP')),
    created_at    timestamptz not null,
    due_at        timestamptz not null,
    attempts      integer     not null default 0 check (attempts >= 0),
    refusals      integer     not null default 0 check (refusals >= 0),
    claim         uuid,
    claimed_until timestamptz,
    ended_at      timestamptz,
    reason        text,
    check ((state = 'WAITING') = (ended_at is null))
);

create index mail_waiting on feeds.mail (due_at, id) where state = 'WAITING';
create index mail_ended on feeds.mail (ended_at) where ended_at is not null;
create index mail_of_choice on feeds.mail (choice_id);

-- What a mail tells of: a pointer, never the words. What may be said is asked when the mail goes out.
create table feeds.mail_line (
    choice_id  uuid   not null references feeds.mail_choice (id) on delete cascade,
    kind       text   not null check (kind in ('TASK', 'DEADLINE', 'SITTING', 'DECISION')),
    key        text   not null,
    mail_id    uuid   not null references feeds.mail (id) on delete cascade,
    subject_id uuid   not null,
    position   bigint not null,
    primary key (choice_id, kind, key)
);

create index mail_line_of_mail on feeds.mail_line (mail_id, position);

-- One row: up to where the record has been looked at for mails, and whether the server takes any.
create table feeds.mail_progress (
    id            boolean     primary key default true check (id),
    position      bigint      not null check (position >= 0),
    looked_on     date,
    failures      integer     not null default 0 check (failures >= 0),
    failing_since timestamptz,
    resume_at     timestamptz,
    reason        text
);

comment on table feeds.mail_choice is 'What logins want to be told by mail, and where.';
comment on table feeds.mail is 'Mails that are to go out, or did.';
comment on table feeds.mail_line is 'What mails tell of: pointers.';
comment on table feeds.mail_progress is 'Up to where the record has been looked at for mails, and how it stands with the mail server.';
