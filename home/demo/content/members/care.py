"""Members that teach, heal and advise."""

MEMBERS = [
    {
        "slug": "yasmin",
        "kind": "association",
        "women_led": True,
        "youth_led": False,
        "names": {
            "ar": "مركز ياسمين (مثال)",
            "en": "Yasmin Centre (example)",
            "tr": "Yasemin Merkezi (örnek)",
            "ku": "Navenda Yasemîn (mînak)",
        },
        "themes": ["health", "women"],
        "areas": ["al-bab-district"],
        "verified_days_ago": 30,
        "places": [
            ("yasmin-office", "office", "al-bab", "حي البساتين (مثال)، مقابل الحديقة", "full"),
            ("yasmin-mobile", "mobile", "al-bab", "", "community"),
        ],
        "contacts": [
            ("yasmin-phone", "phone", "+12025550101", "public"),
            ("yasmin-whatsapp", "whatsapp", "+12025550102", "public"),
            ("yasmin-mail", "email", "marhaba@yasmin.example", "public"),
        ],
        "standfirst": {
            "ar": "صحة النساء والفتيات في الباب وما حولها، قريبًا من البيت وبلا كلفة.",
            "en": "Health for women and girls in and around Al-Bab, close to home and"
            " free of charge.",
        },
        "body": {
            "ar": [
                "يعمل المركز بفريق نسائي من القابلات والممرضات، وله عيادة تتنقل بين الأحياء"
                " والقرى بحسب جدول أسبوعي."
            ],
            "en": [
                "An all-women team of midwives and nurses, with a clinic that moves between"
                " quarters and villages on a weekly schedule."
            ],
        },
    },
    {
        "slug": "nawafez",
        "kind": "volunteer_team",
        "women_led": False,
        "youth_led": True,
        "names": {
            "ar": "فريق نوافذ (مثال)",
            "en": "Nawafez Team (example)",
            "tr": "Nevafiz Ekibi (örnek)",
        },
        "themes": ["education", "youth"],
        "areas": ["mare-sub-district", "sawran-sub-district"],
        "verified_days_ago": 45,
        "places": [
            ("nawafez-hall", "venue", "mare", "قاعة الفريق، قرب المدرسة الغربية (مثال)", "full"),
            ("nawafez-online", "online", "azaz", "", "community"),
        ],
        "contacts": [
            ("nawafez-phone", "phone", "+12025550104", "public"),
            ("nawafez-whatsapp", "whatsapp", "+12025550105", "public"),
        ],
        "standfirst": {
            "ar": "متطوعون ومتطوعات يفتحون للطلاب والطالبات نافذة ثانية على الدراسة.",
            "en": "Volunteers who open a second window on learning.",
        },
        "body": {
            "ar": [
                "بدأ الفريق بحلقة دراسة واحدة في مارع، ثم صار له دورات تقوية وصفوف للكبار"
                " ومكتبة تزور القرى."
            ],
            "en": [
                "What began as one study circle in Mare now offers tutoring, classes for"
                " adults and a library that visits villages."
            ],
        },
    },
    {
        "slug": "adala",
        "kind": "association",
        "women_led": True,
        "youth_led": False,
        "names": {
            "ar": "بيت العدالة (مثال)",
            "en": "House of Justice (example)",
            "tr": "Adalet Evi (örnek)",
            "ku": "Mala Dadê (mînak)",
        },
        "themes": ["documents", "safety-legal"],
        "areas": ["azaz-district", "jarabulus-district"],
        "verified_days_ago": 12,
        "places": [
            ("adala-office", "office", "azaz", "حي السوق القديم (مثال)، الطابق الأول", "full"),
            ("adala-jarabulus", "office", "jarabulus", "", "community"),
        ],
        "contacts": [
            ("adala-phone", "phone", "+12025550107", "public"),
            ("adala-whatsapp", "whatsapp", "+12025550108", "public"),
            ("adala-mail", "email", "istishara@adala.example", "public"),
        ],
        "standfirst": {
            "ar": "شرح القانون بكلام مفهوم، ومرافقة الناس في معاملاتهم خطوة خطوة.",
            "en": "The law in plain words, and company through the paperwork.",
        },
        "body": {
            "ar": [
                "تستقبل المحاميات والمحامون في البيت أسئلة الوثائق والسكن والأسرة، من دون"
                " مقابل، ولا يُحفظ من الحديث إلا ما يلزم لمتابعة الطلب."
            ],
            "en": [
                "Lawyers answer questions about documents, housing and family at no cost,"
                " and keep only what a request needs."
            ],
        },
    },
    {
        "slug": "dhakira",
        "kind": "association",
        "women_led": False,
        "youth_led": False,
        "names": {
            "ar": "بيت الذاكرة (مثال)",
            "en": "House of Memory (example)",
            "tr": "Bellek Evi (örnek)",
            "ku": "Mala Bîrê (mînak)",
        },
        "themes": ["mental-support", "memory-culture"],
        "areas": ["aleppo"],
        "verified_days_ago": 220,
        "places": [
            ("dhakira-place", "venue", "al-bab", "", "community"),
            ("dhakira-line", "telephone", "azaz", "", "community"),
            ("dhakira-barih", "venue", "turkman-barih", "", "community"),
        ],
        "contacts": [
            ("dhakira-phone", "phone", "+12025550110", "public"),
            ("dhakira-whatsapp", "whatsapp", "+12025550111", "public"),
        ],
        "standfirst": {
            "ar": "مكان للإصغاء: جلسات دعم نفسي، وحفظ لما يرويه كبار السن.",
            "en": "A place to be heard: mental health support, and a home for what"
            " elders remember.",
        },
        "body": {
            "ar": [
                "يعمل البيت على خطين: رعاية الناس اليوم، وجمع روايات الأمس بموافقة أصحابها"
                " وصاحباتها وبالطريقة التي يختارونها."
            ],
            "en": [
                "Two lines of work: care for people today, and the collecting of stories of"
                " yesterday with the consent of those who tell them."
            ],
        },
    },
]
