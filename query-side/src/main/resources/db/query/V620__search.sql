-- What readers find by words (docs/adr/0046): one row for each thing and each time in which it read the same.
--
-- A row holds from its first mark until the first at which it does not hold any more: by places in the record, by microseconds
-- since 1970 of recording, and by days since 1970 of occurring. A row that still holds ends with the largest number; one that
-- holds at no mark of a scale begins and ends at 0 there. fts is made of folded words, for prefixes, and Turkish stems (V520);
-- title and number weigh more than the body.

create table query.search (
    id              text     not null primary key,
    stream_id       uuid     not null,
    kind            text     not null,
    part            text     not null,
    readers         text     not null check (readers in ('ALL', 'STAFF', 'PUBLIC')),
    title           text     not null,
    body            text     not null,
    number          text,
    state           text,
    municipality_id uuid     not null,
    unit_id         uuid,
    council_id      uuid,
    commissions     text     not null,
    year            integer,
    day             date,
    from_position   bigint   not null,
    until_position  bigint   not null,
    from_instant    bigint   not null,
    until_instant   bigint   not null,
    from_day        bigint   not null,
    until_day       bigint   not null,
    fts             tsvector not null generated always as (
        setweight(query.tr_index(coalesce(number, '') || E'\n' || title), 'A') || setweight(query.tr_index(body), 'C')) stored
);
create index search_fts on query.search using gin (fts);
create index search_today on query.search (kind, day) where until_position = 9223372036854775807;
create index search_of_stream on query.search (stream_id, kind, part);

create table query.search_stream (
    id      uuid   not null primary key,
    version bigint not null
);

-- Names that resemble a mistyped one are found by their trigrams. The extension is trusted: the owner of the database makes it;
-- where somebody else has made it, it is used where it is.
do $$
declare
    place text;
begin
    select nspname into place
    from pg_extension e join pg_namespace n on n.oid = e.extnamespace where extname = 'pg_trgm';
    if place is null then
        create extension pg_trgm schema query;
        place := 'query';
    end if;
    execute format('create index search_title_trigrams on query.search using gin (query.tr_fold(title) %I.gin_trgm_ops)', place);
    execute format('create function query.tr_alike(asked text, title text) returns real language sql immutable parallel safe strict'
        || ' as ''select %I.word_similarity(query.tr_fold(asked), query.tr_fold(title))''', place);
    execute format('create function query.tr_resembles(title text, asked text) returns boolean language sql stable parallel safe'
        || ' as ''select query.tr_fold(title) operator(%I.%%>) query.tr_fold(asked)''', place);
end
$$;

comment on table query.search is 'What readers find by words, and when it read so. Written by the projection view-search only; rebuilt by replay.';
comment on table query.search_stream is 'How far view-search shows each stream.';
comment on function query.tr_alike(text, text) is 'How much of the asked text is in the title, from 0 to 1, by trigrams.';
