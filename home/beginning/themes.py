"""The subjects of the site in plain words, as one nested tree.

A node is (slug, names by language, colour key, icon key, sensitive, children).
Sensitive subjects keep their services at town level and out of shared previews.
"""

THEMES = [
    (
        "health",
        {"ar": "صحة", "en": "Health", "tr": "Sağlık", "ku": "Tenduristî"},
        "laurel",
        "health",
        False,
        [
            (
                "women-health",
                {
                    "ar": "صحة نسائية وتوليد",
                    "en": "Women's health and childbirth",
                    "tr": "Kadın sağlığı ve doğum",
                    "ku": "Tenduristiya jinan",
                },
                "laurel",
                "women",
                False,
                [],
            ),
            (
                "child-health",
                {
                    "ar": "صحة الأطفال",
                    "en": "Children's health",
                    "tr": "Çocuk sağlığı",
                    "ku": "Tenduristiya zarokan",
                },
                "laurel",
                "children",
                False,
                [],
            ),
        ],
    ),
    (
        "education",
        {"ar": "تعليم", "en": "Education", "tr": "Eğitim", "ku": "Perwerde"},
        "sky",
        "education",
        False,
        [],
    ),
    (
        "documents",
        {
            "ar": "وثائق ومعاملات",
            "en": "Documents and paperwork",
            "tr": "Belgeler ve işlemler",
            "ku": "Belge û kar",
        },
        "amber",
        "documents",
        False,
        [],
    ),
    (
        "safety-legal",
        {
            "ar": "أمان ومساعدة قانونية",
            "en": "Safety and legal help",
            "tr": "Güvenlik ve hukuki yardım",
            "ku": "Ewlehî û alîkariya hiqûqî",
        },
        "pomegranate",
        "law",
        False,
        [
            (
                "legal-advice",
                {
                    "ar": "استشارة قانونية",
                    "en": "Legal advice",
                    "tr": "Hukuki danışma",
                    "ku": "Şêwra hiqûqî",
                },
                "pomegranate",
                "law",
                False,
                [],
            ),
            (
                "protection",
                {
                    "ar": "حماية النساء والأطفال",
                    "en": "Protection of women and children",
                    "tr": "Kadın ve çocukların korunması",
                    "ku": "Parastina jin û zarokan",
                },
                "pomegranate",
                "safety",
                True,
                [],
            ),
        ],
    ),
    (
        "work-income",
        {"ar": "عمل ودخل", "en": "Work and income", "tr": "İş ve gelir", "ku": "Kar û dahat"},
        "stone",
        "work",
        False,
        [],
    ),
    (
        "mental-support",
        {
            "ar": "دعم نفسي",
            "en": "Mental health support",
            "tr": "Psikolojik destek",
            "ku": "Piştgiriya derûnî",
        },
        "pomegranate",
        "mind",
        True,
        [],
    ),
    (
        "youth",
        {"ar": "شباب", "en": "Youth", "tr": "Gençlik", "ku": "Ciwan"},
        "pistachio",
        "youth",
        False,
        [],
    ),
    (
        "women",
        {"ar": "نساء", "en": "Women", "tr": "Kadınlar", "ku": "Jin"},
        "pomegranate",
        "women",
        False,
        [],
    ),
    (
        "disability",
        {
            "ar": "أشخاص ذوو إعاقة",
            "en": "People with disabilities",
            "tr": "Engelliler",
            "ku": "Kesên astengdar",
        },
        "sky",
        "disability",
        False,
        [],
    ),
    (
        "local-councils",
        {
            "ar": "مجالس محلية وانتخابات",
            "en": "Local councils and elections",
            "tr": "Yerel meclisler ve seçimler",
            "ku": "Meclisên herêmî û hilbijartin",
        },
        "laurel",
        "elections",
        False,
        [
            (
                "elections",
                {
                    "ar": "انتخابات محلية",
                    "en": "Local elections",
                    "tr": "Yerel seçimler",
                    "ku": "Hilbijartinên herêmî",
                },
                "laurel",
                "elections",
                False,
                [],
            )
        ],
    ),
    (
        "cooperation",
        {
            "ar": "تشبيك وتعاون",
            "en": "Networking and cooperation",
            "tr": "Ağ kurma ve iş birliği",
            "ku": "Torkirin û hevkarî",
        },
        "pistachio",
        "network",
        False,
        [],
    ),
    (
        "water-services",
        {
            "ar": "ماء وخدمات عامة",
            "en": "Water and public services",
            "tr": "Su ve kamu hizmetleri",
            "ku": "Av û xizmetên giştî",
        },
        "sky",
        "water",
        False,
        [],
    ),
    (
        "memory-culture",
        {
            "ar": "ذاكرة وثقافة",
            "en": "Memory and culture",
            "tr": "Bellek ve kültür",
            "ku": "Bîr û çand",
        },
        "stone",
        "network",
        False,
        [],
    ),
    (
        "relief",
        {"ar": "إغاثة وتوزيع", "en": "Relief and distributions", "tr": "Yardım dağıtımı"},
        "amber",
        "food",
        False,
        [],
    ),
]

# How long a verified service is trusted, where it is not as long as the site's own 90 days: a
# distribution moves within weeks, a clinic's hours within a season.
DAYS_OF_TRUST = {"relief": 14, "health": 60, "education": 90}
