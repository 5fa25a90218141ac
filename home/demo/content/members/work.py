"""Members that include, employ and connect."""

MEMBERS = [
    {
        "slug": "amal",
        "kind": "association",
        "women_led": False,
        "youth_led": False,
        "names": {
            "ar": "جمعية أمل (مثال)",
            "en": "Amal Association (example)",
            "tr": "Emel Derneği (örnek)",
        },
        "themes": ["disability", "health"],
        "areas": ["jarabulus-district", "al-rai-sub-district"],
        "verified_days_ago": 60,
        "places": [
            ("amal-centre", "office", "jarabulus", "طريق المدارس (مثال)، مدخل بلا درج", "full"),
            ("amal-rai", "office", "al-rai", "", "community"),
        ],
        "contacts": [
            ("amal-phone", "phone", "+12025550113", "public"),
            ("amal-whatsapp", "whatsapp", "+12025550114", "public"),
        ],
        "standfirst": {
            "ar": "علاج ومعينات وتعليم دامج، ليشارك الأشخاص ذوو الإعاقة في كل شيء.",
            "en": "Therapy, aids and inclusive learning, so that people with disabilities"
            " take part in everything.",
        },
        "body": {
            "ar": ["نصف فريق الجمعية من الأشخاص ذوي الإعاقة، وهم من يقررون أولويات العمل كل عام."],
            "en": [
                "Half of the team are people with disabilities; they set the priorities every year."
            ],
        },
    },
    {
        "slug": "sawaed",
        "kind": "association",
        "women_led": False,
        "youth_led": False,
        "names": {
            "ar": "جمعية سواعد (مثال)",
            "en": "Sawaed Association (example)",
            "tr": "Sevaid Derneği (örnek)",
        },
        "themes": ["work-income", "health"],
        "areas": ["al-bab-district", "akhtarin-sub-district"],
        "verified_days_ago": 18,
        "places": [
            ("sawaed-bab", "office", "al-bab", "", "community"),
            ("sawaed-workshop", "venue", "al-rai", "المنطقة الحرفية (مثال)، الورشة 4", "full"),
            ("sawaed-akhtarin", "venue", "akhtarin", "", "community"),
        ],
        "contacts": [
            ("sawaed-phone", "phone", "+12025550116", "public"),
            ("sawaed-whatsapp", "whatsapp", "+12025550117", "public"),
        ],
        "standfirst": {
            "ar": "مهنة في اليد وغذاء لأطفال المنطقة.",
            "en": "A trade in the hand, and food for the area's children.",
        },
        "body": {
            "ar": [
                "تدير الجمعية ورشات مهنية صغيرة ومركزًا لتغذية الأطفال، ويساهم المتدربون"
                " والمتدربات في إدارة الورشات بعد تخرّجهم."
            ],
            "en": [
                "Small vocational workshops and a children's nutrition centre; graduates"
                " help to run the workshops."
            ],
        },
    },
    {
        "slug": "masar",
        "kind": "initiative",
        "women_led": False,
        "youth_led": True,
        "names": {
            "ar": "مبادرة مسار (مثال)",
            "en": "Masar Initiative (example)",
            "tr": "Masar Girişimi (örnek)",
        },
        "themes": ["work-income", "youth"],
        "areas": ["azaz-district", "jarabulus-district"],
        "verified_days_ago": None,
        "places": [
            ("masar-azaz", "office", "azaz", "", "community"),
            ("masar-lab", "venue", "jarabulus", "", "community"),
            ("masar-online", "online", "azaz", "", "community"),
        ],
        "contacts": [
            ("masar-phone", "phone", "+12025550119", "public"),
            ("masar-whatsapp", "whatsapp", "+12025550120", "public"),
            ("masar-mail", "email", "furas@masar.example", "public"),
        ],
        "standfirst": {
            "ar": "من الدراسة إلى العمل: إرشاد مهني ومهارات رقمية للشباب والشابات.",
            "en": "From study to work: career advice and digital skills for young people.",
        },
        "body": {
            "ar": [
                "يبدأ المسار بلقاء فردي، ثم بخطة قصيرة تتفق عليها كل شابة أو شاب مع مرشدة أو مرشد."
            ],
            "en": ["It starts with a one-to-one meeting and a short plan agreed with an adviser."],
        },
    },
    {
        "slug": "difaf",
        "kind": "committee",
        "women_led": False,
        "youth_led": False,
        "names": {
            "ar": "لجنة ضفاف (مثال)",
            "en": "Difaf Committee (example)",
            "tr": "Difaf Komitesi (örnek)",
            "ku": "Komîteya Difaf (mînak)",
        },
        "themes": ["documents", "water-services"],
        "areas": ["aleppo"],
        "verified_days_ago": 90,
        "places": [
            ("difaf-zaytoun", "venue", "zaytoun-camp", "خيمة المعلومات عند المدخل", "full"),
            ("difaf-safsaf", "venue", "safsaf-camp", "", "community"),
            ("difaf-jarabulus", "office", "jarabulus", "", "community"),
        ],
        "contacts": [
            ("difaf-phone", "phone", "+12025550122", "public"),
            ("difaf-whatsapp", "whatsapp", "+12025550123", "public"),
        ],
        "standfirst": {
            "ar": "سكان المخيمات وجيرانهم في لجنة واحدة: معلومات ونقل وماء.",
            "en": "Camp residents and their neighbours on one committee: information,"
            " transport and water.",
        },
        "body": {
            "ar": ["تُنتخب اللجنة كل سنة من سكان المخيمات والقرى المجاورة مناصفة."],
            "en": ["Elected every year, half from the camps and half from nearby villages."],
        },
    },
    {
        "slug": "jusoor",
        "kind": "union",
        "women_led": False,
        "youth_led": False,
        "names": {
            "ar": "تجمّع جسور (مثال)",
            "en": "Jusoor Union (example)",
            "tr": "Cusur Birliği (örnek)",
        },
        "themes": ["cooperation", "local-councils"],
        "areas": ["azaz-district", "al-bab-district"],
        "verified_days_ago": 5,
        "places": [
            ("jusoor-hall", "venue", "azaz", "الحي الشرقي (مثال)، القاعة الأرضية", "full"),
            ("jusoor-barih", "venue", "turkman-barih", "", "community"),
            ("jusoor-talar", "venue", "talar", "", "community"),
            ("jusoor-akhtarin", "office", "akhtarin", "", "community"),
        ],
        "contacts": [
            ("jusoor-phone", "phone", "+12025550125", "public"),
            ("jusoor-whatsapp", "whatsapp", "+12025550126", "public"),
            ("jusoor-mail", "email", "salam@jusoor.example", "public"),
        ],
        "standfirst": {
            "ar": "يصل الفرق بعضها ببعض، ويقرّب المجلس المحلي من الناس.",
            "en": "Links teams to one another and brings the local council closer to people.",
        },
        "body": {
            "ar": [
                "يضم التجمّع فرقًا تطوعية من اعزاز والباب، ويفتح قاعته لاجتماعات المجتمع"
                " المدني بلا مقابل."
            ],
            "en": [
                "A union of volunteer teams from Azaz and Al-Bab whose hall is open to civil"
                " society free of charge."
            ],
        },
    },
]
