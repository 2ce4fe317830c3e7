-- Which reviews are open: a projection, so that what ends with a term or with a proposal can be found.
create table command.open_review (
    review_id   uuid primary key,
    proposal_id uuid not null,
    council_id  uuid not null
);

create index open_review_of_council on command.open_review (council_id);
create index open_review_of_proposal on command.open_review (proposal_id);

-- Clocks that run, now with their municipality, so that a change of its law finds them, and the retrospective ones too.
-- It is a projection: the rows go, and its reader begins anew.
delete from command.open_clock;
delete from eventstore.token_entry where processor_name = 'policy-open-clocks';
alter table command.open_clock add column municipality_id uuid not null;
alter table command.open_clock add column retrospective boolean not null;

create index open_clock_of_municipality on command.open_clock (municipality_id);
