"""Celery's settings. Read by `config.celery`."""

from datetime import timedelta

from celery.schedules import crontab
from django.conf import settings
from kombu import Queue

VISIBILITY_TIMEOUT_SECONDS = 900  # above the longest task of any queue, or tasks run twice

broker_url = settings.REDIS_URL
broker_transport_options = {
    "visibility_timeout": VISIBILITY_TIMEOUT_SECONDS,
    "global_keyprefix": settings.REDIS_KEY_PREFIX,
    # kombu looks for tasks of killed workers only each 10 x 10 s unless told otherwise.
    "unacked_restore_interval": 10,
    "unacked_restore_throttle": 1,
    "socket_connect_timeout": 5,
    "socket_keepalive": True,
    "health_check_interval": 25,
    "max_retries": 0,
}
result_backend_transport_options = {"visibility_timeout": VISIBILITY_TIMEOUT_SECONDS}
visibility_timeout = VISIBILITY_TIMEOUT_SECONDS
broker_connection_retry_on_startup = True
broker_connection_max_retries = None
task_publish_retry = False  # a vanished broker must not hang a web request; the sweeper will find the row
task_ignore_result = True
task_acks_late = True
task_reject_on_worker_lost = True
task_time_limit = 120
task_soft_time_limit = 90
task_serializer = "json"
accept_content = ["json"]
worker_prefetch_multiplier = 1
worker_soft_shutdown_timeout = 10
worker_hijack_root_logger = False
timezone = "UTC"
enable_utc = True

task_default_queue = "default"
task_queues = [Queue(name) for name in ("default", "mail", "bulk", "webhooks", "export", "tally")]
task_routes = {
    "network.messaging.tasks.send_due_mail": {"queue": "mail"},
    "network.messaging.tasks.send_due_bulk": {"queue": "bulk"},
    "network.messaging.tasks.send_due_webhooks": {"queue": "webhooks"},
    "consultations.tasks.move_ballotages_by_clock": {"queue": "tally"},
    "members.tasks.work_on_import": {"queue": "export"},
    "members.tasks.sweep_imports": {"queue": "export"},
}

beat_schedule = {
    "messaging-tick": {"task": "network.messaging.tasks.tick", "schedule": timedelta(seconds=30)},
    "messaging-reconcile": {"task": "network.messaging.tasks.reconcile", "schedule": timedelta(minutes=5)},
    "messaging-digests": {"task": "network.messaging.tasks.build_digests", "schedule": timedelta(minutes=10)},
    "messaging-catch-up": {"task": "network.messaging.tasks.catch_up", "schedule": timedelta(hours=1)},
    "messaging-mailbox": {"task": "network.messaging.tasks.read_mailbox", "schedule": timedelta(minutes=2)},
    "surveys-clock": {"task": "surveys.tasks.move_by_clock", "schedule": timedelta(seconds=60)},
    "consultations-clock": {"task": "consultations.tasks.move_by_clock", "schedule": timedelta(seconds=60)},
    "ballotages-clock": {"task": "consultations.tasks.move_ballotages_by_clock", "schedule": timedelta(seconds=60)},
    "events-clock": {"task": "events.tasks.move_by_clock", "schedule": timedelta(seconds=60)},
    "members-imports": {"task": "members.tasks.sweep_imports", "schedule": timedelta(seconds=60)},
    "nightly-returned-mail": {
        "task": "network.messaging.tasks.forget_returned_mail",
        "schedule": crontab(hour=2, minute=40),
    },
    "nightly-webhooks": {"task": "network.messaging.tasks.forget_webhooks", "schedule": crontab(hour=2, minute=50)},
    "nightly-retention": {"task": "network.messaging.tasks.keep_no_longer", "schedule": crontab(hour=3, minute=0)},
    "nightly-agreements": {
        "task": "network.groups.tasks.watch_agreements",
        "schedule": crontab(hour=4, minute=10),
    },
    "daily-action-items": {
        "task": "network.groups.tasks.watch_action_items",
        "schedule": crontab(hour=5, minute=20),
    },
    "nightly-memberships": {
        "task": "network.groups.tasks.watch_memberships",
        "schedule": crontab(hour=4, minute=20),
    },
    "nightly-activity": {"task": "network.groups.tasks.collect_activity", "schedule": crontab(hour=3, minute=30)},
    "nightly-idempotency": {"task": "config.tasks.forget_idempotent_answers", "schedule": crontab(hour=2, minute=30)},
}
