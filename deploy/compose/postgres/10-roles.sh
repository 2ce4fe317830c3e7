#!/bin/sh
# Two roles and a database, made once with the server: the owner migrates, the application owns nothing (docs/adr/0005).
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -d postgres \
    -v owner="$DEFTER_DB_OWNER_PASSWORD" -v application="$DEFTER_DB_PASSWORD" <<'SQL'
create role defter_owner login nosuperuser nocreatedb nocreaterole password :'owner';
create role defter_app login nosuperuser nocreatedb nocreaterole password :'application';
create database defter owner defter_owner encoding 'UTF8' template template0 locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';
revoke all on database defter from public;
grant connect on database defter to defter_app;
SQL
