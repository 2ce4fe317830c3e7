-- Documents are found as well (docs/adr/0072). An official one is found by the public as long as the public finds what it is about,
-- of which another stream tells; its own stream does not tell the municipality. Documents from before are found from their next event on,
-- or when the view is built anew.
alter table query.search add column subject_id uuid;
alter table query.search alter column municipality_id drop not null;
alter table query.search drop constraint search_readers_check;
alter table query.search add constraint search_readers_check check (readers in ('ALL', 'STAFF', 'SUBJECT', 'PUBLIC'));
comment on column query.search.subject_id is 'The stream the thing is about, where the public finds it as long as it finds that: readers is SUBJECT.';
