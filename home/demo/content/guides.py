"""Guides with their materials, and the made-up pages some materials open.

Facts of the Community Cooperation Guide 2024 (who took part, how often they met) come from its
published description. Its own materials are not reproduced: the texts behind the five published
ones were written for this demo and say so.

A material is (title by language, kind, target, state, minutes); target is the slug of an entry of
`materials.MATERIAL_PAGES`, the key of an entry of `materials.FORMS`, or None while it is still to come.
"""

GUIDES = [
    {
        "slug": "community-cooperation-2024",
        "section": "wasl",
        "published": 150,
        "edition": "2024",
        "by": ["dawr"],
        "with": ["youth-change"],
        "supported_by": [],
        "bylines": ["dawr"],
        "areas": [],
        "themes": ["cooperation"],
        "cover": "laurel",
        "superseded_by": None,
        "contributors": {
            "ar": "20 لجنة مجتمعية وما يزيد على 20 فريقًا من المتطوعين والمتطوعات، وفريق التماسك المجتمعي"
            " وفريق البحوث في شبكة شباب التغيير.",
            "en": "Representatives of more than 20 volunteer teams and 20 community committees, and"
            " the community cohesion and research teams of the Youth of Change network.",
        },
        "how_made": {
            "ar": [
                "13 اجتماعًا حضرها ممثلو الفرق واللجان وممثلاتها، ثم اجتماع مع فريقَي التماسك"
                " والبحوث.",
                "استند العمل كذلك إلى أبحاث سابقة لشبكة شباب التغيير عن مشاركة الشباب والشراكة بين"
                " الفرق والمساءلة، وإلى دروس خمس سنوات من المبادرات.",
            ],
            "en": [
                "Thirteen meetings with representatives of teams and committees, and one with the"
                " cohesion and research teams.",
                "It also builds on earlier research by the Youth of Change network on youth"
                " participation, partnership and accountability, and on five years of practice.",
            ],
        },
        "materials": [
            (
                {"ar": "لماذا نتعاون؟", "en": "Why cooperate?"},
                "page",
                "why-cooperate",
                "published",
                6,
            ),
            (
                {"ar": "بناء الثقة بين الفرق", "en": "Building trust between teams"},
                "page",
                "building-trust",
                "published",
                5,
            ),
            (
                {"ar": "اتفاق عمل بين مبادرتين", "en": "Agreement between two initiatives"},
                "form",
                "agreement",
                "published",
                None,
            ),
            (
                {"ar": "توزيع الأدوار والموارد", "en": "Sharing roles and resources"},
                "form",
                "roles",
                "published",
                None,
            ),
            (
                {"ar": "حين نختلف", "en": "When we disagree"},
                "page",
                "when-we-disagree",
                "published",
                4,
            ),
            (
                {"ar": "المساءلة المشتركة", "en": "Accountability to one another"},
                "document",
                None,
                "soon",
                None,
            ),
            ({"ar": "قياس الأثر معًا", "en": "Measuring together"}, "document", None, "soon", None),
            (
                {"ar": "قصص من المناطق الست", "en": "Stories from six areas"},
                "article",
                None,
                "soon",
                None,
            ),
        ],
        "ar": {
            "title": "دليل التعاون المجتمعي",
            "standfirst": "كيف تطلق فرق ولجان متعددة مبادرة واحدة، من أول اجتماع حتى قياس الأثر.",
            "body": [
                (
                    "p",
                    "كُتب الدليل لمن يجدون أنفسهم في المكان نفسه يعملون على القضية نفسها كلٌّ على حدة:"
                    " لجان وفرق ومبادرات وتجمعات.",
                ),
                (
                    "p",
                    "فكرته أن العمل المشترك يقوّي من يدخل فيه، فكل طرف يتعلم من غيره ويكبر معه، وتبقى"
                    " العلاقة بعد انتهاء المبادرة.",
                ),
                (
                    "callout",
                    "عن المواد في هذه الصفحة",
                    "ثماني مواد، خمس منها متاحة وثلاث تُنشر قريبًا. النصوص المتاحة هنا كُتبت لهذا العرض،"
                    " وليست من مواد الدليل الأصلية.",
                ),
            ],
        },
        "en": {
            "title": "Community Cooperation Guide",
            "standfirst": "How several teams and committees launch one initiative, from the first"
            " meeting to measuring what changed.",
            "body": [
                (
                    "p",
                    "The guide is for those who find themselves in the same place, working on the same"
                    " cause, each alone: committees, teams, initiatives and other groups.",
                ),
                (
                    "p",
                    "Its idea: working together strengthens everyone who takes part, and the ties"
                    " outlast the initiative.",
                ),
                (
                    "callout",
                    "About the materials here",
                    "Eight materials: five available, three coming soon. The available texts were written"
                    " for this demo and are not the guide's own.",
                ),
            ],
        },
    },
    {
        "slug": "online-meeting",
        "section": "jusoor",
        "published": 25,
        "edition": "2026",
        "by": ["jusoor"],
        "with": ["masar"],
        "supported_by": [],
        "bylines": ["jusoor"],
        "areas": [],
        "themes": ["cooperation"],
        "cover": "amber",
        "superseded_by": None,
        "contributors": {"ar": "فريقا تجمّع جسور (مثال) ومبادرة مسار (مثال)."},
        "how_made": {"ar": ["جُرّبت الخطوات في ستة لقاءات، على اتصال بطيء وهواتف قديمة."]},
        "materials": [
            ({"ar": "جدول أعمال جاهز للطباعة"}, "form", "agenda", "published", None),
            ({"ar": "ماذا نفعل إذا انقطع الاتصال؟"}, "article", None, "soon", None),
        ],
        "ar": {
            "title": "لقاء شهري عبر الإنترنت في ساعة واحدة",
            "standfirst": "كيف يلتقي عشرون شخصًا على اتصال ضعيف ويخرجون بقرار.",
            "body": [
                (
                    "steps",
                    "قبل اللقاء وخلاله وبعده",
                    [
                        ("موعد ثابت", "أول خميس من كل شهر، 6:00 م بتوقيت دمشق، مع تذكير قبل يوم."),
                        (
                            "ثلاث نقاط لا أكثر",
                            "تُرسل قبل أسبوع، ومع كل نقطة اسم من تعرضها أو يعرضها.",
                        ),
                        ("صوت فقط", "الكاميرا اختيارية؛ من انقطع اتصاله يكتب في المجموعة."),
                        (
                            "محضر من عشرة أسطر",
                            "القرار ومن تتابعه أو يتابعه ومتى، ويُرسل في اليوم نفسه.",
                        ),
                    ],
                ),
                ("p", "لا تُسجَّل اللقاءات إلا إذا وافق كل الحاضرين والحاضرات في أول دقيقة."),
            ],
        },
    },
    {
        "slug": "online-meeting-2025",
        "section": "jusoor",
        "published": 400,
        "edition": "2025",
        "by": ["jusoor"],
        "with": [],
        "supported_by": [],
        "bylines": ["jusoor"],
        "areas": [],
        "themes": ["cooperation"],
        "cover": None,
        "superseded_by": "online-meeting",
        "contributors": {"ar": "فريق تجمّع جسور (مثال)."},
        "how_made": {"ar": ["كُتبت بعد أول ثلاثة لقاءات."]},
        "materials": [],
        "ar": {
            "title": "لقاء شهري عبر الإنترنت: الطبعة الأولى",
            "standfirst": "الطبعة القديمة من دليل اللقاء الشهري، محفوظة للرجوع إليها.",
            "body": [("p", "اختصرت الطبعة الأحدث الخطوات من تسع إلى أربع.")],
        },
    },
    {
        "slug": "licence-file",
        "section": "adala",
        "published": 90,
        "edition": "2026",
        "by": ["adala"],
        "with": ["jusoor"],
        "supported_by": [],
        "bylines": ["adala"],
        "areas": ["azaz-district"],
        "themes": ["documents", "local-councils"],
        "cover": None,
        "superseded_by": None,
        "contributors": {"ar": "محاميات بيت العدالة (مثال)."},
        "how_made": {
            "ar": [
                "جُمعت الأسئلة من ثلاثين فريقًا متخيَّلًا. راجعوا مجلسكم المحلي قبل أي"
                " خطوة، فالشروط تختلف من بلدة إلى أخرى."
            ]
        },
        "materials": [({"ar": "قائمة أوراق الملف"}, "form", "checklist", "published", None)],
        "ar": {
            "title": "ملف الترخيص: كيف تجهّزونه قبل زيارة المجلس المحلي",
            "standfirst": "أوراق قليلة مرتبة توفّر ثلاث زيارات.",
            "body": [
                (
                    "steps",
                    "تجهيز الملف",
                    [
                        (
                            "محضر التأسيس",
                            "من حضر، وماذا تقرر، وتوقيع الحاضرين والحاضرات.",
                            ["محضر موقّع", "قائمة الحضور"],
                        ),
                        ("نظام داخلي من صفحتين", "الغاية والعضوية وطريقة اتخاذ القرار وحل الفريق."),
                        (
                            "أسماء من يمثلونكم",
                            "شخصان على الأقل، امرأة ورجل إن أمكن.",
                            ["صورة بطاقة لكل من الاسمين"],
                        ),
                        ("نسخة تبقى معكم", "مختومة بتاريخ التسليم."),
                    ],
                ),
                ("callout", "مثال", "هذه الصفحة مثال على شكل الدليل، وليست مشورة قانونية."),
            ],
        },
    },
]
