create table query.clock (
    position         bigint  not null primary key,
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
    ended_on         date
);

create index clock_last_day on query.clock (last_day, position);
create index clock_stream on query.clock (subject_id, kind);

create table query.clock_subject (
    id     uuid not null primary key,
    title  text not null,
    number text
);
