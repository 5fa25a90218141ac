"""Light stems of Arabic words: article, conjunction and plural come off, roots are left alone."""

import re

_ARABIC = re.compile(r"[ء-غف-ي]+\Z")
_ARTICLE = re.compile(r"(?:[وف]?[بك]?ال|[وف]?لل)")
_PRONOUNS = ("ها", "هم", "نا")
_ENDINGS = ("ات", "ون", "ين", "ه", "ا")

# Nouns that begin with و, and words that only look as if they began with an article.
_WHOLE_WORDS = """
وادي واجب وارد واسطه واسع واضح واقع والد والده والدين واعظ
وباء وتر وتيره وثائق وثيقه وجبه وجه وجهه وجهاء وجود وحده وحيد وداع ودائع وديعه
وراثه ورده ورشه ورق ورقه وزاره وزارات وزراء وزن وزير وسام وساطه وسائط وسائل وسط وسيط وسيله
وصال وصايه وصفه وصل وصله وصول وصيه وضع وضعيه وضوء وضوح وطن وظائف وظيفه وعاء وعد وعود وعي
وفاء وفاه وفد وفره وفود وفيات وقائع وقايه وقت وقف وقفه وقود وقوع وقوف وكاله وكالات وكيل وكلاء
ولاء ولاده ولايه ولد وليد ويب
الله بالغ بالغه بالغين بالون كالسيوم والي وليه فالح
"""
# Nouns that begin with a ب or ل that is no preposition.
_OWN_LETTER = """
بئر باب باحث بادره باص بدايه بدايات بدائل بديل براءه برامج برنامج برد بريد بسيط بشر بشريه بصره بصمه
بضائع بطاقه بطاقات بطاريه بطل بعثه بلاغ بلاغات بلاد بلده بلدات بلديه بلديات بناء بنات بند بنك بنود
بنيه بنيان بوابه بيئه بيان بيانات بيانوني بيت بيوت بيع
لاجئ لاجئه لاجئين لبنان لجان لجنه لسان لغات لقاء لقاءات لقاح لقاحات لوائح لوحه ليبيا ليله
"""


def _without_ending(word: str) -> str:
    """The word without a pronoun and one plural, feminine or adverbial ending; never under 3 letters."""
    for pronoun in _PRONOUNS:
        if word.endswith(pronoun) and len(word) >= len(pronoun) + 3:
            word = word[: -len(pronoun)]
            if word.endswith("ت") and not word.endswith("ات") and len(word) > 3:
                return word[:-1]
            break
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + 3:
            return word[: -len(ending)]
    return word


def _carriers(words: str) -> frozenset[str]:
    folded = words.translate(str.maketrans("ئؤ", "يو")).split()
    return frozenset(folded) | frozenset(_without_ending(word) for word in folded)


WHOLE = _carriers(_WHOLE_WORDS)
OWN_LETTER = _carriers(_OWN_LETTER)


def forms(word: str) -> tuple[str, ...]:
    """A folded word first, then its stems. Words with a letter Arabic lacks have none.

    >>> forms("والمدرسه")
    ('والمدرسه', 'مدرس')
    """
    if not _ARABIC.match(word):
        return (word,)
    found = [word]
    bare = _without_article(word)
    found.append(_without_ending(bare))
    if bare == word and _hides_conjunction(word):
        found.append(_without_ending(_without_article(word[1:])))
    return tuple(dict.fromkeys(found))


def beginnings(word: str) -> tuple[str, ...]:
    """A folded word, and the word without its article or conjunction: where a reader starts typing it."""
    if not _ARABIC.match(word):
        return (word,)
    found = [word, _without_article(word)]
    if _hides_conjunction(word):
        found.append(_without_article(word[1:]))
    return tuple(dict.fromkeys(found))


def with_preposition(word: str) -> tuple[str, ...]:
    """The stem behind a ب or ل written to the word: «بحلب», «لمدينه». For the index only.

    In a query it would find too much; in the index the odd non-word does no harm.
    """
    least = {"ب": 4, "ل": 5}.get(word[:1], 0)
    if not least or len(word) < least or not _ARABIC.match(word):
        return ()
    if word in OWN_LETTER or _without_ending(word) in OWN_LETTER or _ARTICLE.match(word):
        return ()
    return (_without_ending(word[1:]),)


def _hides_conjunction(word: str) -> bool:
    return word[0] == "و" and len(word) > 3 and not _whole(word) and not _ARTICLE.match(word)


def _whole(word: str) -> bool:
    return word in WHOLE or _without_ending(word) in WHOLE


def _without_article(word: str) -> str:
    if _whole(word):
        return word
    match = _ARTICLE.match(word)
    if not match:
        return word
    least = 2 if match[0] == "ال" else 3
    return word[match.end() :] if len(word) - match.end() >= least else word
