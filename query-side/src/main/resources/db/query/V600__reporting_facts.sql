-- The facts that figures are made of: what held of a subject from one event until another, and what happened at one. Written by
-- the projection view-reporting only; rebuilt by replay (docs/adr/0045). Places count as in the record, until_position is
-- 9223372036854775807 and until_day 9999-12-31 while a fact holds.

create table query.reporting_proposal (
    proposal_id     uuid not null,
    municipality_id uuid not null,
    unit_id         uuid not null,
    matter          text not null,
    request         text not null,
    title           text not null,
    plan_id         uuid,
    primary key (proposal_id)
);
comment on table query.reporting_proposal is 'A proposal, which never changes what it is about.';

create table query.reporting_stage (
    proposal_id    uuid not null,
    number         integer not null,
    stage          text not null,
    decision       integer,
    from_position  bigint not null,
    from_day       date not null,
    from_event     text not null,
    until_position bigint not null,
    until_day      date not null,
    until_event    text,
    ended_on       date,
    primary key (proposal_id, number)
);
comment on table query.reporting_stage is 'A stage of a proposal; of one that was decided, of the decision with that number in it.';

create table query.reporting_act (
    position    bigint not null,
    proposal_id uuid not null,
    act         text not null,
    decision    integer,
    late        boolean not null,
    occurred_on date not null,
    event_id    text not null,
    primary key (position)
);
comment on table query.reporting_act is 'Something that happened to a proposal; the act is the name of the event.';

create table query.reporting_decision (
    proposal_id     uuid not null,
    decision        integer not null,
    council_id      uuid not null,
    year            integer not null,
    number          integer not null,
    accepted        boolean not null,
    mode            text not null,
    unanimity       text not null,
    full_membership integer not null,
    attendees       integer not null,
    yes             integer not null,
    no              integer not null,
    abstain         integer not null,
    position        bigint not null,
    decided_on      date not null,
    event_id        text not null,
    primary key (proposal_id, decision)
);
comment on table query.reporting_decision is 'A decision as it was taken.';

create table query.reporting_decision_commission (
    proposal_id   uuid not null,
    decision      integer not null,
    commission_id uuid not null,
    opinion       text,
    primary key (proposal_id, decision, commission_id)
);
comment on table query.reporting_decision_commission is 'A commission the matter of a decision was with, and what it reported, if it did.';

create table query.reporting_clock (
    stream_id      uuid not null,
    number         integer not null,
    part           integer not null,
    subject        text not null,
    proposal_id    uuid,
    decision       integer,
    kind           text not null,
    rule           text not null,
    started_on     date not null,
    last_day       date not null,
    retrospective  boolean not null,
    ending         text,
    from_position  bigint not null,
    from_day       date not null,
    from_event     text not null,
    until_position bigint not null,
    until_day      date not null,
    until_event    text,
    ended_on       date,
    primary key (stream_id, number, part)
);
comment on table query.reporting_clock is 'A period the law sets, with one last day; one whose last day changed has a part for each.';

create table query.reporting_review (
    review_id        uuid not null,
    number           integer not null,
    commission_id    uuid not null,
    proposal_id      uuid not null,
    municipality_id  uuid not null,
    ending           text,
    late             boolean not null,
    overdue_position bigint,
    overdue_on       date,
    overdue_event    text,
    from_position    bigint not null,
    from_day         date not null,
    from_event       text not null,
    until_position   bigint not null,
    until_day        date not null,
    until_event      text,
    ended_on         date,
    primary key (review_id, number, commission_id)
);
comment on table query.reporting_review is 'A matter with a commission.';

create table query.reporting_commission (
    commission_id   uuid not null,
    municipality_id uuid not null,
    council_id      uuid not null,
    name            text not null,
    primary key (commission_id)
);
comment on table query.reporting_commission is 'A commission.';

create table query.reporting_attendance (
    position        bigint not null,
    body            text not null,
    body_id         uuid not null,
    municipality_id uuid,
    subject_id      uuid not null,
    meeting_day     date not null,
    held            boolean not null,
    present         integer not null,
    absent          integer not null,
    excused         integer not null,
    event_id        text not null,
    primary key (position)
);
comment on table query.reporting_attendance is 'Who came to a meeting, counted; excuses count on their own. Nobody is named.';

create table query.reporting_plan (
    plan_id         uuid not null,
    municipality_id uuid not null,
    unit_id         uuid not null,
    kind            text not null,
    title           text not null,
    first_year      integer not null,
    last_year       integer not null,
    primary key (plan_id)
);
comment on table query.reporting_plan is 'A plan.';

create table query.reporting_plan_stage (
    plan_id        uuid not null,
    number         integer not null,
    stage          text not null,
    from_position  bigint not null,
    from_day       date not null,
    from_event     text not null,
    until_position bigint not null,
    until_day      date not null,
    until_event    text,
    ended_on       date,
    primary key (plan_id, number)
);
comment on table query.reporting_plan_stage is 'A stage of a plan.';

