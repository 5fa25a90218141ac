"""Health, disability, support."""

WOMEN = {"gender": "women", "women_staff": True, "walk_in": True}
EVERYONE = {"for_everyone": True}
ARABIC_KURDISH = ["ar", "ku"]

CARE = {
    "mobile-women-clinic": {
        "hours": "sun 13:00-17:00, mon 13:00-17:00, tue 13:00-17:00, wed 13:00-17:00",
        "facts": WOMEN | {"wait_days": 0, "step_free": False},
        "languages": ARABIC_KURDISH,
        "keeps": ["hours"],
    },
    "midwife-advice": {
        "hours": "thu 10:00-13:00",
        "facts": WOMEN | {"by_appointment": True, "walk_in": False, "min_age": 15},
        "keeps": ["for_whom"],
    },
    "vaccine-company": {
        "hours": "sat 8:30-12:00, mon 8:30-12:00",
        "facts": {"max_age": 5, "by_appointment": True, "women_staff": True},
        "keeps": ["for_whom"],
    },
    "child-nutrition": {
        "hours": "sat-thu 8:30-14:30",
        "periods": [("ramadan", "ramadan", 30, "sat-thu 10:00-13:30")],
        "facts": {
            "max_age": 5,
            "walk_in": True,
            "wait_days": 0,
            "women_staff": True,
            "step_free": True,
            "parking_near": True,
        },
        "languages": ["ar", "ku", "tr"],
        "alerts": [
            ("الميزان قيد الصيانة اليوم، والمتابعة مستمرة.", "The scale is being mended today.", 2)
        ],
        "keeps": ["for_whom"],
    },
    "physiotherapy": {
        "hours": "sat-wed 9:00-16:00",
        "facts": EVERYONE
        | {
            "by_appointment": True,
            "by_referral": True,
            "wait_days": 7,
            "fee_amount": 15000,
            "fee_currency": "SYP",
            "women_staff": True,
            "step_free": True,
            "accessible_toilet": True,
            "parking_near": True,
            "sign_language": False,
        },
        "languages": ARABIC_KURDISH,
    },
    "wheelchair-loan": {
        "hours": "sun 10:00-13:00, wed 10:00-13:00",
        "facts": {"for_disabled": True, "walk_in": True, "step_free": True, "parking_near": True},
        "keeps": ["for_whom"],
    },
    "sign-language": {
        "hours": "mon 17:00-19:00",
        "facts": EVERYONE | {"walk_in": True, "sign_language": True, "step_free": True},
        "consent": "agreed",
        "keeps": ["for_whom"],
    },
    "shared-transport": {
        "hours": "sun 8:00-13:00, wed 8:00-13:00",
        "facts": {"fee_amount": 10, "fee_currency": "TRY", "by_appointment": True},
        "keeps": ["for_whom"],
    },
    "individual-sessions": {
        "hours": "appointment",
        "facts": {"min_age": 12, "by_appointment": True, "wait_days": 14, "women_staff": True},
        "languages": ["ar", "tr"],
        "keeps": ["hours"],
    },
    "parents-circle": {
        "hours": "wed 17:00-19:00",
        "facts": {"min_age": 18, "walk_in": True},
        "keeps": ["for_whom"],
    },
    "support-line": {
        "hours": "sat-fri 16:00-22:00",
        "facts": EVERYONE | {"walk_in": True, "women_staff": True},
        "languages": ["ar", "ku", "ckb", "en"],
    },
    "women-space": {
        "hours": "sat-thu 9:00-12:30",
        "facts": WOMEN,
        "languages": ARABIC_KURDISH,
        "keeps": ["for_whom"],
    },
    "child-protection": {
        "hours": "appointment",
        "facts": {"max_age": 17, "by_appointment": True, "by_referral": True, "women_staff": True},
        "keeps": ["hours"],
    },
    "night-clinic": {
        "hours": "sat-thu 18:00-26:00",
        "facts": EVERYONE | {"walk_in": True, "women_staff": True, "step_free": True},
        "languages": ARABIC_KURDISH,
    },
    "emergency-car": {
        "hours": "always",
        "facts": EVERYONE | {"walk_in": True, "women_staff": False},
        "languages": ["ar", "tr"],
    },
    "dialysis-transport": {
        "hours": "appointment",
        "facts": {"fee_amount": 50, "fee_currency": "TRY", "by_appointment": True, "wait_days": 2},
        "keeps": ["for_whom", "hours"],
    },
    "dental-day": {
        "hours": "tue 9:00-13:00, thu 9:00-13:00",
        "facts": EVERYONE
        | {"fee_amount": 20000, "fee_currency": "SYP", "by_appointment": True, "wait_days": 10},
        "checks": [(3, "call", "wrong")],
    },
    "medicine-fund": {
        "hours": "sat-wed 10:00-14:00",
        "facts": EVERYONE | {"fee_amount": 5000, "fee_currency": "SYP", "walk_in": True},
        "keeps": ["for_whom"],
    },
    "hearing-test": {
        "hours": "sun 9:00-12:00",
        "facts": {
            "max_age": 12,
            "by_appointment": True,
            "sign_language": True,
            "step_free": True,
            "accessible_toilet": False,
        },
        "consent": "agreed",
    },
    "prosthetics": {
        "hours": "appointment",
        "facts": {"for_disabled": True, "by_referral": True, "wait_days": 30, "step_free": True},
        "languages": ["ar", "ku"],
    },
    "vaccines-jindires": {
        "hours": "mon 8:30-12:30, wed 8:30-12:30",
        "facts": {"max_age": 5, "walk_in": True, "women_staff": True},
        "languages": ARABIC_KURDISH,
        "alerts": [
            ("لا لقاحات هذا الأسبوع، الدفعة القادمة بعد أيام.", "No vaccines this week.", 5)
        ],
    },
    "detained-families": {
        "hours": "appointment",
        "facts": EVERYONE | {"by_appointment": True, "women_staff": True},
    },
    "teen-line": {
        "hours": "always",
        "facts": {"min_age": 12, "max_age": 18, "walk_in": True},
        "languages": ["ar", "ku", "en"],
    },
    "elders-visits": {
        "hours": "sat-wed 9:00-13:00",
        "facts": {"min_age": 60, "by_appointment": True, "wait_days": 5},
    },
}
