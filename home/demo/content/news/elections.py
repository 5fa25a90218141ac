"""Elections and young people: news of the Wasl network, from the figures it reported on 28 June 2022."""

from datetime import date

REPORTED = date(2022, 6, 28)

ELECTIONS = [
    {
        "slug": "turkman-barih-elections",
        "read_also": ["talar-elections", "ten-percent-youth", "wasl-beginnings"],
        "section": "wasl",
        "published": REPORTED,
        "hour": 12,
        "event_date": None,
        "by": ["wasl"],
        "with": [],
        "supported_by": [],
        "bylines": ["wasl"],
        "areas": ["turkman-barih"],
        "themes": ["elections", "women"],
        "cover": "laurel",
        "ar": {
            "title": "1,116 ناخبًا وناخبة يختارون 15 عضوًا وعضوة للمجلس المحلي في تركمان بارح",
            "standfirst": "راقبت شبكة وصل الاقتراع وفرز الأصوات في أربعة مراكز، وكانت حصة النساء 42%"
            " من المقترعين والمقترعات.",
            "body": [
                (
                    "p",
                    "هذه ثاني انتخابات محلية ترافقها الشبكة بعد تلعار. دخل الناس أربعة مراكز اقتراع"
                    " في تركمان بارح، وخرج منها مجلس من 15 عضوًا وعضوة.",
                ),
                (
                    "figures",
                    "يوم الاقتراع بالأرقام",
                    [
                        ("1,116", "ناخبًا وناخبة أدلوا بأصواتهم"),
                        ("42%", "حصة النساء من الأصوات"),
                        ("15", "مقعدًا في المجلس المحلي"),
                        ("4", "مراكز اقتراع روقب فيها الفرز"),
                    ],
                    "شبكة وصل، 28 حزيران 2022",
                ),
                ("h", "قبل الصندوق"),
                (
                    "p",
                    "بدأ العمل قبل الاقتراع. تنقّل أعضاء الشبكة وعضواتها مع منظمات أخرى بين الناس"
                    " لثلاثة أمور: أن تشارك النساء، وأن يُستخرج من البطاقات الانتخابية أكبر عدد"
                    " ممكن، وأن يعرف كل بيت أين يقترع وكيف.",
                ),
                (
                    "list",
                    [
                        "شرح خطوات الاقتراع في منشورات مطبوعة وُزّعت باليد.",
                        "دعوة النساء إلى التصويت، لا إلى الحضور فحسب.",
                        "مساعدة من لا يملك بطاقة انتخابية على طلبها.",
                    ],
                ),
                ("h", "عند الفرز"),
                (
                    "p",
                    "تابع فريق المراقبة سير اليوم ثم وقف على عدّ الأصوات في المراكز الأربعة. والفائدة"
                    " من ذلك بسيطة: أن يعرف من خسر قبل من فاز أن العدّ كان أمام الأعين.",
                ),
            ],
        },
        "en": {
            "title": "1,116 voters choose 15 members of Turkman Barih's local council",
            "standfirst": "The Wasl network observed voting and counting at four centres; women cast"
            " 42 % of the votes.",
            "body": [
                (
                    "p",
                    "This is the second local election the network has accompanied, after Talar."
                    " People voted at four centres in Turkman Barih and elected a council of 15.",
                ),
                (
                    "figures",
                    "Election day in figures",
                    [
                        ("1,116", "people voted"),
                        ("42%", "of the votes came from women"),
                        ("15", "seats on the local council"),
                        ("4", "centres where counting was observed"),
                    ],
                    "Wasl network, 28 June 2022",
                ),
                ("h", "Before the ballot box"),
                (
                    "p",
                    "The work began earlier. With other organisations, network members were among"
                    " people: calling on women to take part, encouraging everyone to get an"
                    " electoral card, and handing out leaflets on where and how to vote.",
                ),
                ("h", "At the count"),
                (
                    "p",
                    "Observers followed the day and then watched the counting at all four centres,"
                    " so that those who lost know as well as those who won that it was done in the"
                    " open.",
                ),
            ],
        },
    },
    {
        "slug": "ten-percent-youth",
        "section": "wasl",
        "published": REPORTED,
        "hour": 11,
        "event_date": None,
        "by": ["wasl"],
        "with": [],
        "supported_by": ["baytna"],
        "bylines": ["wasl"],
        "areas": ["azaz-district", "al-bab-district"],
        "themes": ["youth", "local-councils"],
        "cover": "pistachio",
        "ar": {
            "title": "120 شابًا وشابة في دورات القيادة ضمن «10% شباب»",
            "standfirst": "خمس دورات عن المناصرة وإدارة الشبكات وصنع السياسات، هي أول مشروع تنفّذه"
            " الشبكة.",
            "body": [
                (
                    "p",
                    "اختارت شبكة وصل أن يكون أول مشاريعها للشباب والشابات. وضعت له اسمًا هو في الوقت"
                    " نفسه مطلب: «10% شباب».",
                ),
                (
                    "figures",
                    "حتى حزيران 2022",
                    [
                        ("5", "دورات تدريبية"),
                        ("120", "شابًا وشابة تدربوا"),
                    ],
                    "شبكة وصل، 28 حزيران 2022",
                ),
                ("h", "على ماذا تدربوا؟"),
                (
                    "list",
                    [
                        "المناصرة: كيف تصل القضية إلى من يقرر.",
                        "إدارة الشبكات: كيف تعمل جهات مختلفة معًا.",
                        "صياغة سياسات تخص المشاركة السياسية.",
                        "دراسة الاحتياجات قبل البدء بأي نشاط.",
                    ],
                ),
                ("h", "من القاعة إلى المكاتب"),
                (
                    "p",
                    "لم يتوقف المشروع عند التدريب. زار المشاركون والمشاركات مؤسسات الحكم المحلي"
                    " ومكاتب قضائية ومنظمات مدنية، وحملوا إليها توصيات وآليات عملية لتوسيع حرية"
                    " الرأي ومشاركة الناس. نُفّذ المشروع بمساندة من بيتنا.",
                ),
            ],
        },
        "en": {
            "title": "120 young people trained in “10% Youth”",
            "standfirst": "Five courses on advocacy, running networks and making policy: the"
            " network's first project.",
            "body": [
                (
                    "p",
                    "The Wasl network gave its first project to young people, and a name that is a"
                    " demand as well: “10% Youth”.",
                ),
                (
                    "figures",
                    "Up to June 2022",
                    [("5", "courses"), ("120", "young people trained")],
                    "Wasl network, 28 June 2022",
                ),
                (
                    "list",
                    [
                        "Advocacy: how a cause reaches those who decide.",
                        "Running a network of different organisations.",
                        "Drafting policy on political participation.",
                        "Studying needs before starting anything.",
                    ],
                ),
                (
                    "p",
                    "It did not stop in the classroom: participants visited local authorities,"
                    " judicial offices and civic groups with recommendations on freedom of opinion"
                    " and public participation. Baytna supported the project.",
                ),
            ],
        },
    },
    {
        "slug": "talar-elections",
        "section": "wasl",
        "published": REPORTED,
        "hour": 10,
        "event_date": None,
        "by": ["wasl"],
        "with": [],
        "supported_by": [],
        "bylines": ["wasl"],
        "areas": ["talar"],
        "themes": ["elections"],
        "cover": None,
        "ar": {
            "title": "تلعار: أول انتخابات محلية تعرّف بها الشبكة وتراقبها",
            "standfirst": "ما تعلّمته فرق المراقبة في تلعار صار أساس العمل في تركمان بارح.",
            "body": [
                (
                    "p",
                    "كانت تلعار أول تجربة للشبكة مع صندوق الاقتراع: تعريف الناس بانتخابات مجلسهم"
                    " المحلي أولًا، ثم مراقبة سيرها.",
                ),
                (
                    "p",
                    "نجحت التجربة فأعادتها الشبكة في تركمان بارح، وزادت عليها دعوة النساء إلى"
                    " المشاركة والتشجيع على استخراج البطاقات الانتخابية وتوزيع منشورات تشرح كيف يجري"
                    " الاقتراع.",
                ),
                (
                    "callout",
                    "تنوون مراقبة انتخابات في بلدتكم؟",
                    "يعرض دليل الخدمات تدريبًا متخيَّلًا على المراقبة، مثالًا على ما يمكن أن ينشره"
                    " الموقع.",
                ),
            ],
        },
    },
]
