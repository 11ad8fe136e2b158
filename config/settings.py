"""All settings. The environment decides through `config.env`; defaults are safe, and a missing secret stops the start."""

from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from config import logs
from config.env import database, day, env, hours, long_secret, redis_address, secret

BASE_DIR = Path(__file__).resolve().parent.parent

# --- what kind of installation this is -----------------------------------------------------------------------------
DEBUG = env.bool("DEBUG", default=False)
DEMO = env.bool("DEMO", default=False)  # demo network: local mail sink, staff without a second factor
BASE_URL = env.str("BASE_URL").rstrip("/")  # the only source of addresses in mails; never the Host header
ALLOWED_HOSTS = env.list(
    "ALLOWED_HOSTS", default=[urlsplit(BASE_URL).hostname or "", *(["localhost", "127.0.0.1"] if DEBUG else [])]
)
IS_HTTPS = BASE_URL.startswith("https://")
LOCAL_DIR = Path(env.str("LOCAL_DIR", default=str(BASE_DIR / ".local")))
MAIL_SINK_DIR = env.str("MAIL_SINK_DIR", default=str(LOCAL_DIR / "mail")) if DEMO else ""

# --- secrets: one key per purpose, so that one leak opens one door ---------------------------------------------------
SECRET_KEY = long_secret("SECRET_KEY", debug=DEBUG)
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
MESSAGE_ID_KEY = long_secret("MESSAGE_ID_KEY", debug=DEBUG)
BALLOT_WRAP_KEY = long_secret("BALLOT_WRAP_KEY", debug=DEBUG)
MFA_SECRETS_KEY = long_secret("MFA_SECRETS_KEY", debug=DEBUG)
WEBHOOK_KEY = long_secret("WEBHOOK_KEY", debug=DEBUG)
REPORT_KEY = long_secret("REPORT_KEY", debug=DEBUG)
REPORT_OLD_PUBLIC_KEYS = env.list("REPORT_OLD_PUBLIC_KEYS", default=[])

# --- the house -------------------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "config",
    "members",
    "network.groups",
    "network.messaging",
    "network.exchange",
    "network.library",
    "surveys",
    "consultations",
    "events",
    "config.admin_config.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "csp",
    "pgtrigger",
    "pghistory",
]

MIDDLEWARE = [
    "config.middleware.RequestId",
    "config.middleware.UnreadableAs400",
    "config.middleware.Private",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "config.middleware.Languages",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "config.middleware.UserSessions",
    "members.middleware.StaffSessionLimits",
    "members.middleware.CurrentOrganisation",
    "members.middleware.SecondFactorForStaff",
    "config.middleware.IllegalTransitionAs409",
    "config.middleware.TwiceAs409",
    "config.middleware.LockTimeoutAs503",
    "config.middleware.History",
    "config.rest.idempotency.IdempotencyKeys",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context_processors.page",
            ]
        },
    }
]

# --- database and cache ----------------------------------------------------------------------------------------------
DATABASES = {"default": database() | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True, "ATOMIC_REQUESTS": False}}
DATABASES["default"].setdefault("OPTIONS", {})["options"] = (
    "-c statement_timeout=15s -c lock_timeout=3s -c idle_in_transaction_session_timeout=30s -c timezone=UTC"
    # Prepared statements are planned once; short ones gain nothing from compiling.
    " -c plan_cache_mode=force_generic_plan -c jit=off"
    " -c random_page_cost=1.1"  # rows lie on a solid disk or in memory: let the search use its indexes
    " -c pg_trgm.word_similarity_threshold=0.45"  # names that look alike in the directory; the index needs it here
)
REDIS_URL = redis_address()
REDIS_KEY_PREFIX = env.str("REDIS_KEY_PREFIX", default="parknet:")
CACHES = {
    # Rate limits live in the database cache, so that logging in works the same when Redis is away. Many entries:
    # at Django's 300 a third is thrown away, and whoever asks for enough different things would wipe out every limit.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "config_cache",
        "OPTIONS": {"MAX_ENTRIES": 1_000_000},
    },
}

# --- accounts --------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "members.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "members:after-login"
LOGOUT_REDIRECT_URL = "/"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "members.allauth_adapters.AccountAdapter"
MFA_ADAPTER = "members.allauth_adapters.MFAAdapter"
ACCOUNT_USER_DISPLAY = "members.allauth_adapters.shown_name"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if IS_HTTPS else "http"
ALLAUTH_TRUSTED_PROXY_COUNT = (
    env.int("ALLAUTH_TRUSTED_PROXY_COUNT", default=0) if DEBUG else env.int("ALLAUTH_TRUSTED_PROXY_COUNT")
)
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG or DEMO
MFA_TOTP_ISSUER = "Parknet"
USERSESSIONS_TRACK_ACTIVITY = True
STAFF_SECOND_FACTOR_REQUIRED = not DEMO
STAFF_SESSION_IDLE_SECONDS = 30 * 60
STAFF_SESSION_ABSOLUTE_SECONDS = 12 * 60 * 60

