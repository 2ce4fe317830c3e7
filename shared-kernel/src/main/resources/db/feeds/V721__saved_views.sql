-- Lists as a login wants to find them again: a name for the filters of a page. Each login's own, no part of the record.
create table feeds.saved_view (
    id         uuid        primary key,
    issuer     text        not null,
    subject    text        not null,
    page       text        not null check (octet_length(page) <= 200),
    name       text        not null check (octet_length(name) between 1 and 400),
    query      text        not null check (octet_length(query) <= 2000),
    standard   boolean     not null,
    created_at timestamptz not null,
    unique (issuer, subject, page, name)
);

create unique index saved_view_standard on feeds.saved_view (issuer, subject, page) where standard;

comment on table feeds.saved_view is 'Named filters of lists, one row per login and name.';
comment on column feeds.saved_view.query is 'The parameters of the address of the page, encoded as there.';
comment on column feeds.saved_view.standard is 'Whether the page opens with it when nothing else is asked for.';
