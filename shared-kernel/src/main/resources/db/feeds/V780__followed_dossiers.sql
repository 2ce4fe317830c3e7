-- Dossiers a login wants to hear of one by one, and when (docs/adr/0069). Each login's own, no part of the record.
create table feeds.followed_dossier (
    issuer      text        not null,
    subject     text        not null,
    stream_id   uuid        not null,
    kind        text        not null check (kind in ('PROPOSAL', 'PLAN', 'PROJECT', 'PARTNERSHIP')),
    followed_at timestamptz not null,
    primary key (issuer, subject, stream_id)
);

create index followed_dossier_stream on feeds.followed_dossier (stream_id);

comment on table feeds.followed_dossier is 'Dossiers that logins follow, one row per login and dossier.';

alter table feeds.mail_choice
    add column dossier text not null default 'OFF' check (dossier in ('OFF', 'AT_ONCE', 'DAILY'));
alter table feeds.mail_choice alter column dossier drop default;

alter table feeds.mail_line
    drop constraint mail_line_kind_check,
    add constraint mail_line_kind_check check (kind in ('TASK', 'DEADLINE', 'SITTING', 'DECISION', 'DOSSIER'));

-- Changes of one dossier that are not told yet go out in one mail.
create index mail_line_of_subject on feeds.mail_line (choice_id, subject_id) where kind = 'DOSSIER';
