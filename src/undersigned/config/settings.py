"""Django's settings, all derived from the environment (config/environment.py). Nothing here is meant to be edited."""

import os
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from undersigned.config.environment import Database, read_environment

ENVIRONMENT = read_environment(os.environ)
PACKAGE = Path(__file__).resolve().parent.parent

SECRET_KEY = ENVIRONMENT.secret
DEBUG = False
SITE_ORIGIN = ENVIRONMENT.origin
SITE_HOST = ENVIRONMENT.host
ALLOWED_HOSTS = (
    ["localhost", "127.0.0.1", "[::1]"] if ENVIRONMENT.host in {"localhost", "127.0.0.1"} else [ENVIRONMENT.host]
)
DEMO = ENVIRONMENT.is_demo
LEDGER_KEY_FILE = str(ENVIRONMENT.ledger_key)
LEDGER_MARK_FILE = str(ENVIRONMENT.ledger_mark)
ERASURE_LIST_FILE = str(ENVIRONMENT.ledger_mark.with_name("erased.list"))  # beside the mark: it outlives the database

INSTALLED_APPS = [
    "undersigned",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
]
MIDDLEWARE = [
    "undersigned.web.headers.SecurityHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "undersigned.web.errors.NoDeadEnds",
]
ROOT_URLCONF = "undersigned.config.urls"
WSGI_APPLICATION = "undersigned.config.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "undersigned.web.context.site",
            ],
            "builtins": ["undersigned.web.templatetags.undersigned"],
        },
    }
]


def _database(database: Database) -> dict[str, Any]:
    """Durable on both engines. IMMEDIATE: a writer waits in line instead of failing; FULL: a commit is on the disk."""
    if database.engine == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": database.name,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
            },
        }
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": database.name,
        "USER": database.user,
        "PASSWORD": database.password,
        "HOST": database.host,
        "PORT": database.port or "",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


DATABASES = {"default": _database(ENVIRONMENT.database)}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}

AUTH_USER_MODEL = "undersigned.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/workspace/"
ACCOUNT_ADAPTER = "undersigned.accounts.emails.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = True  # no mail is sent: the adapter does the same work and discards it
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_SESSION_REMEMBER = True

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT.is_https
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "undersigned.web.errors.csrf_failure"
CSRF_TRUSTED_ORIGINS = [ENVIRONMENT.origin]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.is_https else None
SECURE_HSTS_SECONDS = 31_536_000 if ENVIRONMENT.is_https else 0
DATA_UPLOAD_MAX_MEMORY_SIZE = 3_000_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 3_000_000

DEFAULT_FROM_EMAIL = ENVIRONMENT.mail_from
SERVER_EMAIL = ENVIRONMENT.mail_from
EMAIL_TIMEOUT = 20
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
if ENVIRONMENT.mail_server:
    EMAIL_HOST = ENVIRONMENT.mail_server.host
    EMAIL_PORT = ENVIRONMENT.mail_server.port
    EMAIL_HOST_USER = ENVIRONMENT.mail_server.user
    EMAIL_HOST_PASSWORD = ENVIRONMENT.mail_server.password
    EMAIL_USE_TLS = ENVIRONMENT.mail_server.security == "starttls"
    EMAIL_USE_SSL = ENVIRONMENT.mail_server.security == "tls"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "static/"
STATICFILES_DIRS = [PACKAGE / "static"]
STATIC_ROOT = None  # nothing is collected: WhiteNoise reads the package's own folders at start
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    # Django writes full paths, and a path may hold an invitation's token.
    "formatters": {
        "line": {
            "class": "undersigned.web.logs.WithoutTokens",
            "format": "{asctime} {levelname} {name} {message}",
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
