-- Where Axon Server holds the events (docs/adr/0062), the record here is a copy of them, and this says how far it is.
create table eventstore.axon_server_copy (
    one    boolean primary key default true check (one),
    copied bigint  not null
);
insert into eventstore.axon_server_copy (copied) values (-1);

comment on table eventstore.axon_server_copy is
    'The last event of Axon Server that was copied here; -1 while PostgreSQL holds the events itself.';

-- The only way to give an event its index and time from outside. Granted to the application only where Axon Server holds
-- the events; a token that is not the very next one is refused, so nothing is left out or taken twice.
create function eventstore.copy_event(
    p_token bigint, p_global_index bigint, p_event_id uuid, p_aggregate_type text, p_aggregate_id text,
    p_sequence_number bigint, p_payload_type text, p_payload_revision text, p_payload bytea, p_metadata bytea,
    p_correlation_id uuid, p_recorded_at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    update eventstore.axon_server_copy set copied = p_token where copied = p_token - 1;
    if not found then
        raise exception 'Event % of Axon Server is not the next one to be copied', p_token
            using errcode = 'serialization_failure';
    end if;
    insert into eventstore.domain_event (global_index, event_id, aggregate_type, aggregate_id, sequence_number,
                                         payload_type, payload_revision, payload, metadata, correlation_id, recorded_at)
        overriding system value
        values (p_global_index, p_event_id, p_aggregate_type, p_aggregate_id, p_sequence_number, p_payload_type,
                p_payload_revision, p_payload, p_metadata, p_correlation_id, p_recorded_at);
end
$$;
revoke all on function eventstore.copy_event from public;
