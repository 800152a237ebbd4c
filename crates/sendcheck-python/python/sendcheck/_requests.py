"""Campaign requests, handoffs, and the service's answers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Union

from . import _engine
from ._input import Json, document, several
from .errors import SendcheckError, call
from .options import (
    CAMPAIGN,
    CHECK,
    REQUEST,
    SCHEDULE,
    SPLIT,
    CheckRequestOptions,
    SplitRequestOptions,
    taken,
    with_requests,
)

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .types import (
        AnswerReport,
        CampaignRequest,
        CampaignResponse,
        CheckOptions,
        Finding,
        HandoffReport,
        Preview,
        RefusedRequest,
        Report,
        Schedule,
        SplitReport,
    )


def check(request: Json, *, handoff: Json, **options: Unpack[CheckRequestOptions]) -> Report:
    """Tells what the service would do with a campaign request: the verdict on every consumer in the service's own words,
    everything else that is wrong with where and how to mend it, and the SMS segments.

    `request` is the body of `POST /campaign`: a dictionary, its JSON text, its bytes or the path of its file. So is `handoff`,
    which is what the Outbound Configuration API returns: a handoff, one of its channels, or a list of either.

    Raises `SendcheckError`: `request` or `handoff` if one cannot be read as such, `choice`, `options`.

    >>> import sendcheck
    >>> handoff = {"id": "H1", "type": "wa", "messageComponents": [
    ...     {"type": "body", "content": "Hi ${{1}}!", "variables": ["1"]}]}
    >>> request = {"campaignName": "Greetings", "skill": "sales", "templateId": "H1", "outboundNumber": "12025550100",
    ...     "consent": True, "consumers": [{"consumerContent": {"wa": "12025550123"}, "variables": {}}]}
    >>> report = sendcheck.check(request, handoff=handoff)
    >>> [(one["row"], one["errorMessage"]) for one in report["recipients"]]
    [(1, 'INSUFFICIENT_VARIABLES')]
    """
    given = taken(handoff, with_requests(options), REQUEST)
    return json.loads(call(_engine.check, document(request, "request", "the request"), *given))


def respond(request: Json, *, handoff: Json, **options: Unpack[CheckRequestOptions]) -> Union[CampaignResponse, RefusedRequest]:
    """The service's answer to a campaign request, in the form of its API; ids, which only the service can give, are `None`.

    Raises `SendcheckError` as `check`.
    """
    given = taken(handoff, with_requests(options), REQUEST)
    return json.loads(call(_engine.answer, document(request, "request", "the request"), *given))


def split_request(request: Json, *, handoff: Json, **options: Unpack[SplitRequestOptions]) -> SplitReport:
    """Takes a campaign request of any size apart into requests that are ready to post; those that failed come back as one
    request to mend. A part's `body` is its JSON text, which is to be posted as it is.

    Raises `SendcheckError`: `campaign` if the service would refuse every part or the handoff has errors (see its `findings`), and as `check`.
    """
    given = taken(handoff, with_requests(options), SPLIT)
    return json.loads(call(_engine.split, document(request, "request", "the request"), *given))


def schedule_request(
    request: Json,
    *,
    handoff: Json,
    sending: Optional[Dict[str, Any]] = None,
    **options: Unpack[CheckRequestOptions],
) -> Schedule:
    """When the messages to the accepted consumers of a request go, from its own `schedulingMetrics`. `sending` says from when
    on (`{"at": …}`, or `at` of the options does), and may hold other `windows`, a `rate` and a `day_zone`.

    Raises `SendcheckError` as `check`, and `options` if nothing says from when on.
    """
    from ._input import options as written

    given = taken(handoff, with_requests(options), REQUEST)
    how = written(sending or {}, SCHEDULE)
    return json.loads(call(_engine.schedule_request, document(request, "request", "the request"), *given, how))


def check_campaign(campaign: Dict[str, Any], *, handoff: Json, **options: Unpack[CheckOptions]) -> List[Finding]:
    """What a campaign says besides its recipients, checked before there is a list: the findings that a request with this head
    would get. `campaign` has the names of `requests`.

    Raises `SendcheckError`: `handoff`, `choice`, `options`.

    >>> import sendcheck
    >>> handoff = {"id": "H1", "type": "wa", "messageComponents": [{"type": "body", "content": "Hi!", "variables": []}]}
    >>> campaign = {"campaign_name": "Renewals", "skill": "Sales", "consent": True}
    >>> [(one["code"], one["at"]) for one in sendcheck.check_campaign(campaign, handoff=handoff, skills=["sales"])]
    [('SKILL_UNKNOWN', '/skill')]
    """
    from ._input import options as written

    given = taken(handoff, options, CHECK)
    return json.loads(call(_engine.check_campaign, written(campaign, CAMPAIGN, "member of a campaign"), *given))


def preview(consumer: Json, *, handoff: Json, **options: Unpack[CheckOptions]) -> Preview:
    """The message that one consumer gets, on every channel of the handoff, as data; `{}` shows it with every placeholder open.

    Raises `SendcheckError`: `request` if the consumer cannot be read, `handoff`, `choice`, `options`.
    """
    given = taken(handoff, options, CHECK)
    return json.loads(call(_engine.preview, document(consumer, "request", "the consumer"), *given))


def check_handoff(handoff: Json, **options: Unpack[CheckOptions]) -> List[HandoffReport]:
    """Checks handoffs and their templates: one report for each handoff of the document, or for the one that `pick` names.

    Raises `SendcheckError`: `handoff` if it cannot be read as such, `choice`, `options`.
    """
    return json.loads(call(_engine.check_handoffs, *taken(handoff, options, CHECK)))


def read_answer(
    answer: Union[Json, List[Json]],
    *,
    request: Union[Json, List[Json], None] = None,
    handoff: Optional[Json] = None,
    **options: Unpack[CheckOptions],
) -> AnswerReport:
    """What the service really answered: every failed consumer explained, found again in what was sent, and held against the
    forecast. With `request` each entry is told whose it is; with `handoff`, and the options of the check, it is compared. Of a
    list ask `Recipients.read_answer`.

    Raises `SendcheckError`: `answer` if a text is no answer, `request`, `handoff`, `choice`, `options`, `usage`.
    """
    given = against(request, handoff, options)
    return json.loads(call(_engine.read_answers, several(answer, "answer", "the answer"), *given))


def answer_cases(
    answer: Union[Json, List[Json]],
    *,
    request: Union[Json, List[Json]],
    handoff: Json,
    **options: Unpack[CheckOptions],
) -> List[Dict[str, str]]:
    """A case for each forecast that an answer contradicts, without anything of whom it was about: its `name` and `text`, or
    `of` which entry none could be made, and `because` of what.

    Raises `SendcheckError` as `read_answer`.
    """
    given = against(request, handoff, options)
    return json.loads(call(_engine.answer_cases, several(answer, "answer", "the answer"), *given))


def failed_request(answer: Union[Json, List[Json]], *, request: Union[Json, List[Json]]) -> Optional[CampaignRequest]:
    """The consumers that the service refused, as they were sent, in a request with the head of the first; `None` if none was.

    Raises `SendcheckError`: `answer`, `request`.
    """
    answers, requests = several(answer, "answer", "the answer"), several(request, "request", "the request")
    made = call(_engine.failed_request, answers, requests)
    return None if made is None else json.loads(made)


def is_answer(file: Json) -> bool:
    """Whether a file is an answer of the service, by what it holds."""
    return _engine.is_answer(document(file, "answer", "the file"))


def against(request: Any, handoff: Any, given: Any) -> Any:
    """Requests, handoff and options as the engine takes them."""
    if handoff is None and given:
        raise SendcheckError("usage", "a forecast takes a handoff: give `handoff` beside its options")
    if request is None and handoff is not None:
        raise SendcheckError("usage", "a forecast takes what was sent: give `request`")
    requests = [] if request is None else several(request, "request", "the request")
    if handoff is None:
        return requests, None, b"{}"
    return (requests, *taken(handoff, given, CHECK))
