-- The streams a sample is drawn from, by their first events.
create index history_first on query.history (stream_type, position) where version = 0;
