-- What was read from existing documents, until a person enters it or puts it away (docs/adr/0050). Drafts are no part of the
-- record: they change, and nothing follows from them. The text of the source stays here, the file itself among the stored files.
create table intake.draft (
    id              uuid        not null primary key,
    municipality_id uuid        not null,
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    file_name       text        not null,
    media_type      text        not null,
    size            bigint      not null,
    state           text        not null check (state in ('TO_REVIEW', 'UNREADABLE', 'ENTERING', 'ENTERED', 'REJECTED')),
    version         bigint      not null default 0,
    source          text        not null,
    reading         text        not null,
    kind            text        not null,
    documents       text        not null,
    numbers         text[]      not null default '{}',
    search_text     text        not null default '',
    reason          text,
    brought_by      text        not null,
    brought_at      timestamptz not null default clock_timestamp(),
    decided_by      text,
    decided_at      timestamptz,
    unique (municipality_id, sha256)
);

create index draft_newest on intake.draft (brought_at desc, id);
create index draft_numbers on intake.draft using gin (numbers);

comment on table intake.draft is 'Drafts of imports: what was read, what a person made of it, what became of it.';
comment on column intake.draft.reading is 'What the reader found, with places and confidence, as it was when the file was brought.';
comment on column intake.draft.documents is 'The documents as a person left them last, and which members were changed by hand.';
comment on column intake.draft.numbers is 'What identifies each document by its number: the same in another draft means a duplicate.';
