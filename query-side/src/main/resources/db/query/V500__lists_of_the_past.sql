-- What lists showed at any moment of the past: docs/adr/0040.
--
-- A row holds from its first mark until the first mark at which it does not hold any more. Scale 0: a mark is a place in the
-- record. 1: microseconds since 1970 of the time of recording. 2: days since 1970 of occurring. A row that still holds ends
-- with the largest number, so that one condition finds the rows of a moment. Its span says how long it held: 0 that it still
-- does, n less than 16 to the n marks. Rows of a span that hold at a moment began not long before it: that is what counting
-- reads. The indexes of a list carry the marks, so that rows that do not hold are passed over without being read.

create table query.municipality_past (
    id          uuid not null,
    scale       smallint not null,
    from_mark   bigint not null,
    until_mark  bigint not null,
    span        smallint not null,
    version     bigint not null,
    kind        text not null,
    name        text not null,
    province    text not null,
    sort_key    bytea not null,
    search_text text not null,
    primary key (id, scale, from_mark)
);
create index municipality_past_at on query.municipality_past (scale, span, from_mark, until_mark);
create index municipality_past_by_sort_key on query.municipality_past (scale, sort_key, id, from_mark, until_mark);
comment on table query.municipality_past is 'What GET /api/municipalities?asOf= lists: the columns of a municipality as they were, without the dossier, which is folded from its stream. Written by the projection view-municipality-past only; rebuilt by replay.';

create table query.council_past (
    id              uuid not null,
    scale           smallint not null,
    from_mark       bigint not null,
    until_mark      bigint not null,
    span            smallint not null,
    version         bigint not null,
    municipality_id uuid not null,
    term            text not null,
    full_membership integer not null,
    convened_on     date not null,
    ended_on        date,
    primary key (id, scale, from_mark)
);
create index council_past_at on query.council_past (scale, span, from_mark, until_mark);
create index council_past_by_convened_on on query.council_past (scale, convened_on, id, from_mark, until_mark);
create index council_past_by_term on query.council_past (scale, term, id, from_mark, until_mark);
create index council_past_of_municipality on query.council_past (scale, municipality_id, span, from_mark, until_mark);
comment on table query.council_past is 'What GET /api/councils?asOf= lists: the columns of a council as they were, without the dossier, which is folded from its stream. Written by the projection view-council-past only; rebuilt by replay.';

create table query.commission_past (
    id              uuid not null,
    scale           smallint not null,
    from_mark       bigint not null,
    until_mark      bigint not null,
    span            smallint not null,
    version         bigint not null,
    council_id      uuid not null,
    municipality_id uuid not null,
    name            text not null,
    kind            text not null,
    size            integer not null,
    formed_on       date not null,
    ended_on        date,
    sort_key        bytea not null,
    search_text     text not null,
    primary key (id, scale, from_mark)
);
create index commission_past_at on query.commission_past (scale, span, from_mark, until_mark);
create index commission_past_by_sort_key on query.commission_past (scale, sort_key, id, from_mark, until_mark);
create index commission_past_by_formed_on on query.commission_past (scale, formed_on, id, from_mark, until_mark);
create index commission_past_of_council on query.commission_past (scale, council_id, span, from_mark, until_mark);
create index commission_past_of_municipality on query.commission_past (scale, municipality_id, span, from_mark, until_mark);
comment on table query.commission_past is 'What GET /api/commissions?asOf= lists: the columns of a commission as they were, without the dossier, which is folded from its stream. Written by the projection view-commission-past only; rebuilt by replay.';

create table query.account_past (
    id          uuid not null,
    scale       smallint not null,
    from_mark   bigint not null,
    until_mark  bigint not null,
    span        smallint not null,
    version     bigint not null,
    issuer      text not null,
    subject     text not null,
    person_id   uuid,
    unit_id     uuid,
    linked      boolean not null,
    search_text text not null,
    primary key (id, scale, from_mark)
);
create index account_past_at on query.account_past (scale, span, from_mark, until_mark);
create index account_past_by_subject on query.account_past (scale, subject, id, from_mark, until_mark);
create index account_past_of_person on query.account_past (scale, person_id, span, from_mark, until_mark);
create index account_past_of_unit on query.account_past (scale, unit_id, span, from_mark, until_mark);
comment on table query.account_past is 'What GET /api/accounts?asOf= lists: the columns of a account as they were, without the dossier, which is folded from its stream. Written by the projection view-account-past only; rebuilt by replay.';

