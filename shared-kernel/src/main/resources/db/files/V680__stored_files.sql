-- What people uploaded and what was rendered, by what it says: a file is its SHA-256. Append only like the record, whose events
-- name these digests (docs/adr/0052).
create table files.content (
    sha256     bytea       not null primary key check (octet_length(sha256) = 32),
    size       bigint      not null check (size > 0),
    media_type text        not null check (media_type ~ '^[a-z0-9.+-]+/[a-z0-9.+-]+$'),
    place      text        not null check (place in ('DATABASE', 'FOLDER')),
    kept_at    timestamptz not null default clock_timestamp()
);

-- The bytes in pieces of at most 256 kB, so that neither end ever holds a whole file. Not compressed: most types are already.
create table files.chunk (
    sha256 bytea   not null references files.content,
    number integer not null check (number >= 0),
    bytes  bytea   not null check (octet_length(bytes) between 1 and 262144),
    primary key (sha256, number)
);

alter table files.chunk alter column bytes set storage external;

-- Who brought a file, and what it was called there. One file may be brought often.
create table files.upload (
    id      bigint      generated always as identity primary key,
    sha256  bytea       not null references files.content,
    issuer  text        not null check (issuer <> ''),
    subject text        not null check (subject <> ''),
    name    text        not null check (name <> '' and length(name) <= 200),
    at      timestamptz not null default clock_timestamp(),
    unique (sha256, issuer, subject, name)
);

create function files.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'Files are never changed or removed: % on %.% refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege',
              hint = 'Another content is another file.';
end
$$;

create trigger content_unchanged
    before update or delete or truncate on files.content
    for each statement execute function files.refuse_change();
create trigger chunk_unchanged
    before update or delete or truncate on files.chunk
    for each statement execute function files.refuse_change();
create trigger upload_unchanged
    before update or delete or truncate on files.upload
    for each statement execute function files.refuse_change();

alter table files.content enable always trigger content_unchanged;
alter table files.chunk enable always trigger chunk_unchanged;
alter table files.upload enable always trigger upload_unchanged;

comment on table files.content is 'Stored files by SHA-256. Append only.';
comment on table files.chunk is 'Their bytes, where they are kept in the database. Append only.';
comment on table files.upload is 'Who brought them, under which name. Append only.';
