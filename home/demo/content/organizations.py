"""The Wasl network, its nine members, and others who take part in something reported here.

`NETWORK` is the alliance. `WASL` and the nine of `members` get an organisation page, which is also their
section of the site. The published account says the network has nine members but names none, so
all nine are made up. `PARTICIPANTS` are real organisations: they appear only beside the events
they took part in, without page, contact or service. `PUBLIC_BODIES` are made up.

Place: (key, kind, area slug, address or "", precision). Contact: (key, kind, value, audience).
"""

NETWORK = {
    "slug": "wasl",
    "names": {"ar": "شبكة وصل", "en": "Wasl network", "tr": "Wasl ağı", "ku": "Tora Wasl"},
    "areas": ["azaz-district", "al-bab-district", "jarabulus-district"],
    "introduction": {
        "ar": "تحالف من تسع منظمات محلية في ريف حلب الشمالي والشرقي.",
        "en": "An alliance of nine local organisations in the northern and eastern Aleppo"
        " countryside.",
    },
}

WASL = {
    "slug": "wasl",
    "kind": "initiative",
    "themes": ["cooperation", "local-councils", "youth"],
    "names": {"ar": "شبكة وصل", "en": "Wasl network", "tr": "Wasl ağı", "ku": "Tora Wasl"},
    "areas": ["azaz-district", "al-bab-district"],
    "women_led": False,
    "youth_led": False,
    "verified_days_ago": None,
    "places": [],
    "contacts": [("wasl-mail", "email", "salam@wasl.example", "public")],
    "standfirst": {
        "ar": "تسع منظمات محلية تعمل معًا في ريف حلب الشمالي والشرقي، وتترك لكل عضو استقلاله.",
        "en": "Nine local organisations working together in the northern and eastern Aleppo"
        " countryside, each keeping its independence.",
    },
    "body": {
        "ar": [
            "نشأت الشبكة بمساندة من بيتنا، وتجمع منظمات تختلف اختصاصاتها وبلداتها ويجمعها"
            " أن يكون للناس صوت في ما يخصّهم.",
            "من أعمالها مشروع «10% شباب»، وزيارات المجالس المحلية، والتعريف بالانتخابات"
            " المحلية ومراقبتها في تلعار ثم في تركمان بارح.",
        ],
        "en": [
            "The network began with the support of Baytna. Its members differ in field and"
            " town and share one aim: that people have a say in what concerns them.",
            "Its work includes the “10% Youth” project, visits to local councils, and"
            " explaining and observing local elections in Talar and then Turkman Barih.",
        ],
    },
}

PARTICIPANTS = [
    {"slug": "baytna", "kind": "association", "names": {"ar": "بيتنا", "en": "Baytna"}},
    {"slug": "dawr", "kind": "association", "names": {"ar": "دور", "en": "Dawr"}},
    {
        "slug": "youth-change",
        "kind": "initiative",
        "names": {"ar": "شبكة شباب التغيير", "en": "Youth of Change network"},
    },
    {
        "slug": "mahrousa",
        "kind": "association",
        "names": {
            "ar": "مركز المحروسة للتنمية الاقتصادية والاجتماعية",
            "en": "Al-Mahrousa Centre for Economic and Social Development",
        },
    },
    {
        "slug": "network-democrats",
        "kind": "association",
        "names": {
            "ar": "شبكة الديمقراطيين في العالم العربي",
            "en": "Network of Democrats in the Arab World",
        },
    },
    {"slug": "connexus", "kind": "initiative", "names": {"ar": "ConnexUs", "en": "ConnexUs"}},
]

PUBLIC_BODIES = [
    {
        "slug": "civil-registry",
        "kind": "public_body",
        "names": {"ar": "دائرة السجل المدني (مثال)", "en": "Civil registry office (example)"},
    },
    {
        "slug": "health-centre",
        "kind": "public_body",
        "names": {"ar": "المركز الصحي العام (مثال)", "en": "Public health centre (example)"},
    },
    {
        "slug": "education-office",
        "kind": "public_body",
        "names": {"ar": "مكتب التربية (مثال)", "en": "Education office (example)"},
    },
    {
        "slug": "local-council",
        "kind": "public_body",
        "names": {"ar": "المجلس المحلي (مثال)", "en": "Local council (example)"},
    },
    {
        "slug": "water-unit",
        "kind": "public_body",
        "names": {"ar": "وحدة المياه (مثال)", "en": "Water unit (example)"},
    },
]
