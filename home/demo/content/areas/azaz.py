"""Azaz District and what lies in it."""

AZAZ = (
    "azaz-district",
    "district",
    {"ar": "منطقة اعزاز", "en": "Azaz District", "tr": "Azez ilçesi", "ku": "Navçeya Ezazê"},
    ["منطقة أعزاز", "منطقة إعزاز"],
    [
        (
            "azaz-sub-district",
            "sub_district",
            {"ar": "ناحية مركز اعزاز", "en": "Azaz Sub-district", "tr": "Azez merkez"},
            [],
            [
                (
                    "azaz",
                    "community",
                    {"ar": "اعزاز", "en": "Azaz", "tr": "Azez", "ku": "Ezaz"},
                    ["أعزاز", "إعزاز", "عزاز", "Aazaz", "A'zaz"],
                    [
                        (
                            "azaz-old-market",
                            "neighbourhood",
                            {"ar": "حي السوق القديم (مثال)", "en": "Old Market quarter (example)"},
                            [],
                            [],
                        ),
                        (
                            "azaz-east-quarter",
                            "neighbourhood",
                            {"ar": "الحي الشرقي (مثال)", "en": "East quarter (example)"},
                            [],
                            [],
                        ),
                    ],
                ),
                (
                    "zaytoun-camp",
                    "camp",
                    {
                        "ar": "مخيم الزيتونة (مثال)",
                        "en": "Zaytouna camp (example)",
                        "ku": "Kampa Zeytûnê (mînak)",
                    },
                    [],
                    [],
                ),
            ],
        ),
        (
            "akhtarin-sub-district",
            "sub_district",
            {"ar": "ناحية أخترين", "en": "Akhtarin Sub-district", "tr": "Ahterin nahiyesi"},
            [],
            [
                (
                    "akhtarin",
                    "community",
                    {"ar": "أخترين", "en": "Akhtarin", "tr": "Ahterin"},
                    ["اخترين", "إخترين", "Akhterin"],
                    [],
                ),
                (
                    "turkman-barih",
                    "community",
                    {"ar": "تركمان بارح", "en": "Turkman Barih", "tr": "Türkmen Barih"},
                    ["تركمانبارح", "تركمان بارخ", "Turkman Bareh"],
                    [],
                ),
                (
                    "talar",
                    "community",
                    {"ar": "تلعار", "en": "Talar", "tr": "Telar"},
                    ["تل عار", "تلعار غربية", "تلعار شرقية", "Tal Aar", "Tel Ar"],
                    [],
                ),
            ],
        ),
        (
            "mare-sub-district",
            "sub_district",
            {"ar": "ناحية مارع", "en": "Mare Sub-district", "tr": "Mare nahiyesi"},
            [],
            [
                (
                    "mare",
                    "community",
                    {"ar": "مارع", "en": "Mare", "tr": "Mare"},
                    ["Marea", "Mari'"],
                    [],
                )
            ],
        ),
        (
            "sawran-sub-district",
            "sub_district",
            {"ar": "ناحية صوران", "en": "Sawran Sub-district", "tr": "Soran nahiyesi"},
            [],
            [
                (
                    "sawran",
                    "community",
                    {"ar": "صوران", "en": "Sawran", "tr": "Soran"},
                    ["صوران اعزاز", "Suran", "Soran"],
                    [],
                )
            ],
        ),
    ],
)
