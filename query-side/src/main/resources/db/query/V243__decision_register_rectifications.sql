-- Material errors of the record that were put right, and the wrong numbers that still lead to their decisions.
alter table query.decision_register
    add column rectifications text not null default '[]';

create table query.decision_register_former_number (
    id       text   not null primary key,
    position bigint not null
);
