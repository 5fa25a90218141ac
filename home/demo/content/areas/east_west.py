"""Jarabulus and Manbij in the east, Afrin in the west."""

EAST_WEST = [
    (
        "jarabulus-district",
        "district",
        {
            "ar": "منطقة جرابلس",
            "en": "Jarabulus District",
            "tr": "Cerablus ilçesi",
            "ku": "Navçeya Cerablûsê",
        },
        [],
        [
            (
                "jarabulus-sub-district",
                "sub_district",
                {
                    "ar": "ناحية مركز جرابلس",
                    "en": "Jarabulus Sub-district",
                    "tr": "Cerablus merkez",
                },
                [],
                [
                    (
                        "jarabulus",
                        "community",
                        {"ar": "جرابلس", "en": "Jarabulus", "tr": "Cerablus", "ku": "Cerablûs"},
                        ["جرابلوس", "Jarablus"],
                        [],
                    )
                ],
            ),
            (
                "ghandura-sub-district",
                "sub_district",
                {"ar": "ناحية الغندورة", "en": "Ghandura Sub-district", "tr": "Gandura nahiyesi"},
                [],
                [
                    (
                        "ghandura",
                        "community",
                        {"ar": "الغندورة", "en": "Ghandura", "tr": "Gandura"},
                        ["غندورة"],
                        [],
                    )
                ],
            ),
        ],
    ),
    (
        "afrin-district",
        "district",
        {"ar": "منطقة عفرين", "en": "Afrin District", "tr": "Afrin ilçesi", "ku": "Navçeya Efrînê"},
        [],
        [
            (
                "afrin-sub-district",
                "sub_district",
                {
                    "ar": "ناحية مركز عفرين",
                    "en": "Afrin Sub-district",
                    "tr": "Afrin merkez",
                    "ku": "Navenda Efrînê",
                },
                [],
                [
                    (
                        "afrin",
                        "community",
                        {"ar": "عفرين", "en": "Afrin", "tr": "Afrin", "ku": "Efrîn"},
                        ["عفرين المدينة", "Efrin"],
                        [],
                    )
                ],
            ),
            (
                "jindires-sub-district",
                "sub_district",
                {
                    "ar": "ناحية جنديرس",
                    "en": "Jindires Sub-district",
                    "tr": "Cinderes nahiyesi",
                    "ku": "Navçeya Cindirêsê",
                },
                [],
                [
                    (
                        "jindires",
                        "community",
                        {"ar": "جنديرس", "en": "Jindires", "tr": "Cinderes", "ku": "Cindirês"},
                        ["جندريس", "Jinderes"],
                        [],
                    )
                ],
            ),
        ],
    ),
    (
        "manbij-district",
        "district",
        {
            "ar": "منطقة منبج",
            "en": "Manbij District",
            "tr": "Münbiç ilçesi",
            "ku": "Navçeya Minbicê",
        },
        [],
        [
            (
                "manbij-sub-district",
                "sub_district",
                {"ar": "ناحية مركز منبج", "en": "Manbij Sub-district", "tr": "Münbiç merkez"},
                [],
                [
                    (
                        "manbij",
                        "community",
                        {"ar": "منبج", "en": "Manbij", "tr": "Münbiç", "ku": "Minbic"},
                        ["ممبج", "Menbij", "Membij"],
                        [],
                    )
                ],
            )
        ],
    ),
]
