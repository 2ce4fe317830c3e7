-- What lists that join streams said at any moment of the past: docs/adr/0063. Rows hold between marks as in the tables of docs/adr/0040, by
-- places in the record (scale 0) and by days of occurring (scale 2); an instant is the place reached by then.

create table query.past_decision_register (
    position        bigint  not null,
    council_id      uuid    not null,
    series_year     integer not null,
    series_number   integer not null,
    proposal_id     uuid    not null,
    decision        integer not null,
    version         bigint  not null,
    decided_on      date    not null,
    title           text    not null,
    unit_id         uuid    not null,
    unit_name       text,
    request         text    not null,
    sitting_id      uuid    not null,
    item_number     integer not null,
    accepted        boolean not null,
    unanimity       text    not null,
    mode            text    not null,
    full_membership integer not null,
    attendees       integer not null,
    yes             integer not null,
    no              integer not null,
    abstain         integer not null,
    threshold       integer not null,
    ruleset         text    not null,
    plan_id         uuid,
    plan_version    integer,
    plan_hash       text,
    state           text    not null,
    signatures      integer not null,
    delivered_on    date,
    final_on        date,
    finality_cause  text,
    sent_on         date,
    authority       text,
    sent_late       boolean not null,
    receipt_on      date,
    registry_number text,
    in_force_on     date,
    announced_on    date,
    medium          text,
    announced_late  boolean not null,
    adopted         text,
    changes         integer not null,
    decided_text    text,
    lawsuits        integer not null,
    stayed_on       date,
    stay_lifted_on  date,
    annulled_on     date,
    court           text,
    docket_number   text,
    ruling_number   text,
    returned_on     date,
    return_reasons  text,
    insisted_on     date,
    lapsed_on       date,
    lapse_cause     text,
    rectifications  text not null,
    scale            smallint not null,
    from_mark        bigint not null,
    until_mark       bigint not null,
    span             smallint not null,
    primary key (position, scale, from_mark)
);
create index past_decision_register_group on query.past_decision_register (proposal_id, scale, until_mark);
create index past_decision_register_at on query.past_decision_register (scale, span, from_mark, until_mark);
create index past_decision_register_by_number on query.past_decision_register (scale, series_year, series_number, council_id, from_mark, until_mark);
comment on table query.past_decision_register is 'What GET /api/decisions?asOf= lists: decisions as they were. Written by the projection view-decision-register-past only; rebuilt by replay.';

create table query.past_decision_register_proposal (
    id      uuid not null,
    title   text not null,
    unit_id uuid not null,
    request text not null,
    scale            smallint not null,
    from_mark        bigint not null,
    until_mark       bigint not null,
    span             smallint not null,
    primary key (id, scale, from_mark)
);
comment on table query.past_decision_register_proposal is 'What proposals were about, for their decisions. Written by the projection view-decision-register-past only; rebuilt by replay.';

create table query.past_decision_register_unit (
    id   uuid not null,
    name text not null,
    scale            smallint not null,
    from_mark        bigint not null,
    until_mark       bigint not null,
    span             smallint not null,
    primary key (id, scale, from_mark)
);
comment on table query.past_decision_register_unit is 'Names of units as they were, for decisions. Written by the projection view-decision-register-past only; rebuilt by replay.';

create table query.past_agenda (
    sitting_id   uuid    not null,
    meeting_id   uuid    not null,
    council_id   uuid    not null,
    sitting_day  date    not null,
    sitting_time time    not null,
    ordinal      integer not null,
    state        text    not null,
    announced_on date,
    version      bigint  not null,
    scale            smallint not null,
    from_mark        bigint not null,
    until_mark       bigint not null,
    span             smallint not null,
    primary key (sitting_id, scale, from_mark)
);
create index past_agenda_at on query.past_agenda (scale, span, from_mark, until_mark);
create index past_agenda_by_day on query.past_agenda (scale, sitting_day, sitting_time, sitting_id, from_mark, until_mark);
comment on table query.past_agenda is 'What GET /api/agenda?asOf= lists: agendas of sittings as they were. Written by the projection view-agenda-past only; rebuilt by replay.';

