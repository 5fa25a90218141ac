"""Education, work, youth."""

YOUNG = {"min_age": 16, "max_age": 24}

LEARNING = {
    "grade-nine-tutoring": {
        "hours": "sat 15:00-17:30, mon 15:00-17:30, wed 15:00-17:30",
        "facts": {"min_age": 13, "max_age": 16, "walk_in": True, "women_staff": True},
        "keeps": ["for_whom"],
    },
    "adult-literacy": {
        "hours": "sat-wed 9:00-11:00, sat 18:00-20:00, mon 18:00-20:00",
        "facts": {"min_age": 18, "walk_in": True, "women_staff": True},
        "keeps": ["hours"],
    },
    "mobile-library": {
        "hours": "unknown",
        "facts": {"min_age": 5, "max_age": 14, "walk_in": True},
        "keeps": ["hours"],
    },
    "university-advice": {
        "hours": "tue 19:00-21:00",
        "facts": {"min_age": 17, "walk_in": True},
        "languages": ["ar", "en", "tr"],
        "keeps": ["for_whom"],
    },
    "inclusive-study-room": {
        "hours": "sat-thu 14:00-17:00",
        "facts": {
            "max_age": 15,
            "for_disabled": True,
            "walk_in": True,
            "step_free": True,
            "accessible_toilet": True,
            "sign_language": True,
        },
        "keeps": ["for_whom"],
    },
    "school-registration": {
        "hours": "sat-thu 9:00-12:00",
        "facts": {"min_age": 6, "max_age": 17, "for_displaced": True, "walk_in": True},
        "keeps": ["hours"],
    },
    "sewing-course": {
        "hours": "sun-wed 9:00-12:00",
        "facts": {"min_age": 18, "by_appointment": True, "wait_days": 20, "women_staff": True},
    },
    "tool-grants": {
        "hours": "unknown",
        "facts": {"for_displaced": True, "for_hosts": True, "by_appointment": True},
        "keeps": ["hours"],
    },
    "solar-repair": {
        "hours": "thu 8:00-17:00",
        "facts": {"min_age": 16, "walk_in": True},
        "keeps": ["for_whom"],
    },
    "career-advice": {
        "hours": "sat 13:00-18:00, tue 13:00-18:00",
        "facts": {"for_everyone": True, "by_appointment": True, "wait_days": 3, "step_free": False},
        "languages": ["ar", "tr", "en"],
    },
    "computer-skills": {
        "hours": "sat-wed 9:00-12:00, sat-wed 14:00-17:00",
        "facts": {"min_age": 15, "by_appointment": True, "step_free": True, "women_staff": True},
        "keeps": ["hours"],
    },
    "idea-lab": {"hours": "unknown", "facts": YOUNG | {"by_appointment": True}, "keeps": ["hours"]},
    "remote-work": {
        "hours": "sat 20:00-21:30",
        "facts": {"for_everyone": True, "walk_in": True},
        "keeps": ["for_whom", "hours"],
    },
    "evening-english": {
        "hours": "sat 17:00-19:00, mon 17:00-19:00, wed 17:00-19:00",
        "facts": {"min_age": 15, "fee_amount": 20, "fee_currency": "USD", "by_appointment": True},
        "languages": ["ar", "en"],
    },
    "turkish-course": {
        "hours": "sun 16:00-18:00, tue 16:00-18:00",
        "periods": [("holiday", 2, 1, "closed")],
        "facts": {"min_age": 14, "fee_amount": 200, "fee_currency": "TRY", "walk_in": True},
        "languages": ["ar", "tr"],
    },
    "morning-nursery": {
        "hours": "sun-thu 8:00-12:00",
        "facts": {"min_age": 3, "max_age": 5, "by_appointment": True, "women_staff": True},
    },
    "school-bags": {
        "hours": "sat-thu 10:00-13:00",
        "facts": {"min_age": 6, "max_age": 12, "status": "paused", "walk_in": True},
        "paused_for": 20,
    },
    "exam-bus": {
        "hours": "sat-thu 6:30-8:00",
        "facts": {"min_age": 14, "max_age": 19, "status": "ended"},
    },
    "girls-football": {
        "hours": "fri 15:00-17:00",
        "facts": {"gender": "women", "min_age": 10, "max_age": 17, "women_staff": True},
    },
    "barber-training": {
        "hours": "sat-thu 9:00-12:00",
        "facts": {"gender": "men", "min_age": 16, "by_appointment": True, "wait_days": 30},
    },
    "beekeeping": {
        "hours": "unknown",
        "facts": {"for_returnees": True, "for_hosts": True, "by_appointment": True},
    },
    "small-loans-women": {
        "hours": "appointment",
        "facts": {"gender": "women", "min_age": 20, "by_appointment": True, "wait_days": 21},
        "languages": ["ar", "ku"],
    },
    "olive-advice": {
        "hours": "sat-thu 9:00-15:00",
        "periods": [("winter", -10, 60, "sat-thu 10:00-13:00")],
        "facts": {"for_everyone": True, "walk_in": True, "wait_days": 0},
        "languages": ["ar", "ku"],
    },
}
