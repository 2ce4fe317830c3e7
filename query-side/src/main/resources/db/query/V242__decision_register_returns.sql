-- The mayor's return of a decision and what the council made of it (D01, D03, D04).
alter table query.decision_register
    add column returned_on    date,
    add column return_reasons text,
    add column insisted_on    date,
    add column lapsed_on      date,
    add column lapse_cause    text;
