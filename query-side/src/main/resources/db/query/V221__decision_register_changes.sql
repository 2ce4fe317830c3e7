-- What the council changed in what was proposed when it decided (C11).
alter table query.decision_register
    add column adopted      text,
    add column changes      integer not null default 0,
    add column decided_text text;
