"""What waits in the demo's moderation queue. Nobody here exists."""

# (word, what happens, why)
WATCHED = [
    ("اربح الآن", "hold", "إعلانات الربح السريع"),
    ("كاذب", "flag", "قد تكون إهانة، وقد تكون نقدًا"),
    ("7ayawan", "hold", "إهانة شائعة، تُكشف بالعربية أيضًا"),
]

# Held until somebody has read them: words of guests under the first news item.
HELD = [
    {
        "key": "held-question",
        "name": "زائرة (مثال)",
        "words": "هل يمكن معرفة موعد اللقاء المقبل ومكانه؟ نحن مجموعة من خمس جارات ونودّ الحضور.",
    },
    {
        "key": "held-advert",
        "name": "فرصة ذهبية (مثال)",
        "words": "اربح الآن 500 دولار كل يوم من بيتك! التسجيل هنا:"
        " https://example.com/rich https://example.com/now",
    },
]

# Held as a newcomer's, approved by a moderator, and then reported twice without an account.
REPORTED = {
    "key": "reported-insult",
    "by": "demo-ghayma",
    "words": "من كتب هذا الخبر كاذب ولا يعرف شيئًا عن الحيّ.",
    "reports": [
        ("insult", "هذا اتهام لشخص بعينه، لا نقاش في الخبر."),
        ("false", ""),
    ],
}

# What readers say of services, without an account: (reason, days ago, words).
SAID_OF_SERVICES = [
    {
        "slug": "mobile-library",
        "said": [
            ("hours", 4, "وصلنا قبل الثانية ظهرًا ولم نجد أحدًا."),
            ("moved", 2, "تقف السيارة الآن قرب الفرن، لا عند المدرسة."),
        ],
        "answer": (
            "demo-nawafez",
            "right",
            "تنتقل السيارة بين الحيّين أسبوعًا بأسبوع، ونكتب الأسبوع في التنبيه.",
        ),
    },
    {"slug": "turkish-course", "said": [("no_answer", 1, "")]},
    {"slug": "small-loans-women", "said": [("money", 0, "طُلب مبلغ لقاء استلام الطلب.")]},
]
