-- What partnerships and projects lacked, for the ready lists of auditors as of a moment (docs/adr/0070). Rows from before get it when the
-- views view-partnership-past and view-project-past are built anew; until then those lists of those moments are not answered.

alter table query.partnership_past add column violations jsonb;
alter table query.project_past add column violations jsonb;
