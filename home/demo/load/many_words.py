"""Texts for thousands of posts: the words of the demo's own forum, in new sentences."""

import random
import re

from commons.safety import html

from ..content.forum import MEMBERS, TOPICS

PARAGRAPHS = 3000  # drawn once; a post is two of them, so hardly two posts are the same
WORD = re.compile(r"[\u0621-\u064a\u064b-\u0652]{2,}")


class Words:
    """The same `seed` gives the same texts."""

    def __init__(self, seed: int):
        self.chance = random.Random(seed)  # noqa: S311, made-up texts are no secret
        said = " ".join(post["words"] for topic in TOPICS for post in topic["posts"])
        self.vocabulary = sorted(set(WORD.findall(said)))
        self.paragraphs = [html.take(self._paragraph()) for _n in range(PARAGRAPHS)]

    def title(self) -> str:
        return " ".join(self._some(self.chance.randint(4, 9)))

    def tag(self) -> str:
        return self.chance.choice(self.vocabulary)

    def name(self, number: int) -> str:
        return f"{MEMBERS[number % len(MEMBERS)][1]} {number}"

    def post(self) -> html.Words:
        """About sixty words in two paragraphs, as the door would have drawn them."""
        one, two = self.chance.choice(self.paragraphs), self.chance.choice(self.paragraphs)
        return html.Words(
            f"{one.source}\n\n{two.source}", f"{one.html}\n{two.html}", f"{one.folded} {two.folded}"
        )

    def _paragraph(self) -> str:
        sentences = [" ".join(self._some(length)) for length in self._lengths()]
        return ". ".join(sentences) + "."

    def _lengths(self) -> list[int]:
        return [self.chance.randint(7, 13) for _n in range(3)]

    def _some(self, number: int) -> list[str]:
        return self.chance.choices(self.vocabulary, k=number)
