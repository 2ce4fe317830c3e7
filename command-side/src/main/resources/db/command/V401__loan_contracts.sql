-- The loans a municipality has signed for. The debt limit (I14) is asked of the finances, to which a contract comes a moment
-- after it was signed; two contracts signed at once see each other here.
create table command.borrower (
    municipality_id uuid primary key
);

create table command.loan_contract (
    funding_id      uuid primary key,
    project_id      uuid not null,
    municipality_id uuid not null references command.borrower
);

create index loan_contract_by_municipality on command.loan_contract (municipality_id);