# --- cookies, headers, uploads ---------------------------------------------------------------------------------------
# __Host- cookies need Secure, which plain http on a laptop cannot give.
SESSION_COOKIE_NAME = "__Host-sessionid" if IS_HTTPS else "parknet_session"
CSRF_COOKIE_NAME = "__Host-csrftoken" if IS_HTTPS else "parknet_csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "config.errors.csrf_failure"
SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("BEHIND_PROXY", default=False) else None
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = IS_HTTPS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_TRUSTED_ORIGINS = [BASE_URL]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", default=str(LOCAL_DIR / "media")))
MEDIA_URL = "/files/"  # nothing is served from here; every file has a view that asks who may see it
STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", default=str(LOCAL_DIR / "static")))
STATICFILES_DIRS = [BASE_DIR / "static"]
# A laptop serves static files where they lie; an installation serves what `collectstatic` hashed and compressed.
WHITENOISE_USE_FINDERS = DEBUG or DEMO
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if WHITENOISE_USE_FINDERS
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# --- language and time -----------------------------------------------------------------------------------------------
LANGUAGE_CODE = "pl"
LANGUAGES = [("pl", _("Polish")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "config" / "locale"]
TIME_ZONE = "Europe/Warsaw"
USE_TZ = True

# --- the place: who runs this network; shown in frames, mails and the accessibility declaration ------------------------
PLACE = {
    "name": env.str("PLACE_NAME", default="Parknet"),
    "network": env.str("PLACE_NETWORK", default="Sieć Kielce Smart City 2030+"),
    "operator": env.str("PLACE_OPERATOR", default="Kielecki Park Technologiczny i Urząd Miasta Kielce"),
    "has_several_operators": env.bool("PLACE_HAS_SEVERAL_OPERATORS", default=True),
    "help_email": env.str("PLACE_HELP_EMAIL", default="biuro@example.org"),
    "help_phone": env.str("PLACE_HELP_PHONE", default="41\u00a0000\u00a000\u00a000"),
    "help_hours": env.str("PLACE_HELP_HOURS", default="8–16"),
}

# How long a process goes on with the name, words and languages of the network that it read; None: it never reads them.
PLACE_SECONDS: int | None = 2

ACCESSIBILITY_DECLARATION = {
    "published_on": env.str("ACCESSIBILITY_PUBLISHED_ON", default="2026-05-04"),
    "updated_on": env.str("ACCESSIBILITY_UPDATED_ON", default="2026-05-04"),
    "prepared_on": env.str("ACCESSIBILITY_PREPARED_ON", default="2026-05-04"),
    "contact_name": env.str("ACCESSIBILITY_CONTACT_NAME", default="koordynator dostępności"),
}

# --- mail ------------------------------------------------------------------------------------------------------------
MAIL_HOST = env.str("MAIL_HOST", default="127.0.0.1")
MAIL_PORT = env.int("MAIL_PORT", default=25)
MAIL_USER = secret("MAIL_USER", default="")
MAIL_PASSWORD = secret("MAIL_PASSWORD", default="")
MAIL_STARTTLS = env.bool("MAIL_STARTTLS", default=False)
MAIL_FROM = env.str("MAIL_FROM", default="Parknet <siec@parknet.example.org>")
MAIL_DOMAIN = env.str("MAIL_DOMAIN", default="parknet.example.org")
# How long a worker may keep a claimed mail. Above one batch (60 s) plus one server that does not answer (60 s).
MAIL_LEASE = timedelta(seconds=env.int("MAIL_LEASE_SECONDS", default=180))
# All mail together a minute, 0: as fast as it goes. A new sending domain: its first day, what it may send then (twice as
# much each following day), and for how many days. Account mail and mandatory messages are never held back.
MAIL_PER_MINUTE = env.int("MAIL_PER_MINUTE", default=0)
MAIL_RAMP_SINCE = day(env.str("MAIL_RAMP_SINCE", default=""))
MAIL_RAMP_FIRST_DAY = env.int("MAIL_RAMP_FIRST_DAY", default=200)
MAIL_RAMP_DAYS = env.int("MAIL_RAMP_DAYS", default=14)
DEFAULT_FROM_EMAIL = SERVER_EMAIL = MAIL_FROM
# A mailbox into which bounce+…@MAIL_DOMAIN is delivered; none: the mail server pipes into `manage.py ingest_mail`.
BOUNCE_IMAP_HOST = env.str("BOUNCE_IMAP_HOST", default="")
BOUNCE_IMAP_PORT = env.int("BOUNCE_IMAP_PORT", default=993)
BOUNCE_IMAP_TLS = env.bool("BOUNCE_IMAP_TLS", default=True)
BOUNCE_IMAP_USER = secret("BOUNCE_IMAP_USER", default="")
BOUNCE_IMAP_PASSWORD = secret("BOUNCE_IMAP_PASSWORD", default="")
BOUNCE_IMAP_FOLDER = env.str("BOUNCE_IMAP_FOLDER", default="INBOX")
# A provider that tells by webhook what became of a mail, as django-anymail names it: "mailgun", "postmark"…
MAIL_PROVIDER = env.str("MAIL_PROVIDER", default="")
ANYMAIL = env.parse_value(secret("MAIL_PROVIDER_SETTINGS", default=""), dict)
if MAIL_PROVIDER:
    INSTALLED_APPS.append("anymail")

# --- messaging -------------------------------------------------------------------------------------------------------
# Network information to more people than this needs a second person.
FOUR_EYES_ABOVE_PEOPLE = env.int("FOUR_EYES_ABOVE_PEOPLE", default=500)
# From and to, local time; no mail but mandatory and account mail goes to people in them. People may choose their own.
# The same twice: none. Whoever tries the demo at night wants to see mail.
QUIET_HOURS = hours(env.str("QUIET_HOURS", default="00:00-00:00" if DEMO else "22:00-07:00"))

# Webhooks by plain http, to any port, to this machine itself: for trying things out, never where others may sign in.
WEBHOOK_ALLOW_LOCAL = env.bool("WEBHOOK_ALLOW_LOCAL", default=DEBUG or DEMO)

# --- REST API --------------------------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "members.api_tokens.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["members.api_tokens.HasScope"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["config.rest.parsers.StrictJSONParser"],
    "DEFAULT_PAGINATION_CLASS": "config.rest.pagination.KeysetPagination",
    "DEFAULT_FILTER_BACKENDS": ["config.rest.filters.StrictFilterBackend"],
    "DEFAULT_SCHEMA_CLASS": "config.rest.schema.ParknetSchema",
    "DEFAULT_THROTTLE_CLASSES": ["config.rest.throttling.CredentialThrottle"],
    "DEFAULT_THROTTLE_RATES": {"credential": env.str("API_RATE", default="600/min")},
    "NUM_PROXIES": ALLAUTH_TRUSTED_PROXY_COUNT,  # else anybody's X-Forwarded-For would choose the bucket
    "DEFAULT_VERSIONING_CLASS": None,
    "EXCEPTION_HANDLER": "config.rest.problems.problem_response",
    "DATETIME_FORMAT": "iso-8601",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Parknet API",
    "DESCRIPTION": "Members, messages and their reach, surveys, consultations and events of a member network.",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "validatorUrl": "none"},  # nothing is asked of other hosts
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
    "SCHEMA_PATH_PREFIX": r"/api/v1",
    "ENUM_NAME_OVERRIDES": {
        "ConsultationKind": "consultations.models.Consultation.Kind",
        "ConsultationState": "consultations.models.Consultation.State",
        "FeedbackVerdict": "network.messaging.models.Feedback.Verdict",
        "EventKind": "events.models.Event.Kind",
        "EventState": "events.models.Occurrence.State",
        "ImportState": "members.models.ImportRun.State",
        "ImportVerdict": "members.models.ImportRow.Verdict",
        "MailWay": "network.messaging.forms.preferences.WAYS",
        "AskedCategory": "network.groups.forms.memberships.ASKED_FOR",
        "MembershipCategory": "network.groups.models.Membership.Category",
        "MembershipState": "network.groups.models.Membership.State",
        "MessageState": "network.messaging.models.Message.State",
        "OrganisationKind": "members.models.Organisation.Kind",
        "RegistrationState": "events.models.Registration.State",
        "SurveyKind": "surveys.models.Survey.Kind",
        "SurveyState": "surveys.models.Wave.State",
        "WebhookDeliveryState": "network.messaging.models.WebhookDelivery.State",
        "WebhookState": "network.messaging.models.WebhookEndpoint.State",
    },
}

# --- logs ------------------------------------------------------------------------------------------------------------
LOGGING = logs.config(level=env.str("LOG_LEVEL", default="INFO"))
