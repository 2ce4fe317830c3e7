-- What the thread leads through. A decision is known by an identifier that follows from its number.
create table query.lineage_thing (
    id              uuid   not null primary key,
    kind            text   not null,
    code            text,
    title           text   not null,
    since_position  bigint not null,
    ended_on        date,
    ended_position  bigint,
    update_position bigint
);

-- What authorised what, and by which event.
create table query.lineage_link (
    position    bigint      not null,
    ordinal     integer     not null,
    from_id     uuid        not null,
    relation    text        not null,
    to_id       uuid        not null,
    event_id    text        not null,
    stream_id   uuid        not null,
    version     bigint      not null,
    event_type  text        not null,
    occurred_on date        not null,
    recorded_at timestamptz not null,
    primary key (position, ordinal),
    unique (from_id, to_id, relation, position)
);

create index lineage_link_from on query.lineage_link (from_id);
create index lineage_link_to on query.lineage_link (to_id);
