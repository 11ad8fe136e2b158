#!/bin/sh
# Runs once, on an empty data folder: the application's plain role and its database. It is no superuser.
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set=password="$(cat /run/secrets/app_db_password)" <<'SQL'
CREATE ROLE parknet LOGIN PASSWORD :'password';
CREATE DATABASE parknet OWNER parknet;
SQL
