"""Faults reach the server's log, and nothing about the reader goes with them."""

import logging

from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.log import AdminEmailHandler, log_response


def test_no_logger_mails_requests():
    loggers = [logging.getLogger(name) for name in ("", "django", "django.request")]
    handlers = [handler for logger in loggers for handler in logger.handlers]
    assert handlers
    assert not [handler for handler in handlers if isinstance(handler, AdminEmailHandler)]


def test_a_fault_tells_the_path_but_not_the_question_or_the_address(capsys):
    request = RequestFactory().get("/search/?q=سؤال", REMOTE_ADDR="203.0.113.9")
    handler = logging.getLogger("django").handlers[0]
    record = []
    handler.emit, kept = lambda row: record.append(handler.format(row)), handler.emit
    try:
        log_response(
            "%s: %s",
            "Internal Server Error",
            request.path,
            response=HttpResponse(status=500),
            request=request,
        )
    finally:
        handler.emit = kept
    (line,) = record
    assert "/search/" in line
    assert "203.0.113.9" not in line
    assert "سؤال" not in line
