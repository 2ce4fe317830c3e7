-- What the public sees of the register is counted for each of its pages: from this index alone, where the whole table with its
-- texts was read before (112 ms of a hundred thousand decisions, 35 with it).
create index decision_register_announced on query.decision_register (series_year, series_number, council_id)
    where announced_on is not null;
