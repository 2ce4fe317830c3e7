-- The open tasks of many streams are looked for at once, by the first two parts of their paths; nothing looks for a path
-- any more.
drop index query.worklist_path;
create index worklist_branch on query.worklist (
    (split_part(task_key, '/', 1) || '/' || split_part(task_key, '/', 2) || '/')
) where done_on is null;
-- Notes are looked for by what they are about, whatever their kind.
create index worklist_note_of on query.worklist_note (id);
