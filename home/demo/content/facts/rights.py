"""Documents, law, councils, water."""

EVERYONE = {"for_everyone": True, "walk_in": True}
MORNINGS = "sat-thu 9:00-14:00"

RIGHTS = {
    "marriage-birth-documents": {
        "hours": "sun-thu 9:00-15:00",
        "periods": [("ramadan", "ramadan", 30, "sun-thu 10:00-13:30")],
        "facts": EVERYONE | {"wait_days": 3, "women_staff": True, "step_free": False},
        "languages": ["ar", "ku", "tr"],
        "keeps": ["for_whom"],
    },
    "civil-extract": {
        "hours": "mon 9:00-12:00, wed 9:00-12:00",
        "facts": {"min_age": 18, "fee_amount": 2000, "fee_currency": "SYP", "by_appointment": True},
        "keeps": ["for_whom"],
    },
    "rent-mediation": {
        "hours": "appointment",
        "facts": {"for_everyone": True, "by_appointment": True, "wait_days": 7},
    },
    "home-ownership": {
        "hours": "sun 10:00-14:00, tue 10:00-14:00",
        "facts": {"for_displaced": True, "for_returnees": True, "for_hosts": True, "walk_in": True},
        "languages": ["ar", "tr"],
        "keeps": ["for_whom"],
    },
    "legal-help-women": {
        "hours": "appointment",
        "facts": {"gender": "women", "by_appointment": True, "women_staff": True},
        "keeps": ["hours"],
    },
    "camp-information-point": {
        "hours": MORNINGS,
        "facts": EVERYONE | {"for_everyone": False, "for_displaced": True, "for_hosts": True},
        "languages": ["ar", "ku"],
    },
    "elders-stories": {
        "hours": "appointment",
        "facts": {"min_age": 60, "by_appointment": True},
        "keeps": ["for_whom"],
    },
    "team-licence": {
        "hours": "sun 10:00-13:00, tue 10:00-13:00",
        "facts": {"fee_amount": 25000, "fee_currency": "SYP", "walk_in": True, "wait_days": 30},
        "keeps": ["for_whom"],
    },
    "meeting-hall": {
        "hours": "sat-fri 9:00-21:00",
        "facts": {
            "for_everyone": True,
            "by_appointment": True,
            "step_free": True,
            "accessible_toilet": True,
            "parking_near": True,
        },
        "keeps": ["for_whom"],
    },
    "election-observers": {"hours": "unknown", "facts": {"min_age": 18}, "keeps": ["hours"]},
    "electoral-card": {
        "hours": "unknown",
        "facts": {"min_age": 18, "walk_in": True},
        "checks": [(12, "call", "no_answer")],
        "keeps": ["hours", "for_whom"],
    },
    "water-complaints": {
        "hours": "sat-thu 8:00-12:00",
        "facts": EVERYONE,
        "keeps": ["hours"],
    },
    "camp-water-point": {
        "hours": "sat-fri 6:00-20:00",
        "facts": EVERYONE | {"step_free": True},
        "alerts": [("يتأخر الصهريج اليوم ساعتين.", "The tanker is two hours late today.", 0)],
        "keeps": ["for_whom"],
    },
    "mobile-registry": {
        "hours": "sun 9:00-13:00, tue 9:00-13:00",
        "facts": EVERYONE | {"fee_amount": 3000, "fee_currency": "SYP", "wait_days": 14},
        "languages": ["ar", "ku"],
    },
    "custody-advice": {
        "hours": "sat 10:00-14:00, wed 10:00-14:00",
        "facts": {"for_everyone": True, "by_appointment": True, "women_staff": True},
        "languages": ["ar", "ku"],
    },
    "returnees-desk": {
        "hours": MORNINGS,
        "periods": [("holiday", 3, 1, "closed"), ("ramadan", "ramadan", 30, "sat-thu 10:00-13:00")],
        "facts": {"for_returnees": True, "walk_in": True, "wait_days": 1, "step_free": True},
        "languages": ["ar", "ku", "tr"],
    },
    "council-desk": {
        "hours": "sat-thu 8:30-14:00",
        "periods": [("ramadan", "ramadan", 30, "sat-thu 10:00-13:00")],
        "facts": EVERYONE | {"women_staff": False, "step_free": False},
    },
    "neighbours-committee": {
        "hours": "wed 16:00-18:00",
        "facts": {"for_hosts": True, "for_displaced": True, "walk_in": True},
        "consent": "asked",
    },
    "well-repair": {
        "hours": "sat-thu 8:00-16:00",
        "facts": EVERYONE | {"by_appointment": True, "wait_days": 12},
    },
}
