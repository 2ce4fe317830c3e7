create table query.project_dossier (
    id                uuid primary key,
    version           bigint not null,
    position          bigint not null,
    municipality_id   uuid not null,
    unit_id           uuid not null,
    plan_id           uuid,
    title             text not null,
    stage             text not null,
    conceived_on      date not null,
    ends_on           date not null,
    without_authority boolean not null,
    violated          boolean not null,
    by_grant          boolean not null,
    by_loan           boolean not null,
    by_own_budget     boolean not null,
    sort_key          bytea not null,
    search_text       text not null,
    view              jsonb not null
);
create index project_dossier_by_conceived_on on query.project_dossier (conceived_on, id);
create index project_dossier_by_ends_on on query.project_dossier (ends_on, id);
create index project_dossier_by_sort_key on query.project_dossier (sort_key, id);
create index project_dossier_of_municipality on query.project_dossier (municipality_id);
create index project_dossier_of_unit on query.project_dossier (unit_id);
create index project_dossier_of_plan on query.project_dossier (plan_id);
comment on table query.project_dossier is 'One row per project: what GET /api/projects/{id} answers. Written by the projection view-project-dossier only; rebuilt by replay.';

create table query.finances_year (
    id              uuid primary key,
    version         bigint not null,
    position        bigint not null,
    municipality_id uuid not null,
    year            integer not null,
    view            jsonb not null,
    unique (municipality_id, year)
);
comment on table query.finances_year is 'One row per municipality and year: what GET /api/municipalities/{id}/finances is computed from. Written by the projection view-finances only; rebuilt by replay.';

create table query.finances_law (
    municipality_id uuid primary key,
    kind            text not null,
    rulesets        jsonb not null
);
comment on table query.finances_law is 'The law a municipality has, as far as its finances are measured by it: its kind and the rulesets it adopted. Written by the projection view-finances only; rebuilt by replay.';
