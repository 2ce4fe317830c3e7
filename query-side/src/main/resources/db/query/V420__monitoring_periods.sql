-- Monitoring periods of plans in force, and the rulesets their scores are computed under.

create table query.monitoring_period_dossier (
    id              uuid primary key,
    version         bigint not null,
    position        bigint not null,
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
    view            jsonb not null
);
create index monitoring_period_dossier_by_period_end on query.monitoring_period_dossier (period_end, id);
create index monitoring_period_dossier_by_opened_on on query.monitoring_period_dossier (opened_on, id);
create index monitoring_period_dossier_of_plan on query.monitoring_period_dossier (plan_id, reported_year);
create index monitoring_period_dossier_of_municipality on query.monitoring_period_dossier (municipality_id);
comment on table query.monitoring_period_dossier is 'One row per monitoring period: what GET /api/monitoring-periods/{id} answers. Written by the projection view-monitoring-period-dossier only; rebuilt by replay.';

create table query.scorecard_ruleset (
    hash text primary key,
    text text not null
);
comment on table query.scorecard_ruleset is 'The rulesets municipalities adopted, by their hash: scorecards are computed under the one the period pins. Written by the projection view-scorecard only; rebuilt by replay.';
