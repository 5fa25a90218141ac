"""Made-up news of made-up organisations, so that the front page has something recent."""

EXAMPLES = [
    {
        "slug": "tutoring-registration",
        "section": "nawafez",
        "published": 2,
        "hour": 10,
        "event_date": None,
        "by": ["nawafez"],
        "with": [],
        "supported_by": [],
        "bylines": ["nawafez"],
        "areas": ["mare"],
        "themes": ["education"],
        "cover": "pistachio",
        "ar": {
            "title": "مارع: التسجيل مفتوح في دورات التقوية للصف التاسع",
            "standfirst": "ثلاث مواد، مجموعات صغيرة، وأولوية لمن انقطع عن المدرسة سنة أو أكثر.",
            "body": [
                (
                    "p",
                    "يفتح فريق نوافذ (مثال) باب التسجيل في دورات الرياضيات والعلوم والعربية. تضم كل"
                    " مجموعة اثني عشر طالبًا وطالبة على الأكثر، والحضور ثلاثة أيام في الأسبوع بعد"
                    " الدوام.",
                ),
                ("p", "التسجيل في قاعة الفريق أو برسالة على واتساب، ولا تُطلب صورة عن أي وثيقة."),
            ],
        },
        "en": {
            "title": "Mare: registration opens for grade nine tutoring",
            "standfirst": "Three subjects, small groups, and priority for those who missed a year of"
            " school or more.",
            "body": [
                (
                    "p",
                    "Nawafez Team (example) is registering for maths, science and Arabic. Groups"
                    " have at most twelve students and meet three afternoons a week.",
                ),
            ],
        },
    },
    {
        "slug": "mobile-clinic-week",
        "correction": (5, "كتبنا أولًا أن يوم قباسين هو الخميس. الصواب: الأربعاء."),
        "section": "yasmin",
        "published": 6,
        "hour": 9,
        "event_date": None,
        "by": ["yasmin"],
        "with": ["sawaed"],
        "supported_by": [],
        "bylines": ["yasmin"],
        "areas": ["al-bab", "bizaa", "qabasin"],
        "themes": ["women-health"],
        "cover": None,
        "ar": {
            "title": "العيادة النسائية المتنقلة تصل إلى بزاعة وقباسين مرتين في الأسبوع",
            "standfirst": "جدول جديد لمركز ياسمين (مثال) بعد أن طلبت نساء القرى مواعيد بعد الظهر.",
            "body": [
                (
                    "p",
                    "بقي يوما الأحد والثلاثاء للباب، وصار الإثنين لبزاعة والأربعاء لقباسين، من"
                    " 1:00 م إلى 5:00 م. وتحضر مع القابلة ممرضة من جمعية سواعد (مثال) لقياس نمو"
                    " الأطفال.",
                ),
                (
                    "callout",
                    "قبل المجيء",
                    "لا حاجة إلى موعد. من تأتي مع طفل فلتحضر بطاقة لقاحه إن وُجدت.",
                ),
            ],
        },
    },
    {
        "slug": "step-free-hall",
        "section": "jusoor",
        "published": 13,
        "hour": 11,
        "event_date": None,
        "by": ["jusoor"],
        "with": ["amal"],
        "supported_by": [],
        "bylines": ["jusoor"],
        "areas": ["azaz"],
        "themes": ["disability", "cooperation"],
        "cover": "amber",
        "ar": {
            "title": "قاعة بلا درج: كيف صارت اجتماعات الفرق في اعزاز مفتوحة للجميع",
            "standfirst": "ممر مائل وميكروفون وملخص مكتوب، ثلاثة أشياء قليلة الكلفة غيّرت من يحضر.",
            "body": [
                (
                    "p",
                    "قبل سنة كانت قاعة تجمّع جسور (مثال) في الطابق الثاني. نُقلت الاجتماعات إلى"
                    " القاعة الأرضية، وبُني عند بابها ممر مائل بمشورة من جمعية أمل (مثال).",
                ),
                (
                    "list",
                    [
                        "ممر بعرض متر وميل خفيف.",
                        "ميكروفون لكل متحدثة ومتحدث، ولو كان العدد قليلًا.",
                        "ملخص من صفحة واحدة يُرسل بعد كل اجتماع.",
                    ],
                ),
            ],
        },
    },
    {
        "slug": "documents-day-zaytoun",
        "section": "difaf",
        "published": 24,
        "hour": 9,
        "event_date": None,
        "by": ["difaf"],
        "with": ["adala"],
        "supported_by": [],
        "bylines": ["difaf"],
        "areas": ["zaytoun-camp"],
        "themes": ["documents"],
        "cover": None,
        "ar": {
            "title": "يوم للوثائق في مخيم الزيتونة (مثال)",
            "standfirst": "محاميات من بيت العدالة (مثال) يجبن عن أسئلة قيد الولادات والزواج في خيمة"
            " المعلومات.",
            "body": [
                (
                    "p",
                    "تستقبل الخيمة الأسئلة من 9:00 ص إلى 2:00 م. يمكن السؤال من دون ذكر الاسم، ولا"
                    " تُصوَّر الأوراق إلا بطلب صاحبها أو صاحبتها.",
                ),
            ],
        },
    },
    {
        "slug": "job-skills-workshop",
        "section": "masar",
        "published": 37,
        "hour": 12,
        "event_date": None,
        "by": ["masar"],
        "with": [],
        "supported_by": [],
        "bylines": ["masar"],
        "areas": ["jarabulus"],
        "themes": ["work-income", "youth"],
        "cover": "stone",
        "ar": {
            "title": "جرابلس: ورشة من يومين لكتابة السيرة والاستعداد للمقابلة",
            "standfirst": "عشرون مقعدًا، نصفها محفوظ للشابات، والمواصلات على مبادرة مسار (مثال).",
            "body": [
                (
                    "p",
                    "يكتب كل مشارك ومشاركة سيرة من صفحة واحدة في اليوم الأول، ويتدربون على المقابلة"
                    " في الثاني. من لا يملك حاسوبًا يعمل على أجهزة القاعة.",
                ),
            ],
        },
    },
]
