-- One row per official document (docs/adr/0053).
create table query.document_dossier (
    id          uuid   not null primary key,
    version     bigint not null,
    position    bigint not null,
    kind        text   not null,
    subject_id  uuid   not null,
    rendered_on date   not null,
    view        jsonb  not null
);
create index document_dossier_of_subject on query.document_dossier (subject_id, rendered_on, position);
create index document_dossier_by_day on query.document_dossier (rendered_on, position);
comment on table query.document_dossier is 'One row per document: what GET /api/documents/{id} answers. Written by the projection view-document-dossier only; rebuilt by replay.';
