create table query.decision_register (
    position        bigint  not null primary key,
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
    unique (council_id, series_year, series_number),
    unique (proposal_id, decision)
);

create table query.decision_register_proposal (
    id      uuid not null primary key,
    title   text not null,
    unit_id uuid not null,
    request text not null
);

create table query.decision_register_unit (
    id   uuid not null primary key,
    name text not null
);
