-- How far an export is, for all processes of the query side: one of them makes the file, another may be asked about it (ADR 0075).
-- Unlogged, as the server's crash ends every export, and none of it is part of the record.
create unlogged table pages.export_progress (
    id        uuid        not null primary key,
    issuer    text        not null,
    subject   text        not null,
    state     text        not null check (state in ('RUNNING', 'MADE', 'FAILED')),
    lines     bigint      not null default 0,
    told_at   timestamptz not null default clock_timestamp()
);

create index export_progress_told on pages.export_progress (told_at);

comment on table pages.export_progress is 'Exports that were given a name by whoever asked for them, until an hour after the last that was told of them.';
comment on column pages.export_progress.id is 'The name, drawn by the reader''s browser.';
comment on column pages.export_progress.lines is 'Lines in the file when that was told last.';
