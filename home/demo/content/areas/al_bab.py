"""Al-Bab District and what lies in it."""

AL_BAB = (
    "al-bab-district",
    "district",
    {"ar": "منطقة الباب", "en": "Al-Bab District", "tr": "El Bab ilçesi", "ku": "Navçeya Babê"},
    [],
    [
        (
            "al-bab-sub-district",
            "sub_district",
            {"ar": "ناحية مركز الباب", "en": "Al-Bab Sub-district", "tr": "El Bab merkez"},
            [],
            [
                (
                    "al-bab",
                    "community",
                    {"ar": "الباب", "en": "Al-Bab", "tr": "El Bab", "ku": "Bab"},
                    ["باب", "مدينة الباب", "Albab", "El-Bab"],
                    [
                        (
                            "al-bab-orchards",
                            "neighbourhood",
                            {"ar": "حي البساتين (مثال)", "en": "Orchards quarter (example)"},
                            [],
                            [],
                        )
                    ],
                ),
                (
                    "bizaa",
                    "community",
                    {"ar": "بزاعة", "en": "Bizaa", "tr": "Bizaa"},
                    ["بزاعا", "بزاعه", "Bza'a", "Buzaah"],
                    [],
                ),
                (
                    "qabasin",
                    "community",
                    {"ar": "قباسين", "en": "Qabasin", "tr": "Kabasin", "ku": "Qebasîn"},
                    ["قبّاسين", "Qabbasin"],
                    [],
                ),
                (
                    "safsaf-camp",
                    "camp",
                    {"ar": "مخيم الصفصاف (مثال)", "en": "Safsaf camp (example)"},
                    [],
                    [],
                ),
            ],
        ),
        (
            "al-rai-sub-district",
            "sub_district",
            {"ar": "ناحية الراعي", "en": "Al-Rai Sub-district", "tr": "Çobanbey nahiyesi"},
            [],
            [
                (
                    "al-rai",
                    "community",
                    {"ar": "الراعي", "en": "Al-Rai", "tr": "Çobanbey"},
                    ["الراعى", "جوبان باي", "جوبان بك", "Ar-Ra'i", "Cobanbey"],
                    [],
                )
            ],
        ),
    ],
)
