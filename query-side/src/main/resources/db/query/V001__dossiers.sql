-- The dossiers: one row per stream. Everything here follows from the events and can be thrown away and replayed.

create table query.municipality_dossier (
    id          uuid primary key,
    version     bigint not null,
    position    bigint not null,
    kind        text not null,
    name        text not null,
    province    text not null,
    sort_key    bytea not null,
    search_text text not null,
    view        jsonb not null
);
create index municipality_dossier_by_sort_key on query.municipality_dossier (sort_key, id);
comment on table query.municipality_dossier is 'One row per municipality: what GET /api/municipalities/{id} answers. Written by the projection view-municipality-dossier only; rebuilt by replay.';

create table query.council_dossier (
    id              uuid primary key,
    version         bigint not null,
    position        bigint not null,
    municipality_id uuid not null,
    term            text not null,
    full_membership integer not null,
    convened_on     date not null,
    ended_on        date,
    view            jsonb not null
);
create index council_dossier_by_convened_on on query.council_dossier (convened_on, id);
create index council_dossier_by_term on query.council_dossier (term, id);
create index council_dossier_of_municipality on query.council_dossier (municipality_id);
comment on table query.council_dossier is 'One row per council: what GET /api/councils/{id} answers. Written by the projection view-council-dossier only; rebuilt by replay.';

create table query.commission_dossier (
    id              uuid primary key,
    version         bigint not null,
    position        bigint not null,
    council_id      uuid not null,
    municipality_id uuid not null,
    name            text not null,
    kind            text not null,
    size            integer not null,
    formed_on       date not null,
    ended_on        date,
    sort_key        bytea not null,
    search_text     text not null,
    view            jsonb not null
);
create index commission_dossier_by_sort_key on query.commission_dossier (sort_key, id);
create index commission_dossier_by_formed_on on query.commission_dossier (formed_on, id);
create index commission_dossier_of_council on query.commission_dossier (council_id);
create index commission_dossier_of_municipality on query.commission_dossier (municipality_id);
comment on table query.commission_dossier is 'One row per commission: what GET /api/commissions/{id} answers. Written by the projection view-commission-dossier only; rebuilt by replay.';

create table query.account_dossier (
    id          uuid primary key,
    version     bigint not null,
    position    bigint not null,
    issuer      text not null,
    subject     text not null,
    person_id   uuid,
    unit_id     uuid,
    linked      boolean not null,
    search_text text not null,
    view        jsonb not null
);
create index account_dossier_by_subject on query.account_dossier (subject, id);
create index account_dossier_of_person on query.account_dossier (person_id);
create index account_dossier_of_unit on query.account_dossier (unit_id);
comment on table query.account_dossier is 'One row per account: what GET /api/accounts/{id} answers. Written by the projection view-account-dossier only; rebuilt by replay.';

create table query.meeting_dossier (
    id              uuid primary key,
    version         bigint not null,
    position        bigint not null,
    council_id      uuid not null,
    municipality_id uuid not null,
    kind            text not null,
    month           text not null,
    first_day       date not null,
    state           text not null,
    view            jsonb not null
);
create index meeting_dossier_by_first_day on query.meeting_dossier (first_day, id);
create index meeting_dossier_of_council on query.meeting_dossier (council_id);
create index meeting_dossier_of_municipality on query.meeting_dossier (municipality_id);
comment on table query.meeting_dossier is 'One row per meeting: what GET /api/meetings/{id} answers. Written by the projection view-meeting-dossier only; rebuilt by replay.';

create table query.sitting_dossier (
    id              uuid primary key,
    version         bigint not null,
    position        bigint not null,
    meeting_id      uuid not null,
    council_id      uuid not null,
    municipality_id uuid not null,
    day             date not null,
    time            time(0) not null,
    ordinal         integer not null,
    state           text not null,
    items           integer not null,
    announced       boolean not null,
    view            jsonb not null
);
create index sitting_dossier_by_day on query.sitting_dossier (day, id);
create index sitting_dossier_of_meeting on query.sitting_dossier (meeting_id);
create index sitting_dossier_of_council on query.sitting_dossier (council_id);
create index sitting_dossier_of_municipality on query.sitting_dossier (municipality_id);
comment on table query.sitting_dossier is 'One row per sitting: what GET /api/sittings/{id} answers. Written by the projection view-sitting-dossier only; rebuilt by replay.';

create table query.review_dossier (
    id              uuid primary key,
    version         bigint not null,
    position        bigint not null,
    proposal_id     uuid not null,
    title           text not null,
    municipality_id uuid not null,
    sitting_id      uuid not null,
    commissions     text not null,
    state           text not null,
    opened_on       date not null,
    last_day        date,
    late            boolean not null,
    sort_key        bytea not null,
    search_text     text not null,
    view            jsonb not null
);
create index review_dossier_by_opened_on on query.review_dossier (opened_on, id);
create index review_dossier_by_last_day on query.review_dossier (last_day, id);
create index review_dossier_by_sort_key on query.review_dossier (sort_key, id);
create index review_dossier_of_proposal on query.review_dossier (proposal_id);
create index review_dossier_of_municipality on query.review_dossier (municipality_id);
create index review_dossier_of_sitting on query.review_dossier (sitting_id);
comment on table query.review_dossier is 'One row per review: what GET /api/reviews/{id} answers. Written by the projection view-review-dossier only; rebuilt by replay.';

create table query.proposal_dossier (
    id              uuid primary key,
    version         bigint not null,
    position        bigint not null,
    municipality_id uuid not null,
    unit_id         uuid not null,
    title           text not null,
    kind            text not null,
    plan_id         uuid,
    matter          text not null,
    state           text not null,
    drafted_on      date not null,
    decision_year   integer,
    decision_number integer,
    announced       boolean not null,
    sort_key        bytea not null,
    search_text     text not null,
    view            jsonb not null
);
create index proposal_dossier_by_drafted_on on query.proposal_dossier (drafted_on, id);
create index proposal_dossier_by_sort_key on query.proposal_dossier (sort_key, id);
create index proposal_dossier_of_municipality on query.proposal_dossier (municipality_id);
create index proposal_dossier_of_unit on query.proposal_dossier (unit_id);
create index proposal_dossier_of_plan on query.proposal_dossier (plan_id);
comment on table query.proposal_dossier is 'One row per proposal: what GET /api/proposals/{id} answers. Written by the projection view-proposal-dossier only; rebuilt by replay.';

create table query.plan_dossier (
    id                 uuid primary key,
    version            bigint not null,
    position           bigint not null,
    municipality_id    uuid not null,
    unit_id            uuid not null,
    authorised_unit_id uuid,
    title              text not null,
    kind               text not null,
    first_year         integer not null,
    last_year          integer not null,
    state              text not null,
    proposed_on        date not null,
    version_in_force   integer,
    in_force           boolean not null,
    sort_key           bytea not null,
    search_text        text not null,
    view               jsonb not null
);
create index plan_dossier_by_proposed_on on query.plan_dossier (proposed_on, id);
create index plan_dossier_by_sort_key on query.plan_dossier (sort_key, id);
create index plan_dossier_of_municipality on query.plan_dossier (municipality_id);
create index plan_dossier_of_unit on query.plan_dossier (unit_id);
comment on table query.plan_dossier is 'One row per plan: what GET /api/plans/{id} answers. Written by the projection view-plan-dossier only; rebuilt by replay.';
