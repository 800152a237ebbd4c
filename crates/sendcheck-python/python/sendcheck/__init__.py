"""Tells a brand, before anything is sent, what LivePerson Proactive Messaging 2.0 will do with its campaign.

>>> import sendcheck
>>> handoff = {"id": "H1", "type": "wa", "messageComponents": [
...     {"type": "body", "content": "Hi ${{1}}, your order is ready.", "variables": ["1"]}]}
>>> recipients = sendcheck.open_recipients("Phone,B1\\n+12025550123,Jane\\n+12025550124,\\n", handoff=handoff)
>>> summary = recipients.summary()
>>> summary["accepted"], summary["failed"], summary["reasons"]
(1, 1, {'INSUFFICIENT_VARIABLES': 1})
"""

from ._requests import (
    answer_cases,
    check,
    check_campaign,
    check_handoff,
    failed_request,
    is_answer,
    preview,
    read_answer,
    respond,
    schedule_request,
    split_request,
)
from ._words import explain, inspect_number, inspect_text, inspect_url, phone_metadata, rule_info
from .checker import Checker, prepare
from .errors import ErrorKind, LikelyEncoding, SendcheckError, SendcheckWarning
from .recipients import Recipients, open_recipients
from .tables import SPARK_COLUMNS, VERDICT_COLUMNS, check_batches, check_table

__version__ = "0.1.0"

__all__ = [
    "Checker",
    "ErrorKind",
    "LikelyEncoding",
    "Recipients",
    "SPARK_COLUMNS",
    "SendcheckError",
    "SendcheckWarning",
    "VERDICT_COLUMNS",
    "answer_cases",
    "check",
    "check_batches",
    "check_campaign",
    "check_handoff",
    "check_table",
    "explain",
    "failed_request",
    "inspect_number",
    "inspect_text",
    "inspect_url",
    "is_answer",
    "open_recipients",
    "phone_metadata",
    "prepare",
    "preview",
    "read_answer",
    "respond",
    "rule_info",
    "schedule_request",
    "split_request",
]
