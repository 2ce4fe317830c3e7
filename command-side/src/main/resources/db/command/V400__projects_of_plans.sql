-- Which projects have their authority from an activity of which plan: a projection, so that what a court does to the plan
-- reaches them.
create table command.project_of_plan (
    project_id uuid primary key,
    plan_id    uuid not null
);

create index project_of_plan_by_plan on command.project_of_plan (plan_id);
