create table query.agenda (
    sitting_id   uuid    not null primary key,
    meeting_id   uuid    not null,
    council_id   uuid    not null,
    sitting_day  date    not null,
    sitting_time time    not null,
    ordinal      integer not null,
    state        text    not null,
    announced_on date,
    version      bigint  not null
);

create index agenda_day on query.agenda (sitting_day, sitting_time, sitting_id);

create table query.agenda_item (
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
    primary key (sitting_id, item_number)
);

create table query.agenda_commission (
    id   uuid not null primary key,
    name text not null
);
