-- Which event names which stored file: who may read the dossier, may read the file (docs/adr/0052).
create table query.file_mention (
    position    bigint not null primary key,
    sha256      text   not null,
    stream_type text   not null,
    stream_id   uuid   not null,
    title       text   not null
);

create index file_mention_sha256 on query.file_mention (sha256);
