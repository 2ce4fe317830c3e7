-- An item that the council added at the sitting itself (A06) was never announced, and is public all the same.
alter table query.agenda_item add column added_at_sitting boolean not null default false;
