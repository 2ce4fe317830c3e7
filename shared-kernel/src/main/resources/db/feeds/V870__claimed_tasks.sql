-- Who of an office has taken on a task that anybody in it could do (docs/adr/0076). No part of the record: it says who is at it, not what was done.
create table feeds.claimed_task (
    task_key   text        primary key check (length(task_key) <= 400),
    -- The place in the record of the event that opened the task: a task that is opened once more is nobody's again.
    opened     bigint      not null check (opened >= 0),
    role       text        not null,
    account_id uuid        not null,
    issuer     text        not null,
    subject    text        not null,
    claimed_at timestamptz not null
);

create index claimed_task_account on feeds.claimed_task (account_id);

comment on table feeds.claimed_task is 'Tasks of an office that one of its people has taken on.';
