-- Existing documents that were entered, one line for each (docs/adr/0050).
create table query.archive_document (
    id              text        not null primary key,
    record_id       uuid        not null,
    entry           integer     not null,
    position        bigint      not null,
    recorded_at     timestamptz not null,
    occurred_on     date        not null,
    municipality_id uuid        not null,
    kind            text        not null,
    issuer          text,
    number          text,
    document_date   text,
    subject         text,
    sha256          text        not null,
    file_name       text        not null,
    search_text     text        not null,
    view            jsonb       not null
);

create index archive_document_record on query.archive_document (record_id, entry);
create index archive_document_day on query.archive_document (occurred_on desc, id);
