-- A view is built anew beside the one that serves: the next generation of its tables in query_next, the last one in
-- query_old until it is dropped (docs/adr/0034). The application role owns none of them; what it may do to them is what
-- these functions do, and they know no other schemas.
create schema query_next;
create schema query_old;

create table query_next.rebuild (
    projection  text        not null primary key,
    purpose     text        not null check (purpose in ('REPLACEMENT', 'SWEEP')),
    state       text        not null check (state in ('BUILDING', 'EQUAL', 'DIFFERENT', 'FAILED', 'SWITCHED')),
    segments    integer[]   not null,
    positions   bigint[]    not null check (cardinality(positions) = cardinality(segments)),
    begun_by    text        not null,
    begun_at    timestamptz not null default clock_timestamp(),
    changed_at  timestamptz not null default clock_timestamp(),
    comparison  text,
    failed_at   bigint,
    failure     text
);

comment on table query_next.rebuild is 'Views that are being built anew: how far the new tables have come, segment by segment, and how they compare. The row moves in the transaction of what it says.';

create function query_next.require_view(name text) returns regclass
    language plpgsql stable set search_path = pg_catalog, pg_temp as
$$
declare
    found regclass := to_regclass(format('query.%I', name));
begin
    if found is null or name in ('schema_history', 'rebuild')
        or not exists (select from pg_class where oid = found and relkind = 'r') then
        raise exception 'query.% is no table of a view', name using errcode = 'undefined_table';
    end if;
    if exists (select from pg_trigger where tgrelid = found and not tgisinternal)
        or exists (select from pg_constraint where contype = 'f' and found in (conrelid, confrelid))
        or exists (select from pg_depend d join pg_rewrite r on r.oid = d.objid
                   where d.classid = 'pg_rewrite'::regclass and d.refobjid = found) then
        raise exception 'query.% has triggers, foreign keys or views, which would stay with the old table', name
            using errcode = 'feature_not_supported';
    end if;
    return found;
end
$$;

-- Empty tables like those that serve, with constraints and indexes of the same names, so that migrations find them.
create function query_next.make(tables text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    name       text;
    serving    regclass;
    definition text;
begin
    foreach name in array tables loop
        serving := query_next.require_view(name);
        execute format('create table query_next.%I (like query.%I including comments including compression'
            ' including constraints including defaults including generated including identity including statistics'
            ' including storage)', name, name);
        for definition in
            select format('alter table query_next.%I add constraint %I %s', name, conname, pg_get_constraintdef(oid))
            from pg_constraint where conrelid = serving and contype in ('p', 'u', 'x') order by conname
        loop
            execute definition;
        end loop;
        for definition in
            select regexp_replace(pg_get_indexdef(indexrelid), ' ON (ONLY )?query\.', ' ON query_next.')
            from pg_index where indrelid = serving
                and not exists (select from pg_constraint
                                where conindid = indexrelid and contype in ('p', 'u', 'x')) order by indexrelid
        loop
            execute definition;
        end loop;
        for definition in
            select format('alter table query_next.%I set (%s)', name, array_to_string(reloptions, ', '))
            from pg_class where oid = serving and reloptions is not null
        loop
            execute definition;
        end loop;
        for definition in
            select format('comment on table query_next.%I is %L', name, obj_description(serving, 'pg_class'))
            where obj_description(serving, 'pg_class') is not null
        loop
            execute definition;
        end loop;
    end loop;
end
$$;

-- Statistics, which nobody has gathered of tables that were just filled.
create function query_next.analyse(tables text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    name text;
begin
    foreach name in array tables loop
        perform query_next.require_view(name);
        execute format('analyze query_next.%I', name);
    end loop;
end
$$;

-- The new generation serves, the one that served is the old one, and one that was old before is gone.
create function query_next.switch(tables text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    name text;
begin
    foreach name in array tables loop
        perform query_next.require_view(name);
        execute format('drop table if exists query_old.%I', name);
        execute format('alter table query.%I set schema query_old', name);
        execute format('alter table query_next.%I set schema query', name);
    end loop;
end
$$;

-- Neither a new nor an old generation: what serves stays as it is.
create function query_next.discard(tables text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    name text;
begin
    foreach name in array tables loop
        perform query_next.require_view(name);
        execute format('drop table if exists query_next.%I', name);
        execute format('drop table if exists query_old.%I', name);
    end loop;
end
$$;

revoke execute on all functions in schema query_next from public;
