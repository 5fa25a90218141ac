"""News of the Wasl network, from the figures it reported on 28 June 2022."""

from datetime import date

REPORTED = date(2022, 6, 28)

BEGINNINGS = [
    {
        "slug": "council-visits",
        "section": "wasl",
        "published": REPORTED,
        "hour": 9,
        "event_date": None,
        "by": ["wasl"],
        "with": [],
        "supported_by": [],
        "bylines": ["wasl"],
        "areas": ["azaz-district", "al-bab-district"],
        "themes": ["local-councils", "cooperation"],
        "cover": "sky",
        "ar": {
            "title": "زيارات إلى المجالس المحلية لتسهيل ترخيص المنظمات",
            "standfirst": "رتّبت الشبكة لقاءات مباشرة بين أعضائها والمجالس المحلية كي يصبح الترخيص"
            " طريقًا معروفًا.",
            "body": [
                (
                    "p",
                    "الترخيص أول باب تقف عنده المنظمة الناشئة. لذلك نسّقت وصل زيارات إلى المجالس"
                    " المحلية، جلس فيها ممثلو المنظمات وممثلاتها مع أصحاب القرار وجهًا لوجه.",
                ),
                (
                    "p",
                    "وضمن «10% شباب» اتسعت الزيارات لتشمل مكاتب قضائية ومنظمات مدنية، وقدّم فيها"
                    " الأعضاء والعضوات توصيات تخص حرية الرأي ومشاركة المجتمع.",
                ),
            ],
        },
    },
    {
        "slug": "wasl-beginnings",
        "section": "wasl",
        "published": REPORTED,
        "hour": 8,
        "event_date": None,
        "by": ["wasl"],
        "with": [],
        "supported_by": ["baytna"],
        "bylines": ["wasl"],
        "areas": ["azaz-district", "al-bab-district"],
        "themes": ["cooperation"],
        "cover": "stone",
        "ar": {
            "title": "كيف اجتمعت تسع منظمات في شبكة واحدة",
            "standfirst": "بدأت وصل بزيارة كل منظمة في مقرها، ثم بلقاء جامع وضع قواعد العمل المشترك.",
            "body": [
                (
                    "p",
                    "في ريف حلب الشمالي والشرقي تعمل منظمات محلية كثيرة، لكل منها اختصاصها وبلدتها."
                    " رأت بيتنا أن ترتّب عملها مع شركائها في شبكات بحسب المناطق، فكانت وصل شبكة"
                    " منطقة حلب، وفيها تسع منظمات.",
                ),
                ("h", "ثلاث خطوات أولى"),
                (
                    "list",
                    [
                        "اجتماعات تمهيدية في مقر كل منظمة، ليحضرها كل من يعمل فيها لا الإدارة"
                        " وحدها.",
                        "اجتماع عام للمنظمات التسع اتُّفق فيه على آليات العمل وخططه.",
                        "جلسة تشاور بين الإدارات التنفيذية وممثلي الأعضاء والعضوات، روجعت فيها"
                        " الخطة الاستراتيجية لكل منظمة.",
                    ],
                ),
                ("h", "ما الذي يميزها؟"),
                (
                    "p",
                    "تصميم التحالف بيد المنظمات نفسها: لكل عضو خصوصيته واستقلاله، والشبكة تحمل ما لا"
                    " تقدر عليه منظمة وحدها. وبعد نحو عامين صارت لديها دروس تخص السياق المحلي يمكن"
                    " أن يبني عليها غيرها.",
                ),
                (
                    "p",
                    "وأنشأت الشبكة موقعًا ينقل أخبار المجتمع المدني في المنطقة وآراءه، ويعرّف الناس"
                    " بالخدمات المتاحة لهم.",
                ),
            ],
        },
        "en": {
            "title": "How nine organisations became one network",
            "standfirst": "Wasl began with a visit to every organisation, then a meeting of all to set"
            " the rules of working together.",
            "body": [
                (
                    "p",
                    "Many local organisations work in the northern and eastern Aleppo countryside,"
                    " each in its own field and town. Baytna arranged its work with partners in"
                    " networks by area; Wasl is the one for Aleppo, with nine members.",
                ),
                (
                    "list",
                    [
                        "Introductory meetings at each organisation's office, open to all its"
                        " staff.",
                        "A meeting of all nine that agreed how to work and on what.",
                        "A consultation between directors and member representatives on each"
                        " organisation's strategic plan.",
                    ],
                ),
                (
                    "p",
                    "The members designed the alliance themselves and each keeps its independence."
                    " After some two years there were lessons for others to build on.",
                ),
            ],
        },
    },
    {
        "slug": "cooperation-guide-2024",
        "section": "wasl",
        "published": 148,
        "hour": 9,
        "event_date": None,
        "by": ["wasl"],
        "with": ["dawr", "youth-change"],
        "supported_by": [],
        "bylines": ["wasl"],
        "areas": [],
        "themes": ["cooperation"],
        "cover": None,
        "ar": {
            "title": "دليل التعاون المجتمعي 2024: خمس مواد منشورة وثلاث على الطريق",
            "standfirst": "20 لجنة مجتمعية وفرق تطوعية تزيد على العشرين ساهمت في 13 اجتماعًا لإعداد"
            " الدليل.",
            "body": [
                (
                    "p",
                    "يخاطب الدليل اللجان والفرق والمبادرات التي تريد إطلاق مبادرة واحدة معًا بدل"
                    " مبادرات متجاورة. أعدّته دور مع شبكة شباب التغيير بطريقة تشاركية، وأضيف إلى"
                    " حصيلة الاجتماعات ما خلصت إليه أبحاث سابقة وما علّمته خمس سنوات من الممارسة.",
                ),
                (
                    "figures",
                    "كيف أُعد الدليل",
                    [
                        ("20+", "فريقًا تطوعيًا"),
                        ("20", "لجنة مجتمعية"),
                        ("13", "اجتماعًا"),
                    ],
                    "وصف الدليل المنشور",
                ),
                (
                    "p",
                    "في صفحة الدليل ثماني مواد: خمس متاحة الآن، وثلاث كُتب على كل منها أنها تُنشر"
                    " قريبًا.",
                ),
            ],
        },
    },
    {
        "slug": "your-role-in-change",
        "section": "wasl",
        "published": 152,
        "hour": 9,
        "event_date": None,
        "by": ["dawr"],
        "with": ["youth-change"],
        "supported_by": [],
        "bylines": ["wasl"],
        "areas": [],
        "themes": ["cooperation", "youth"],
        "cover": None,
        "ar": {
            "title": "«دورك في التغيير»: من فرق متفرقة إلى مبادرة واحدة في كل منطقة",
            "standfirst": "أربع مراحل بدأت عام 2019 مع 27 فريقًا تطوعيًا، وانتهت إلى عمل مشترك يجمع"
            " الفرق واللجان بحسب المكان.",
            "body": [
                (
                    "p",
                    "أطلقت دور المرحلة الأولى عام 2019 مع شبكة شباب التغيير و27 فريقًا تطوعيًا، ثم"
                    " المرحلة الثانية مع 18 فريقًا.",
                ),
                (
                    "p",
                    "في المرحلة الثالثة تغيّرت الطريقة: ست مناطق، وفي كل منطقة مبادرة واحدة تعمل"
                    " عليها فرق ولجان عدة. الفرضية أن الجيرة في المكان تقود إلى تبادل الخبرة"
                    " والاعتماد على الموارد الذاتية.",
                ),
                (
                    "p",
                    "وفي الرابعة أضيفت أنشطة غايتها التماسك نفسه: معسكرات واحتفالات وتدريبات"
                    " مشتركة.",
                ),
                (
                    "figures",
                    "المراحل بالأرقام",
                    [
                        ("27", "فريقًا في المرحلة الأولى"),
                        ("18", "فريقًا في الثانية"),
                        ("6", "مناطق في الثالثة"),
                    ],
                    "دور",
                ),
            ],
        },
    },
]
