create table query.worklist (
    task_key      text   not null primary key,
    task          text   not null,
    role          text   not null,
    unit_id       uuid,
    commission_id uuid,
    person_id     uuid,
    subject       text   not null,
    subject_id    uuid   not null,
    title         text   not null,
    detail        text,
    due_on        date,
    rule          text,
    since         date   not null,
    done_on       date,
    position      bigint not null
);

create index worklist_open on query.worklist (due_on, since, task_key) where done_on is null;
create index worklist_path on query.worklist (task_key text_pattern_ops) where done_on is null;

-- What the worklist needs to remember of earlier events, as JSON: titles, names, seats, periods.
create table query.worklist_note (
    kind text not null,
    id   text not null,
    note text not null,
    primary key (kind, id)
);
