# One image for web, worker, beat and migrate. Built in two steps, so that the running image holds no build tools.
FROM python:3.11-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
COPY requirements/prod.txt /requirements.txt
RUN python -m venv /venv && /venv/bin/pip install --require-hashes --requirement /requirements.txt
COPY . /app
WORKDIR /app
# collectstatic reads the settings, so it gets addresses and keys that exist only for this line.
RUN for key in SECRET_KEY MESSAGE_ID_KEY BALLOT_WRAP_KEY MFA_SECRETS_KEY WEBHOOK_KEY REPORT_KEY; do \
        export $key=$(python -c 'import secrets; print(secrets.token_hex(32))'); done \
 && export BASE_URL=https://build.invalid DATABASE_URL=postgres://build/build REDIS_URL=redis://build \
        ALLAUTH_TRUSTED_PROXY_COUNT=1 STATIC_ROOT=/static \
 && /venv/bin/python -m config.translations && /venv/bin/python manage.py collectstatic --noinput

FROM python:3.11-slim-bookworm
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PATH=/venv/bin:$PATH STATIC_ROOT=/static
RUN groupadd --gid 10001 parknet && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin parknet
COPY --from=build /venv /venv
COPY --from=build /static /static
COPY --from=build /app /app
WORKDIR /app
USER 10001:10001
EXPOSE 8000
CMD ["gunicorn", "config.wsgi", "--config", "deploy/gunicorn.conf.py"]
