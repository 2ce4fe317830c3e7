-- What GET /api/documents lists, as columns: of today, and of any moment of the past (docs/adr/0070). The row of a document had its
-- title, digest and signatures in the dossier only.

alter table query.document_dossier
    add column place      bigint,
    add column title      text,
    add column sha256     text,
    add column signatures integer;
update query.document_dossier
set place = (view ->> 'position')::bigint,
    title = view ->> 'title',
    sha256 = view ->> 'sha256',
    signatures = jsonb_array_length(view -> 'signatures');
alter table query.document_dossier
    alter column place set not null,
    alter column title set not null,
    alter column sha256 set not null,
    alter column signatures set not null;
drop index query.document_dossier_of_subject;
drop index query.document_dossier_by_day;
create index document_dossier_of_subject on query.document_dossier (subject_id, place, id);
create index document_dossier_by_place on query.document_dossier (place, id);

create table query.document_past (
    id          uuid not null,
    scale       smallint not null,
    from_mark   bigint not null,
    until_mark  bigint not null,
    span        smallint not null,
    version     bigint not null,
    kind        text not null,
    subject_id  uuid not null,
    rendered_on date not null,
    place       bigint not null,
    title       text not null,
    sha256      text not null,
    signatures  integer not null,
    primary key (id, scale, from_mark)
);
create index document_past_at on query.document_past (scale, span, from_mark, until_mark);
create index document_past_by_place on query.document_past (scale, place, id, from_mark, until_mark);
create index document_past_of_subject on query.document_past (scale, subject_id, span, from_mark, until_mark);
comment on table query.document_past is 'What GET /api/documents?asOf= lists: the columns of a document as they were, without the dossier, which is folded from its stream. Written by the projection view-document-past only; rebuilt by replay.';
