-- What the dashboard counts is counted in an index: proposals by their state, the oldest of each first, and open tasks by who has to do them.
create index proposal_dossier_by_state on query.proposal_dossier (state, drafted_on, id);
create index worklist_load on query.worklist (role, unit_id) where done_on is null;
