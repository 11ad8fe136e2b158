"""gunicorn in production. Reasons: docs/operations.md, "Web"."""

bind = "0.0.0.0:8000"
worker_class = "gthread"
workers = 2
threads = 8
control_socket_disable = True  # the default writes a socket under the home folder
timeout = 30
graceful_timeout = 20
keepalive = 5
max_requests = 5000
max_requests_jitter = 500
limit_request_line = 4094
limit_request_fields = 100
worker_tmp_dir = "/dev/shm"  # noqa: S108 -- a heartbeat file in memory, not data
forwarded_allow_ips = "*"  # the compose network holds the proxy only; ALLAUTH_TRUSTED_PROXY_COUNT says how many
accesslog = None  # the proxy writes access logs, with tokens masked