create table query.meeting_past (
    id              uuid not null,
    scale           smallint not null,
    from_mark       bigint not null,
    until_mark      bigint not null,
    span            smallint not null,
    version         bigint not null,
    council_id      uuid not null,
    municipality_id uuid not null,
    kind            text not null,
    month           text not null,
    first_day       date not null,
    state           text not null,
    primary key (id, scale, from_mark)
);
create index meeting_past_at on query.meeting_past (scale, span, from_mark, until_mark);
create index meeting_past_by_first_day on query.meeting_past (scale, first_day, id, from_mark, until_mark);
create index meeting_past_of_council on query.meeting_past (scale, council_id, span, from_mark, until_mark);
create index meeting_past_of_municipality on query.meeting_past (scale, municipality_id, span, from_mark, until_mark);
comment on table query.meeting_past is 'What GET /api/meetings?asOf= lists: the columns of a meeting as they were, without the dossier, which is folded from its stream. Written by the projection view-meeting-past only; rebuilt by replay.';

create table query.sitting_past (
    id              uuid not null,
    scale           smallint not null,
    from_mark       bigint not null,
    until_mark      bigint not null,
    span            smallint not null,
    version         bigint not null,
    meeting_id      uuid not null,
    council_id      uuid not null,
    municipality_id uuid not null,
    day             date not null,
    time            time(0) not null,
    ordinal         integer not null,
    state           text not null,
    items           integer not null,
    announced       boolean not null,
    primary key (id, scale, from_mark)
);
create index sitting_past_at on query.sitting_past (scale, span, from_mark, until_mark);
create index sitting_past_by_day on query.sitting_past (scale, day, id, from_mark, until_mark);
create index sitting_past_of_meeting on query.sitting_past (scale, meeting_id, span, from_mark, until_mark);
create index sitting_past_of_council on query.sitting_past (scale, council_id, span, from_mark, until_mark);
create index sitting_past_of_municipality on query.sitting_past (scale, municipality_id, span, from_mark, until_mark);
comment on table query.sitting_past is 'What GET /api/sittings?asOf= lists: the columns of a sitting as they were, without the dossier, which is folded from its stream. Written by the projection view-sitting-past only; rebuilt by replay.';

create table query.review_past (
    id              uuid not null,
    scale           smallint not null,
    from_mark       bigint not null,
    until_mark      bigint not null,
    span            smallint not null,
    version         bigint not null,
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
    primary key (id, scale, from_mark)
);
create index review_past_at on query.review_past (scale, span, from_mark, until_mark);
create index review_past_by_opened_on on query.review_past (scale, opened_on, id, from_mark, until_mark);
create index review_past_by_last_day on query.review_past (scale, last_day, id, from_mark, until_mark);
create index review_past_by_sort_key on query.review_past (scale, sort_key, id, from_mark, until_mark);
create index review_past_of_proposal on query.review_past (scale, proposal_id, span, from_mark, until_mark);
create index review_past_of_municipality on query.review_past (scale, municipality_id, span, from_mark, until_mark);
create index review_past_of_sitting on query.review_past (scale, sitting_id, span, from_mark, until_mark);
comment on table query.review_past is 'What GET /api/reviews?asOf= lists: the columns of a review as they were, without the dossier, which is folded from its stream. Written by the projection view-review-past only; rebuilt by replay.';

create table query.proposal_past (
    id              uuid not null,
    scale           smallint not null,
    from_mark       bigint not null,
    until_mark      bigint not null,
    span            smallint not null,
    version         bigint not null,
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
    closed_with     uuid,
    primary key (id, scale, from_mark)
);
create index proposal_past_at on query.proposal_past (scale, span, from_mark, until_mark);
create index proposal_past_by_drafted_on on query.proposal_past (scale, drafted_on, id, from_mark, until_mark);
create index proposal_past_by_sort_key on query.proposal_past (scale, sort_key, id, from_mark, until_mark);
create index proposal_past_of_municipality on query.proposal_past (scale, municipality_id, span, from_mark, until_mark);
create index proposal_past_of_unit on query.proposal_past (scale, unit_id, span, from_mark, until_mark);
create index proposal_past_of_plan on query.proposal_past (scale, plan_id, span, from_mark, until_mark);
create index proposal_past_closed_with on query.proposal_past (scale, closed_with, span, from_mark, until_mark) where closed_with is not null;
comment on table query.proposal_past is 'What GET /api/proposals?asOf= lists: the columns of a proposal as they were, without the dossier, which is folded from its stream. Written by the projection view-proposal-past only; rebuilt by replay.';

