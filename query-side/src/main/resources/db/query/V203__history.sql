-- One row per event of the record, without language: sentences are made when they are read.
create table query.history (
    position       bigint      not null primary key,
    stream_type    text        not null,
    stream_id      uuid        not null,
    version        bigint      not null,
    type           text        not null,
    revision       text        not null,
    occurred_on    date        not null,
    recorded_at    timestamptz not null,
    actor_issuer   text,
    actor_subject  text,
    actor_person   uuid,
    office         text,
    on_behalf_of   uuid,
    correlation_id text,
    rules          varchar[]   not null,
    mentions       uuid[]      not null,
    payload        text        not null,
    metadata       text        not null,
    previous       text        not null,
    search         text        not null
);

create index history_stream on query.history (stream_id, position);
create index history_mentions on query.history using gin (mentions);
create index history_rules on query.history using gin (rules);
create index history_type on query.history (type, position);
create index history_occurred on query.history (occurred_on, position);

-- Who or what was called how, from which event on.
create table query.history_name (
    id       uuid   not null,
    position bigint not null,
    name     text   not null,
    primary key (id, position)
);

-- What each place of the record held last, so that the next change can say what it replaced.
create table query.history_memory (
    place   text not null primary key,
    content text not null
);
