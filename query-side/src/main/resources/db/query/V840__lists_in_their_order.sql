-- Lists that were read and sorted whole for each page, found by looking at the plan of every usual request.
create index decision_register_in_order on query.decision_register (series_year, series_number, council_id);
create index worklist_in_order on query.worklist (due_on, since, task_key);
