"""The answers of one request, round by round, each with what its person said of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from clearance.models import FollowUp, Update
from clearance.public.reading import Answer
from clearance.track.telling import answer_of


@dataclass(frozen=True)
class Round:
    number: int
    answers: tuple[Answer, ...] = ()
    said: FollowUp | None = None


def rounds_of(
    replies: Iterable[Update], said: Iterable[FollowUp], latest: int, office: str = ""
) -> tuple[Round, ...]:
    """The rounds that have an answer or a word on it, newest first; ``latest`` is the present.

    ``office`` is who answers a sealed matter, whatever department a reply names.
    """
    answers: dict[int, list[Answer]] = {}
    for reply in replies:
        answers.setdefault(reply.round, []).append(answer_of(reply, latest, office))
    words = {one.round: one for one in said}
    return tuple(
        Round(number, tuple(reversed(answers.get(number, ()))), words.get(number))
        for number in sorted(answers.keys() | words.keys(), reverse=True)
    )
