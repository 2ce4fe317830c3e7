create table query.partnership_dossier (
    id                uuid primary key,
    version           bigint not null,
    position          bigint not null,
    municipality_id   uuid not null,
    unit_id           uuid not null,
    form              text not null,
    title             text not null,
    partner           text not null,
    name_source       text not null,
    city              text,
    country           text,
    foreign_partner   boolean not null,
    stage             text not null,
    suspended         boolean not null,
    imported          boolean not null,
    entered_on        date not null,
    decision_number   text,
    decided_on        date,
    permission_number text,
    permitted_on      date,
    signed_on         date,
    valid_until       date,
    ended_on          date,
    signed_once       boolean not null,
    violated          boolean not null,
    sort_key          bytea not null,
    search_text       text not null,
    view              jsonb not null
);
create index partnership_dossier_by_entered_on on query.partnership_dossier (entered_on, id);
create index partnership_dossier_by_sort_key on query.partnership_dossier (sort_key, id);
create index partnership_dossier_of_municipality on query.partnership_dossier (municipality_id);
create index partnership_dossier_violated on query.partnership_dossier (sort_key, id) where violated;
comment on table query.partnership_dossier is 'One row per partnership: what GET /api/partnerships/{id} answers. Written by the projection view-partnership-dossier only; rebuilt by replay.';
