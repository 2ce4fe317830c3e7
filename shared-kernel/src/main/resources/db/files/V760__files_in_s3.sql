-- Bytes of files may lie in an S3-compatible store (docs/adr/0068).
alter table files.content drop constraint content_place_check;
alter table files.content add constraint content_place_check check (place in ('DATABASE', 'FOLDER', 'S3'));
