"""gunicorn for one small machine. `gunicorn -c deploy/gunicorn.conf.py wasl.wsgi`, PYTHONPATH=site:."""

import os

bind = os.environ.get("BIND", "unix:/run/wasl/wasl.sock")
worker_class = "gthread"
workers = int(os.environ.get("WEB_WORKERS", "2"))
threads = 4
timeout = 60  # seconds; an upload over a bad line takes a while
graceful_timeout = 30
max_requests = 2000  # a slow leak of memory never lasts
max_requests_jitter = 200
control_socket_disable = True  # a home that may be read-only
accesslog = None  # nobody's reading is written down
errorlog = "-"
loglevel = "error"  # its warnings of broken requests name the client
# Only the proxy on this machine is believed about the scheme.
forwarded_allow_ips = "127.0.0.1"
