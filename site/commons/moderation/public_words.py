"""What a silenced member may not put into their name and profile, nor anybody a watched word.

A name stands beside everything its owner ever wrote, so it would speak louder than a comment.
Nothing here can be held back until somebody has read it: what would be held is refused.
"""

from commons.accounts import public_words

from . import policy, screening


def why_not(user, words: str) -> str | None:
    if reason := policy.may_speak(user):
        return reason
    strict = {screening.HOLD, screening.BLOCK}
    if any(action in strict for _word, action in screening.watch().find(words)):
        return screening.Verdict(screening.BLOCK).message()
    return None


public_words.register(why_not)
