-- What became of a plan that was in force once (docs/adr/0085): the public lists plans that are in force no longer as well. Rows from
-- before get it here, by the same rule as PlanFate; those of the past by the first version that was ever in force, which never changes,
-- and by the plan that took its place, if one did.

alter table query.plan_dossier add column fate text;
alter table query.plan_past add column fate text;

with once as (
    select d.id,
           min((one.frozen -> 'frozen' ->> 'version')::integer) as first_version,
           bool_or(d.view -> 'ending' ->> 'renewedBy' is not null) as renewed
    from query.plan_dossier d
    cross join lateral jsonb_array_elements(d.view -> 'versions') one (frozen)
    where one.frozen ->> 'decision' is not null
    group by d.id),
fates as (
    select d.id,
           case
               when d.state in ('REPEALED', 'ANNULLED') then d.state
               when d.state = 'CLOSED' then case when once.renewed then 'RENEWED' else 'EXPIRED' end
               when d.version_in_force is null then 'SUSPENDED'
               when d.version_in_force > once.first_version then 'UPDATED'
               else 'IN_FORCE' end as fate
    from query.plan_dossier d
    join once on once.id = d.id)
update query.plan_dossier d
set fate = fates.fate,
    view = d.view || jsonb_build_object('fate', fates.fate)
from fates
where fates.id = d.id;

with once as (
    select d.id,
           min((one.frozen -> 'frozen' ->> 'version')::integer) as first_version,
           bool_or(d.view -> 'ending' ->> 'renewedBy' is not null) as renewed
    from query.plan_dossier d
    cross join lateral jsonb_array_elements(d.view -> 'versions') one (frozen)
    where one.frozen ->> 'decision' is not null
    group by d.id)
update query.plan_past p
set fate = case
        when p.state in ('REPEALED', 'ANNULLED') then p.state
        when p.state = 'CLOSED' then case when once.renewed then 'RENEWED' else 'EXPIRED' end
        when p.version_in_force is null then 'SUSPENDED'
        when p.version_in_force > once.first_version then 'UPDATED'
        else 'IN_FORCE' end
from once
where once.id = p.id and (p.version_in_force is not null or p.state in ('REPEALED', 'ANNULLED', 'CLOSED', 'SUSPENDED'));

create index plan_dossier_once_in_force on query.plan_dossier (proposed_on, id) where fate is not null;
