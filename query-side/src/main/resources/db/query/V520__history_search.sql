-- Words of a text as a search compares them: folded, and with every sign between two words a blank, so that 2024/56 is two
-- words wherever it stands and never a path, a version or a host.
create function query.tr_words(t text) returns text
    language sql immutable parallel safe strict
    as $$ select translate(query.tr_fold(t), '/\-.,:;_@#&+*=<>()[]{}|!?%"''’‘“”…–—`~^', repeat(' ', 40)) $$;

-- What of a text can be found: its folded words, for prefixes, and their stems. A text is searched up to 100,000 characters:
-- more words than a tsvector holds must not keep an event from being told.
create function query.tr_index(t text) returns tsvector
    language sql immutable parallel safe strict
    as $$ select to_tsvector('pg_catalog.simple'::regconfig, query.tr_words(left(t, 100000)))
              || to_tsvector('pg_catalog.turkish'::regconfig, query.tr_lower(left(t, 100000))) $$;

-- What a search asks for: all words, each as a beginning if it has more than two letters; or the stems of all of them.
create function query.tr_query(q text) returns tsquery
    language sql immutable parallel safe
    as $$ select coalesce((
                     select to_tsquery('pg_catalog.simple'::regconfig, string_agg(
                         '''' || word || '''' || case when char_length(word) > 2 then ':*' else '' end, ' & '))
                     from regexp_split_to_table(query.tr_words(q), '\s+') word where word <> ''), ''::tsquery)
              || plainto_tsquery('pg_catalog.turkish'::regconfig, query.tr_lower(q)) $$;

create function query.tr_finds(indexed tsvector, q text) returns boolean
    language sql immutable parallel safe
    as $$ select indexed @@ query.tr_query(q) $$;

alter table query.history
    add column event_id   text      not null default '',
    add column refs       varchar[] not null default '{}',
    add column texts      text      not null default '',
    add column fts        tsvector  generated always as (
        query.tr_index(search || E'\n' || texts)) stored;

-- Events told before this release get their identifier at once; their numbers and inner texts with the next rebuild of
-- view-history (docs/runbooks/audit-log.md).
update query.history h set event_id = e.event_id::text
from eventstore.domain_event e where e.global_index = h.position;

create index history_fts on query.history using gin (fts);
create index history_refs on query.history using gin (refs);
create index history_recorded on query.history (recorded_at, position);
create index history_office on query.history (office, position);

comment on function query.tr_query(text) is 'Words of more than two letters as prefixes, or all stems: recall 0.95 and more (docs/adr/0041).';
