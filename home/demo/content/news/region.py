"""From elsewhere in the region, and said so in each title and first line."""

from datetime import date

REGION_NEWS = [
    {
        "slug": "regional-meeting-2025",
        "section": "wasl",
        "published": date(2025, 2, 12),
        "hour": 18,
        "event_date": date(2025, 2, 12),
        "by": [],
        "with": ["connexus"],
        "supported_by": [],
        "bylines": ["wasl"],
        "areas": [],
        "themes": ["cooperation"],
        "cover": "sky",
        "ar": {
            "title": "من المنطقة: منظمات مدنية من المشرق والمغرب والجزيرة تبحث العمل عبر الحدود",
            "standfirst": "لقاء 12 شباط 2025 ضمن مشروع «المرأة والشباب والسلام والأمن» انتهى إلى"
            " توصيات ننشرها هنا واحدة واحدة.",
            "body": [
                (
                    "p",
                    "هذا خبر من خارج ريف حلب: لقاء ضم منظمات مجتمع مدني من الشرق الأوسط وشمال"
                    " إفريقيا وشبه الجزيرة العربية، وحضرت فيه منصة ConnexUs مكانًا لتبادل المعرفة.",
                ),
                ("h", "ما الذي يعيق العمل؟"),
                (
                    "list",
                    [
                        "تمويل أقل، وبدائل قليلة، وشروط تأتي أحيانًا من خارج حاجة الناس.",
                        "مساحة مدنية تضيق.",
                        "صعوبة أن تنسّق منظمات في بلدان مختلفة.",
                    ],
                ),
                ("h", "ما الذي ينجح؟"),
                (
                    "p",
                    "عدّدت المنظمات ما يبقيها واقفة: قربها من مجتمعها، وفرق نسائية متخصصة، وشبكات"
                    " محلية راسخة، وتطوع يسدّ فراغ التمويل. واتفق الحضور على أن الشراكة تثبت حين"
                    " تكون الأدوار واضحة والقرار مشتركًا والاحترام متبادلًا، وتتعثر حين يغيب واحد من"
                    " هذه الثلاثة.",
                ),
                ("h", "التوصيات"),
                (
                    "recommendation",
                    "مطالبة الجهات المانحة معًا بتمويل أسهل طلبًا وأطول مدة، يراعي كل"
                    " مكان ويخص مبادرات النساء والشباب بالدعم.",
                    "المنظمات المشاركة",
                    "proposed",
                ),
                (
                    "recommendation",
                    "تقوية المنظمات من الداخل: مهارات رقمية، وبرامج تقبل التعديل،"
                    " وطرق جديدة في المناصرة.",
                    "المنظمات المشاركة",
                    "proposed",
                ),
                (
                    "recommendation",
                    "مبادرات مشتركة بين البلدان في قضايا المناخ والمساحة المدنية"
                    " والنزاعات، مع تبادل الأدوات منعًا للتكرار.",
                    "المنظمات المشاركة",
                    "proposed",
                ),
                (
                    "recommendation",
                    "أن تكون للنساء والشباب والنازحين والنازحات كلمة في القرار، لا مقعد فحسب.",
                    "المنظمات المشاركة",
                    "proposed",
                ),
                (
                    "recommendation",
                    "رواية القصص المحلية، لأنها تبني الثقة وتغيّر الصورة.",
                    "المنظمات المشاركة",
                    "proposed",
                ),
            ],
        },
        "en": {
            "title": "From the region: civil society looks at working across borders",
            "standfirst": "The meeting of 12 February 2025, part of the Women, Youth, Peace and"
            " Security project, ended in recommendations, published here one by one.",
            "body": [
                (
                    "p",
                    "This is news from outside the Aleppo countryside: a meeting of organisations"
                    " from the Middle East, North Africa and the Arabian Peninsula, with the"
                    " ConnexUs platform as a place to exchange knowledge.",
                ),
                (
                    "list",
                    [
                        "Less funding, few alternatives, and conditions that do not always come"
                        " from people's needs.",
                        "Shrinking civic space.",
                        "The difficulty of coordinating across countries.",
                    ],
                ),
                ("h", "Recommendations"),
                (
                    "recommendation",
                    "Ask donors together for funding that is easier to apply for and"
                    " lasts longer, with support for initiatives led by women and"
                    " young people.",
                    "Participating organisations",
                    "proposed",
                ),
                (
                    "recommendation",
                    "Strengthen organisations from inside: digital skills, flexible"
                    " programmes, new ways of advocacy.",
                    "Participating organisations",
                    "proposed",
                ),
                (
                    "recommendation",
                    "Start joint initiatives on climate, civic space and conflict, and"
                    " share tools instead of repeating work.",
                    "Participating organisations",
                    "proposed",
                ),
                (
                    "recommendation",
                    "Give women, young and displaced people a say in decisions, not only a seat.",
                    "Participating organisations",
                    "proposed",
                ),
                (
                    "recommendation",
                    "Tell local stories: they build trust and change how people are seen.",
                    "Participating organisations",
                    "proposed",
                ),
            ],
        },
    },
    {
        "slug": "cairo-programme-2014",
        "section": "wasl",
        "published": date(2014, 8, 21),
        "hour": 18,
        "event_date": date(2014, 8, 21),
        "by": ["mahrousa"],
        "with": ["network-democrats"],
        "supported_by": [],
        "bylines": ["wasl"],
        "areas": [],
        "themes": ["cooperation"],
        "cover": None,
        "ar": {
            "title": "من القاهرة: 27 منظمة ونقابة في برنامج لبناء التحالفات",
            "standfirst": "يومان في الجامعة الأمريكية، 20 و21 آب 2014، جمعا 52 مشاركًا ومشاركة في 12"
            " مجموعة عمل.",
            "body": [
                (
                    "p",
                    "من أرشيف التشبيك في المنطقة العربية، ومن مصر هذه المرة: برنامج نظّمه مركز"
                    " المحروسة مع نقابة العاملين بالجامعة الأمريكية وشبكة الديمقراطيين في العالم"
                    " العربي.",
                ),
                (
                    "figures",
                    "البرنامج بالأرقام",
                    [
                        ("52", "مشاركًا ومشاركة"),
                        ("27", "منظمة ونقابة"),
                        ("12", "مجموعة عمل"),
                    ],
                    "مركز المحروسة، آب 2014",
                ),
                (
                    "p",
                    "شُغلت المجموعات بأسئلة تبدو بسيطة: ما الاتحاد، وما الائتلاف، وما الشبكة؟ وانتهت"
                    " كلها إلى أن عرض الأفكار معًا أنفع من عرضها فرادى.",
                ),
                ("h", "ماذا بعد؟"),
                (
                    "recommendation",
                    "لقاءات شهرية، وتبادل بيانات التواصل بين من شاركوا.",
                    "المشاركون والمشاركات",
                    "proposed",
                ),
                (
                    "recommendation",
                    "كتيّب بالخدمات الحكومية التي تستطيع المنظمات المدنية أن تساعد في الوصول إليها.",
                    "المنظمات المشاركة",
                    "proposed",
                ),
                ("recommendation", "تواصل مع الاتحادات النقابية.", "المنظمات المشاركة", "proposed"),
                ("h", "وما الذي بدأ فعلًا؟"),
                (
                    "list",
                    [
                        "بروتوكول تعاون بين مركز المحروسة ونقابة العاملين بالجامعة الأمريكية.",
                        "مبادرة «لمة إنسانية» التي اجتمعت عليها ثلاث جهات: مجموعة شبابية وجمعية"
                        " ومتحف رقمي للنساء.",
                    ],
                ),
            ],
        },
    },
    {
        "slug": "monthly-meeting-idea",
        "section": "wasl",
        "published": 70,
        "hour": 10,
        "event_date": None,
        "by": [],
        "with": [],
        "supported_by": [],
        "bylines": ["wasl"],
        "areas": [],
        "themes": ["cooperation"],
        "cover": None,
        "ar": {
            "title": "فكرة من المنطقة: لقاء شهري على الشبكة، ومخزن للأفكار",
            "standfirst": "مشروع للتعاون اختار أن يبدأ صغيرًا: اجتماع كل شهر، وباب مفتوح لمن ينتمي إلى"
            " منظمة ولمن لا ينتمي.",
            "body": [
                (
                    "p",
                    "فريق من ناشطات وناشطين في الحقوق والسياسة والثقافة والعمل المدني وضع تصورًا"
                    " لشبكة أفقية، غايتها أن يتعاون المختلفون في الرأي قبل أن تكون لهم خطة واحدة.",
                ),
                (
                    "list",
                    [
                        "لقاء شهري عبر الإنترنت، ولقاء سنوي في مكان واحد إن أمكن.",
                        "قنوات في حقوق الإنسان والمالية والتقنية والعدالة الانتقالية.",
                        "منصات قائمة بدل بناء كل شيء من جديد، توفيرًا للكلفة.",
                        "خطوات قصيرة تكبر مع الوقت.",
                    ],
                ),
                (
                    "p",
                    "ننشر الفكرة لأن لقاءات وصل تمشي في الاتجاه نفسه، ولأن البداية الصغيرة تصلح"
                    " لأي بلدة.",
                ),
            ],
        },
    },
]
