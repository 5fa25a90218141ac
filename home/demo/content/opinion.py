"""Opinion pieces by made-up authors (see people.AUTHORS). Body entries as in news."""

DISCLAIMER = {
    "ar": "تعبّر المقالة عن رأي كاتبتها أو كاتبها. الاسم متخيَّل والنص كُتب لهذا العرض.",
    "en": "The article gives its author's view. The name is invented and the text was written"
    " for this demo.",
}

OPINION = [
    {
        "slug": "network-is-a-way-of-working",
        "section": "jusoor",
        "published": 4,
        "author": "nour",
        "organization": "jusoor",
        "areas": [],
        "themes": ["cooperation"],
        "ar": {
            "title": "ليست الشبكة هدفًا بل طريقة عمل",
            "standfirst": "نعدّ الأعضاء ونعلّق الشعارات، ثم نسأل لماذا لم يتغير شيء.",
            "body": [
                (
                    "p",
                    "رأيت شبكات كثيرة تولد في قاعة فندق وتموت في مجموعة على الهاتف. كان في كل منها"
                    " شعار ونظام داخلي وصورة جماعية، ولم يكن فيها سبب يجعل أحدًا يتصل بأحد صباح"
                    " الأحد.",
                ),
                (
                    "p",
                    "الشبكة التي تعيش تُعرف من أسئلتها الصغيرة. من عنده قاعة يوم الخميس؟ من يعرف"
                    " محامية في جرابلس؟ هل جرّب أحد هذا المورّد؟ إذا جاء الجواب في ساعة فهذه شبكة،"
                    " ولو لم يكن لها اسم.",
                ),
                ("h", "ثلاثة أسئلة قبل أي توقيع"),
                (
                    "list",
                    [
                        "ما الذي لا نقدر عليه إلا معًا؟",
                        "من يدفع الوقت حين لا يوجد مال؟",
                        "كيف يخرج من يريد الخروج من دون خصومة؟",
                    ],
                ),
                ("p", "إن لم نجد جوابًا فلنؤجل الشعار، ولنبدأ بالهاتف."),
            ],
        },
        "en": {
            "title": "A network is not a goal but a way of working",
            "standfirst": "We count members and hang banners, then wonder why nothing changed.",
            "body": [
                (
                    "p",
                    "I have seen many networks born in a hotel hall and buried in a phone group."
                    " They had a logo and by-laws, and no reason for anyone to call anyone on a"
                    " Sunday morning.",
                ),
                (
                    "p",
                    "A living network is known by its small questions. Who has a hall on Thursday?"
                    " Who knows a lawyer in Jarabulus? If the answer comes within the hour, that"
                    " is a network, even without a name.",
                ),
            ],
        },
    },
    {
        "slug": "when-civic-space-shrinks",
        "section": "nawafez",
        "published": 11,
        "author": "samer",
        "organization": "nawafez",
        "areas": [],
        "themes": ["local-councils"],
        "ar": {
            "title": "حين تضيق المساحة المدنية، ماذا يبقى لنا؟",
            "standfirst": "تبقى الأشياء التي لا تحتاج إلى إذن: جار يسأل عن جاره، ومعلمة تفتح بيتها.",
            "body": [
                (
                    "p",
                    "كل باب يُغلق يعلّمنا كم كنا نعتمد عليه. أُغلق باب التمويل فاكتشفنا أن نصف ما"
                    " نفعله لا يحتاج إليه. وأُغلق باب القاعة فاكتشفنا أن الدرس يصح تحت شجرة.",
                ),
                (
                    "p",
                    "لا أكتب هذا مديحًا للفقر. أكتبه لأن المساحة المدنية في آخر الأمر ليست بناية ولا"
                    " رخصة، بل عادة: أن نسأل ونسمع ونختلف ثم نلتقي ثانية.",
                ),
                ("quote", "العادة لا تُصادَر.", "سامر حمدو (مثال)"),
                (
                    "p",
                    "فلنحفظ العادة حتى تعود القاعة. ولنكتب ما نفعله، فالذي لا يُكتب يُنسى، والذي"
                    " يُنسى يُقال إنه لم يكن.",
                ),
            ],
        },
    },
    {
        "slug": "tied-funding",
        "section": "sawaed",
        "published": 20,
        "author": "rim",
        "organization": "sawaed",
        "areas": [],
        "themes": ["work-income", "cooperation"],
        "ar": {
            "title": "التمويل المشروط وأولويات الناس",
            "standfirst": "طلب الناس إصلاح المضخة، فموّلنا ورشة عن القيادة. كيف نصل إلى هنا؟",
            "body": [
                (
                    "p",
                    "لا يأتي الشرط دائمًا مكتوبًا. يأتي أحيانًا على شكل خانة في استمارة لا تتسع"
                    " لكلمة «مضخة» وتتسع لكلمة «قيادة».",
                ),
                (
                    "p",
                    "جرّبنا في السنة الماضية شيئًا بسيطًا: نسأل الناس أولًا، ونكتب ما يقولون في"
                    " الصفحة الأولى من كل طلب تمويل، بكلماتهم. خسرنا طلبين وربحنا ثالثًا، وهو الوحيد"
                    " الذي ما زال قائمًا.",
                ),
                ("h", "ما نطلبه من المانحين"),
                (
                    "list",
                    [
                        "سنتان على الأقل، فالثقة لا تُبنى في ستة أشهر.",
                        "بند مفتوح بعشرة في المئة لما لم يخطر على بال أحد.",
                        "تقرير قصير بلغتنا.",
                    ],
                ),
            ],
        },
    },
    {
        "slug": "agree-or-work-together",
        "section": "adala",
        "published": 33,
        "author": "hevin",
        "organization": "adala",
        "areas": [],
        "themes": ["cooperation", "women"],
        "ar": {
            "title": "نختلف في الرأي ونتقاسم الطاولة",
            "standfirst": "التعاون لا ينتظر الاتفاق. يكفيه عمل واحد واضح وموعد.",
            "body": [
                (
                    "p",
                    "في لجنتنا زميلة أخالفها في كل شيء تقريبًا. أنجزنا معًا ثلاثمئة معاملة قيد"
                    " ولادة، لأن المولود لا يسأل عن رأي من يكتب اسمه.",
                ),
                (
                    "p",
                    "نضيّع وقتًا طويلًا في طلب الاتفاق على كل شيء قبل أي شيء. والأجدى أن نتفق على"
                    " شيء واحد، وأن نسمّي ما نختلف فيه كي لا يفاجئنا.",
                ),
                (
                    "p",
                    "Em dikarin ji hev cuda bifikirin û dîsa bi hev re bixebitin. هكذا تقول جدتي،"
                    " وكانت تقصد الحصاد.",
                ),
            ],
        },
    },
    {
        "slug": "talking-about-failure",
        "section": "difaf",
        "published": 58,
        "author": "ayla",
        "organization": "difaf",
        "areas": ["safsaf-camp"],
        "themes": ["water-services"],
        "ar": {
            "title": "حكاية خزان لم يعمل: لماذا ننشر ما تعثّر؟",
            "standfirst": "ركّبنا الخزان في أعلى نقطة، ونسينا أن نسأل من يصعد إليها.",
            "body": [
                (
                    "p",
                    "قصص النجاح تُكتب بسهولة. أما خزاننا فبقي ممتلئًا شهرًا كاملًا لأن الطريق إليه"
                    " لا تصعده امرأة تحمل طفلًا ولا رجل على كرسي متحرك.",
                ),
                (
                    "p",
                    "نقلناه. كلّفنا النقل أكثر من التركيب. ثم كتبنا ورقة من صفحة واحدة: ما الذي"
                    " ظنناه، وما الذي حدث، ومن لم نسأل. قرأتها لجنة في بلدة ثانية فوفّرت ثمن خزان.",
                ),
                ("p", "لهذا ننشر ما تعثّر."),
            ],
        },
        "en": {
            "title": "The tank that stood full: why we publish what went wrong",
            "standfirst": "We set the tank at the highest point and forgot to ask who could climb"
            " there.",
            "body": [
                (
                    "p",
                    "Success stories write themselves. Our tank stood full for a month because no"
                    " woman carrying a child and no one in a wheelchair could reach it.",
                ),
                (
                    "p",
                    "Moving it cost more than building it. Then we wrote one page: what we assumed,"
                    " what happened, whom we did not ask. A committee in another town read it and"
                    " saved the price of a tank.",
                ),
            ],
        },
    },
]
