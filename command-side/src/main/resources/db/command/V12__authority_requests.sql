-- Which proposal asked last for the authority to prepare a plan, so that no second one does while it may still be granted.
-- It begins empty: of two that had asked before this, the decision that enters into force first gives the authority.
create table command.authority_request (
    plan_id     text primary key,
    proposal_id text not null
);
