-- The record itself. Nothing in it is ever changed; nothing here is a large object.

create table eventstore.domain_event (
    -- The order of these two columns is load-bearing. Defaults are evaluated in column order, so a writer holds its
    -- transaction id before it draws its index. The settled watermark (docs/adr/0001) relies on exactly that.
    xact_id          xid8        not null default pg_current_xact_id(),
    global_index     bigint      generated always as identity primary key,
    event_id         uuid        not null,
    aggregate_type   text        not null,
    aggregate_id     text        not null,
    sequence_number  bigint      not null check (sequence_number >= 0),
    payload_type     text        not null,
    payload_revision text        not null,
    -- The exact UTF-8 JSON as it was written: jsonb would reorder it, and the ledger hashes these bytes.
    payload          bytea       not null check (octet_length(payload) <= 1048576),
    metadata         bytea       not null check (octet_length(metadata) <= 1048576),
    correlation_id   uuid,
    recorded_at      timestamptz not null default clock_timestamp(),
    constraint domain_event_stream unique (aggregate_id, sequence_number),
    constraint domain_event_event_id unique (event_id)
);

create index domain_event_correlation on eventstore.domain_event (correlation_id, global_index)
    where correlation_id is not null;
create index domain_event_type on eventstore.domain_event (payload_type, payload_revision);
create index domain_event_recorded on eventstore.domain_event using brin (recorded_at);

create function eventstore.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'Events are never changed or removed: % on %.% refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege',
              hint = 'A correction is a new event.';
end
$$;

create trigger domain_event_unchanged
    before update or delete or truncate on eventstore.domain_event
    for each statement execute function eventstore.refuse_change();

-- ALWAYS: also when a session poses as a replica.
alter table eventstore.domain_event enable always trigger domain_event_unchanged;

create view eventstore.event_text as
select global_index,
       event_id,
       aggregate_type,
       aggregate_id,
       sequence_number,
       payload_type,
       payload_revision,
       convert_from(payload, 'UTF8')::jsonb  as payload,
       convert_from(metadata, 'UTF8')::jsonb as metadata,
       correlation_id,
       recorded_at
from eventstore.domain_event;

create table eventstore.token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    touched_at     text    not null,
    owner          text,
    primary key (processor_name, segment)
);

create table eventstore.dead_letter (
    dead_letter_id      text   primary key,
    processing_group    text   not null,
    sequence_identifier text   not null,
    sequence_index      bigint not null,
    message_type        text   not null,
    event_id            text   not null,
    event_timestamp     text   not null,
    payload_type        text   not null,
    payload_revision    text,
    payload             bytea  not null,
    metadata            bytea  not null,
    aggregate_type      text,
    aggregate_id        text,
    sequence_number     bigint,
    token_type          text,
    token               bytea,
    enqueued_at         text   not null,
    last_touched        text   not null,
    processing_started  text,
    cause_type          text,
    cause_message       text,
    diagnostics         bytea  not null,
    constraint dead_letter_position unique (processing_group, sequence_identifier, sequence_index)
);

comment on table eventstore.domain_event is 'Every business fact, in the order the store settled it. Append only.';
comment on view eventstore.event_text is 'The same events with payload and metadata as jsonb, for people and reports.';
comment on table eventstore.token_entry is 'How far each processor has read.';
comment on table eventstore.dead_letter is 'Events a processor could not handle, kept in order until they are retried.';
