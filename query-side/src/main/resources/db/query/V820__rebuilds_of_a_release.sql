-- Tables that are built anew are made by the handlers of one release: nodes of another leave them alone (docs/adr/0073).
alter table query_next.rebuild add column release integer not null default 0;

comment on column query_next.rebuild.release is 'The newest migration of the schema query that the process knows whose release makes the new tables.';
