-- The place of the event that opened a task, which stays when its last day moves: who is told of new tasks is told of each once. Tasks from
-- before count as opened long ago until the view is built anew.
alter table query.worklist add column opened bigint not null default 0;
create index worklist_opened on query.worklist (opened) where done_on is null;
alter table query.past_worklist add column opened bigint not null default 0;
