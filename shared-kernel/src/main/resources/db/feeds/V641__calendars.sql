-- Addresses under which a calendar program fetches what a login has before it, without a login of its own. Only the hash of the
-- address is kept; it ends by itself after a year.
create table feeds.calendar (
    id         uuid        primary key,
    issuer     text        not null,
    subject    text        not null,
    roles      text[]      not null,
    language   text        not null check (language in ('tr', 'en')),
    label      text        not null check (octet_length(label) <= 400),
    token_hash bytea       not null unique check (octet_length(token_hash) = 32),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    used_at    timestamptz
);

create index calendar_of_login on feeds.calendar (issuer, subject, created_at);

comment on table feeds.calendar is 'Calendar addresses of logins; the addresses themselves are not kept.';
