-- Not only the authority to prepare a plan is asked for by one proposal at a time.
alter table command.authority_request rename column plan_id to subject_id;
