-- Who is logged in at the pages, for all processes of the query side: which of them answers next is the proxy's choice (ADR 0056).
create table pages.visit (
    id_hash          bytea       not null primary key check (octet_length(id_hash) = 32),
    content          bytea       not null,
    login_hash       bytea       not null,
    provider_session text,
    position         bigint,
    kept             bytea,
    begun_at         timestamptz not null default clock_timestamp(),
    used_at          timestamptz not null default clock_timestamp(),
    ends_at          timestamptz not null
);

create index visit_login on pages.visit (login_hash);
create index visit_provider_session on pages.visit (provider_session);

comment on table pages.visit is 'Logins at the pages. A row goes with the login; none is part of the record.';
comment on column pages.visit.id_hash is 'SHA-256 of what the cookie holds: who reads this table cannot be anybody.';
comment on column pages.visit.content is 'Who it is, and tokens, encrypted with DEFTER_SESSION_KEY.';
comment on column pages.visit.position is 'Place in the record of the last act, until a page has shown it.';
comment on column pages.visit.kept is 'A form that waits for a fresh login, encrypted likewise.';
