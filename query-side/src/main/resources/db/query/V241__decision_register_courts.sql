-- What courts did to a decision (D05).
alter table query.decision_register
    add column lawsuits       integer not null default 0,
    add column stayed_on      date,
    add column stay_lifted_on date,
    add column annulled_on    date,
    add column court          text,
    add column docket_number  text,
    add column ruling_number  text;