create table query.plan_past (
    id                 uuid not null,
    scale              smallint not null,
    from_mark          bigint not null,
    until_mark         bigint not null,
    span               smallint not null,
    version            bigint not null,
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
    primary key (id, scale, from_mark)
);
create index plan_past_at on query.plan_past (scale, span, from_mark, until_mark);
create index plan_past_by_proposed_on on query.plan_past (scale, proposed_on, id, from_mark, until_mark);
create index plan_past_by_sort_key on query.plan_past (scale, sort_key, id, from_mark, until_mark);
create index plan_past_of_municipality on query.plan_past (scale, municipality_id, span, from_mark, until_mark);
create index plan_past_of_unit on query.plan_past (scale, unit_id, span, from_mark, until_mark);
comment on table query.plan_past is 'What GET /api/plans?asOf= lists: the columns of a plan as they were, without the dossier, which is folded from its stream. Written by the projection view-plan-past only; rebuilt by replay.';

create table query.project_past (
    id                uuid not null,
    scale             smallint not null,
    from_mark         bigint not null,
    until_mark        bigint not null,
    span              smallint not null,
    version           bigint not null,
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
    primary key (id, scale, from_mark)
);
create index project_past_at on query.project_past (scale, span, from_mark, until_mark);
create index project_past_by_conceived_on on query.project_past (scale, conceived_on, id, from_mark, until_mark);
create index project_past_by_ends_on on query.project_past (scale, ends_on, id, from_mark, until_mark);
create index project_past_by_sort_key on query.project_past (scale, sort_key, id, from_mark, until_mark);
create index project_past_of_municipality on query.project_past (scale, municipality_id, span, from_mark, until_mark);
create index project_past_of_unit on query.project_past (scale, unit_id, span, from_mark, until_mark);
create index project_past_of_plan on query.project_past (scale, plan_id, span, from_mark, until_mark);
comment on table query.project_past is 'What GET /api/projects?asOf= lists: the columns of a project as they were, without the dossier, which is folded from its stream. Written by the projection view-project-past only; rebuilt by replay.';

create table query.partnership_past (
    id                uuid not null,
    scale             smallint not null,
    from_mark         bigint not null,
    until_mark        bigint not null,
    span              smallint not null,
    version           bigint not null,
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
    primary key (id, scale, from_mark)
);
create index partnership_past_at on query.partnership_past (scale, span, from_mark, until_mark);
create index partnership_past_by_entered_on on query.partnership_past (scale, entered_on, id, from_mark, until_mark);
create index partnership_past_by_sort_key on query.partnership_past (scale, sort_key, id, from_mark, until_mark);
create index partnership_past_of_municipality on query.partnership_past (scale, municipality_id, span, from_mark, until_mark);
comment on table query.partnership_past is 'What GET /api/partnerships?asOf= lists: the columns of a partnership as they were, without the dossier, which is folded from its stream. Written by the projection view-partnership-past only; rebuilt by replay.';

create table query.monitoring_period_past (
    id              uuid not null,
    scale           smallint not null,
    from_mark       bigint not null,
    until_mark      bigint not null,
    span            smallint not null,
    version         bigint not null,
    municipality_id uuid not null,
    plan_id         uuid not null,
    unit_id         uuid not null,
    title           text not null,
    reported_year   integer not null,
    report          text not null,
    state           text not null,
    period_end      date not null,
    opened_on       date not null,
    closed_on       date,
    due_on          date,
    missing         integer not null,
    primary key (id, scale, from_mark)
);
create index monitoring_period_past_at on query.monitoring_period_past (scale, span, from_mark, until_mark);
create index monitoring_period_past_by_period_end on query.monitoring_period_past (scale, period_end, id, from_mark, until_mark);
create index monitoring_period_past_by_opened_on on query.monitoring_period_past (scale, opened_on, id, from_mark, until_mark);
create index monitoring_period_past_of_plan on query.monitoring_period_past (scale, plan_id, reported_year, span, from_mark, until_mark);
create index monitoring_period_past_of_municipality on query.monitoring_period_past (scale, municipality_id, span, from_mark, until_mark);
comment on table query.monitoring_period_past is 'What GET /api/monitoring-periods?asOf= lists: the columns of a monitoring period as they were, without the dossier, which is folded from its stream. Written by the projection view-monitoring-period-past only; rebuilt by replay.';