create table query.reporting_target (
    plan_id         uuid not null,
    indicator_id    uuid not null,
    year            integer not null,
    number          integer not null,
    objective_id    uuid not null,
    objective_code  text not null,
    objective_title text not null,
    code            text not null,
    title           text not null,
    baseline        numeric not null,
    target          numeric not null,
    direction       text not null,
    accumulation    text not null,
    share           numeric not null,
    from_position   bigint not null,
    from_day        date not null,
    from_event      text not null,
    until_position  bigint not null,
    until_day       date not null,
    until_event     text,
    ended_on        date,
    primary key (plan_id, indicator_id, year, number)
);
comment on table query.reporting_target is 'A target of an indicator for a year, as the draft of the plan says; each revision ends one and begins another.';

create table query.reporting_period (
    period_id       uuid not null,
    plan_id         uuid not null,
    municipality_id uuid not null,
    unit_id         uuid not null,
    year            integer not null,
    report          text not null,
    cumulative      boolean not null,
    period_end      date not null,
    title           text not null,
    primary key (period_id)
);
comment on table query.reporting_period is 'A monitoring period.';

create table query.reporting_value (
    period_id      uuid not null,
    indicator_id   uuid not null,
    number         integer not null,
    state          text not null,
    value          numeric,
    from_position  bigint not null,
    from_day       date not null,
    from_event     text not null,
    until_position bigint not null,
    until_day      date not null,
    until_event    text,
    ended_on       date,
    primary key (period_id, indicator_id, number)
);
comment on table query.reporting_value is 'The value of an indicator in a period.';

create table query.reporting_project (
    project_id      uuid not null,
    municipality_id uuid not null,
    unit_id         uuid not null,
    plan_id         uuid,
    title           text not null,
    primary key (project_id)
);
comment on table query.reporting_project is 'A project.';

create table query.reporting_project_stage (
    project_id     uuid not null,
    number         integer not null,
    stage          text not null,
    from_position  bigint not null,
    from_day       date not null,
    from_event     text not null,
    until_position bigint not null,
    until_day      date not null,
    until_event    text,
    ended_on       date,
    primary key (project_id, number)
);
comment on table query.reporting_project_stage is 'A stage of a project.';

create table query.reporting_baseline (
    project_id     uuid not null,
    number         integer not null,
    starts_on      date not null,
    ends_on        date not null,
    cost           numeric not null,
    currency       text not null,
    from_position  bigint not null,
    from_day       date not null,
    from_event     text not null,
    until_position bigint not null,
    until_day      date not null,
    until_event    text,
    ended_on       date,
    primary key (project_id, number)
);
comment on table query.reporting_baseline is 'What was agreed of a project''s end and cost: the first baseline and each that took its place.';

create table query.reporting_money (
    position    bigint not null,
    project_id  uuid not null,
    kind        text not null,
    funding_id  uuid,
    line        text,
    amount      numeric not null,
    currency    text not null,
    occurred_on date not null,
    event_id    text not null,
    primary key (position)
);
comment on table query.reporting_money is 'Money that moved, or was promised, or written off.';

create table query.reporting_budget (
    project_id     uuid not null,
    code           text not null,
    number         integer not null,
    title          text not null,
    amount         numeric not null,
    currency       text not null,
    from_position  bigint not null,
    from_day       date not null,
    from_event     text not null,
    until_position bigint not null,
    until_day      date not null,
    until_event    text,
    ended_on       date,
    primary key (project_id, code, number)
);
comment on table query.reporting_budget is 'A line of a project''s budget.';

create table query.reporting_instalment (
    project_id     uuid not null,
    instalment_id  uuid not null,
    number         integer not null,
    funding_id     uuid not null,
    due_on         date not null,
    amount         numeric not null,
    currency       text not null,
    from_position  bigint not null,
    from_day       date not null,
    from_event     text not null,
    until_position bigint not null,
    until_day      date not null,
    until_event    text,
    ended_on       date,
    primary key (project_id, instalment_id, number)
);
comment on table query.reporting_instalment is 'An instalment that is expected, until it is received.';

create table query.reporting_partnership (
    partnership_id  uuid not null,
    municipality_id uuid not null,
    unit_id         uuid not null,
    form            text not null,
    abroad          boolean not null,
    country         text,
    partner         text not null,
    primary key (partnership_id)
);
comment on table query.reporting_partnership is 'A partnership.';

create table query.reporting_partnership_stage (
    partnership_id uuid not null,
    number         integer not null,
    stage          text not null,
    stayed         boolean not null,
    from_position  bigint not null,
    from_day       date not null,
    from_event     text not null,
    until_position bigint not null,
    until_day      date not null,
    until_event    text,
    ended_on       date,
    primary key (partnership_id, number)
);
comment on table query.reporting_partnership_stage is 'A stage of a partnership.';

create table query.reporting_dues (
    partnership_id uuid not null,
    year           integer not null,
    kind           text not null,
    number         integer not null,
    amount         numeric not null,
    currency       text not null,
    due_on         date,
    from_position  bigint not null,
    from_day       date not null,
    from_event     text not null,
    until_position bigint not null,
    until_day      date not null,
    until_event    text,
    ended_on       date,
    primary key (partnership_id, year, kind, number)
);
comment on table query.reporting_dues is 'Dues of a membership for a year: what they were set to, until they are set anew, and each payment.';
