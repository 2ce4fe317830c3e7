-- What partnerships and projects lacked, for the ready lists of auditors as of a moment (docs/adr/0070). Rows from before get it when the
-- views view-partnership-past and view-project-past are built anew; until then those lists of those moments are not answered.

alter table query.partnership_past add column violations jsonb;
alter table query.project_past add column violations jsonb;

-- Most tasks are done: those that were open at a mark are found and counted without reading them.
create index past_worklist_open on query.past_worklist (scale, span, from_mark, until_mark) where done_on is null;
create index past_worklist_open_by_due on query.past_worklist (scale, due_on, since, task_key, from_mark, until_mark) where done_on is null;
