-- Whether the days up to the last day of a task are working days or all days. Filled by building the view anew; until then a row
-- without it is told in calendar days.
alter table query.worklist add column day_kind text;
alter table query.past_worklist add column day_kind text;
