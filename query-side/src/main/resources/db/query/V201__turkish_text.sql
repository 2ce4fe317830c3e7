-- Upper and lower case and the accents of Turkish aside, so that IĞDIR, Iğdır and igdir find each other. lower() alone
-- follows the database's locale and gets I and İ wrong everywhere but in a Turkish one.
create function query.tr_lower(t text) returns text
    language sql immutable parallel safe strict
    as $$ select lower(normalize(t, NFC) collate "tr-x-icu") $$;

create function query.tr_fold(t text) returns text
    language sql immutable parallel safe strict
    as $$ select translate(query.tr_lower(t), 'ığüşöçâîû', 'igusocaiu') $$;
