-- A document that was entered wrongly is corrected by a further event (docs/adr/0050): every row says how long it stood, by
-- place, by the clock and by the day it happened. What stands has no end.
alter table query.archive_document add column since_day date;
alter table query.archive_document add column until_position bigint;
alter table query.archive_document add column until_recorded timestamptz;
alter table query.archive_document add column until_day date;
update query.archive_document set since_day = occurred_on;
alter table query.archive_document alter column since_day set not null;
