"""Sign-in names for people who join by themselves.

The site makes them: a name somebody chose would have to be refused when it is taken, and the
refusal would tell who has an account. A made one also keeps real names out of it.
"""

import secrets

from .models import User

ARABIC = [
    "زيتون",
    "رمان",
    "تين",
    "نعنع",
    "زعتر",
    "ياسمين",
    "سنبل",
    "غيمة",
    "نجمة",
    "قمر",
    "نهر",
    "جسر",
    "نافذة",
    "مصباح",
    "شراع",
    "بستان",
    "حقل",
    "سنونو",
    "هدهد",
    "يمامة",
    "غزال",
    "سحابة",
    "ندى",
    "ربيع",
    "صباح",
    "شمس",
    "ورد",
    "لوز",
    "جوز",
    "توت",
    "كرز",
    "عنب",
    "ليمون",
    "مشمش",
    "خوخ",
    "نسيم",
    "موج",
    "رمل",
    "حجر",
    "قلم",
]
LATIN = [
    "zaytun",
    "rumman",
    "nana",
    "zatar",
    "yasmin",
    "sunbul",
    "ghayma",
    "najma",
    "qamar",
    "nahr",
    "jisr",
    "misbah",
    "bustan",
    "haql",
    "sununu",
    "yamama",
    "ghazal",
    "nada",
    "rabi",
    "sabah",
    "shams",
    "ward",
    "lawz",
    "jawz",
    "tut",
    "karaz",
    "inab",
    "laymun",
    "nasim",
    "mawj",
    "raml",
    "qalam",
]


def fresh(language: str) -> str:
    """«زيتون-4821» or "zaytun-4821", used by nobody yet."""
    words = ARABIC if language in {"ar", "ckb"} else LATIN
    while True:
        name = f"{secrets.choice(words)}-{1000 + secrets.randbelow(9000)}"
        if not User.objects.filter(sign_in_name=name).exists():
            return name
