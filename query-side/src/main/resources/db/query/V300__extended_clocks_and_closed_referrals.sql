-- The last day a period had before a change of the law made it later.
alter table query.clock add column extended_from date;

-- The council with whose term a proposal was closed while it was with commissions (A09).
alter table query.proposal_dossier add column closed_with uuid;
create index proposal_dossier_closed_with on query.proposal_dossier (closed_with) where closed_with is not null;