create table query.past_agenda_item (
    sitting_id      uuid    not null,
    item_number     integer not null,
    proposal_id     uuid    not null,
    title           text    not null,
    purpose         text    not null,
    added_on        date    not null,
    announced       boolean not null,
    fate            text    not null,
    referred_to     uuid[]  not null,
    unanimity       text,
    yes             integer,
    no              integer,
    abstain         integer,
    decision_number text,
    added_at_sitting boolean not null,
    scale            smallint not null,
    from_mark        bigint not null,
    until_mark       bigint not null,
    span             smallint not null,
    primary key (sitting_id, item_number, scale, from_mark)
);
create index past_agenda_item_proposal on query.past_agenda_item (proposal_id);
comment on table query.past_agenda_item is 'Items of agendas as they were. Written by the projection view-agenda-past only; rebuilt by replay.';

create table query.past_agenda_commission (
    id   uuid not null,
    name text not null,
    scale            smallint not null,
    from_mark        bigint not null,
    until_mark       bigint not null,
    span             smallint not null,
    primary key (id, scale, from_mark)
);
comment on table query.past_agenda_commission is 'Names of commissions as they were, for agendas. Written by the projection view-agenda-past only; rebuilt by replay.';

create table query.past_worklist (
    task_key      text   not null,
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
    position      bigint not null,
    scale            smallint not null,
    from_mark        bigint not null,
    until_mark       bigint not null,
    span             smallint not null,
    primary key (task_key, scale, from_mark)
);
create index past_worklist_group on query.past_worklist ((split_part(task_key, '/', 1) || '/' || split_part(task_key, '/', 2) || '/'), scale, until_mark);
create index past_worklist_at on query.past_worklist (scale, span, from_mark, until_mark);
create index past_worklist_by_due on query.past_worklist (scale, due_on, since, task_key, from_mark, until_mark);
comment on table query.past_worklist is 'What GET /api/worklist?asOf= lists: tasks as they were. Written by the projection view-worklist-past only; rebuilt by replay.';

create table query.past_worklist_note (
    kind text not null,
    id   text not null,
    note text not null,
    scale            smallint not null,
    from_mark        bigint not null,
    until_mark       bigint not null,
    span             smallint not null,
    primary key (kind, id, scale, from_mark)
);
create index past_worklist_note_group on query.past_worklist_note (id, scale, until_mark);
comment on table query.past_worklist_note is 'What was noted of earlier events, for the tasks of later ones. Written by the projection view-worklist-past only; rebuilt by replay.';

create table query.past_clock (
    position         bigint  not null,
    subject          text    not null,
    subject_id       uuid    not null,
    version          bigint  not null,
    title            text    not null,
    number           text,
    kind             text    not null,
    rule             text    not null,
    started_on       date    not null,
    length           integer not null,
    day_kind         text    not null,
    last_day         date    not null,
    calendar_version text    not null,
    ruleset          text    not null,
    standing         text    not null,
    retrospective    boolean not null,
    ended_on         date,
    extended_from date,
    scale            smallint not null,
    from_mark        bigint not null,
    until_mark       bigint not null,
    span             smallint not null,
    primary key (position, scale, from_mark)
);
create index past_clock_group on query.past_clock (subject_id, scale, until_mark);
create index past_clock_at on query.past_clock (scale, span, from_mark, until_mark);
create index past_clock_by_last_day on query.past_clock (scale, last_day, position, from_mark, until_mark);
comment on table query.past_clock is 'What GET /api/clocks?asOf= lists: periods as they were. Written by the projection view-clocks-past only; rebuilt by replay.';

create table query.past_clock_subject (
    id     uuid not null,
    title  text not null,
    number text,
    scale            smallint not null,
    from_mark        bigint not null,
    until_mark       bigint not null,
    span             smallint not null,
    primary key (id, scale, from_mark)
);
comment on table query.past_clock_subject is 'What streams with periods were called. Written by the projection view-clocks-past only; rebuilt by replay.';
