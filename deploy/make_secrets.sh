#!/bin/sh
# Writes ./secrets for docker-compose.yml: random values, never over existing ones. The mail password is yours to fill in.
set -eu
umask 077
mkdir -p secrets
new() { [ -e "secrets/$1" ] || python3 -c 'import secrets; print(secrets.token_urlsafe(48), end="")' > "secrets/$1"; }
for name in secret_key message_id_key ballot_wrap_key mfa_secrets_key webhook_key report_key postgres_password app_db_password redis_password; do
    new "$name"
done
[ -e secrets/mail_password ] || : > secrets/mail_password
printf 'postgres://parknet:%s@db:5432/parknet' "$(cat secrets/app_db_password)" > secrets/database_url
printf 'redis://:%s@redis:6379/0' "$(cat secrets/redis_password)" > secrets/redis_url
# Each container reads its files under its own uid: the folder (0700) guards them on this machine, not the files.
chmod 0444 secrets/*
