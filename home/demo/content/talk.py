"""What made-up members say under the demo's pages. Nobody here exists; names are pen names.

A comment: key, page (kind and slug), member, days ago, words, who found it useful. An answer names
what it answers; `for` is the organisation it speaks for.
"""

# (sign-in name, display name, language)
MEMBERS = [
    ("demo-layla", "ليلى", "ar"),
    ("demo-sunbula", "سنبلة", "ar"),
    ("demo-abu-yasser", "أبو ياسر", "ar"),
    ("demo-zaytoun", "غصن زيتون", "ar"),
    ("demo-baran", "باران", "ar"),
    ("demo-umm-omar", "أم عمر", "ar"),
    ("demo-talib", "طالب جامعي", "ar"),
]
NEWCOMER = ("demo-new", "عابر سبيل", "ar")

EVERYBODY = ["layla", "sunbula", "abu-yasser", "zaytoun", "baran", "umm-omar", "talib"]

OPEN_TO_GUESTS = ("guide", "online-meeting")

TALK = [
    # رأي: ليست الشبكة هدفًا بل طريقة عمل
    {
        "key": "network-1",
        "page": ("opinion", "network-is-a-way-of-working"),
        "by": "layla",
        "days": 3.6,
        "words": "أوافق على الفكرة، وأضيف سؤالًا عمليًّا: كيف نعرف بعد سنة أن طريقة العمل تغيّرت"
        " فعلًا؟ عندنا في الفريق اتفقنا على ثلاثة أشياء نعدّها:\n\n- كم قرارًا اتخذناه مع غيرنا\n"
        "- كم مرة استعرنا شيئًا أو أعرناه\n- كم شخصًا جديدًا تكلّم في الاجتماع",
        "useful": 6,
    },
    {
        "key": "network-2",
        "answers": "network-1",
        "by": "abu-yasser",
        "days": 3.4,
        "words": "الثالثة أهمّها. كل اجتماع يتكلّم فيه الأربعة أنفسهم ليس اجتماعًا.",
        "useful": 4,
    },
    {
        "key": "network-3",
        "answers": "network-2",
        "by": "sunbula",
        "days": 3.1,
        "words": "جرّبنا أن تدور الكلمة على الجميع قبل النقاش، دقيقة لكل شخص. في البداية كان الأمر"
        " ثقيلًا، ثم صار من دونها لا يبدأ اللقاء.",
        "useful": 5,
    },
    {
        "key": "network-4",
        "page": ("opinion", "network-is-a-way-of-working"),
        "by": "baran",
        "days": 2.8,
        "words": "المقال جميل، لكنه يتكلّم كأن لكل منظمة وقتًا زائدًا للتنسيق. نحن ثلاثة متطوعين."
        " ما الذي نتركه كي نتسع للشبكة؟",
        "useful": 3,
    },
    {
        "key": "network-5",
        "answers": "network-4",
        "by": "nawafez",
        "for": "nawafez",
        "days": 2.6,
        "words": "سؤال في محله. ما فعلناه نحن أننا تركنا **التقرير الشهري الطويل**، وكتبنا بدلًا منه"
        " صفحة واحدة يقرؤها الشركاء جميعًا. وفّر ذلك علينا يومين في الشهر.",
        "useful": 6,
    },
    {
        "key": "network-6",
        "answers": "network-4",
        "by": "zaytoun",
        "days": 2.2,
        "words": "أحيانًا يكفي أن نحضر اجتماعًا واحدًا من كل ثلاثة، ونقرأ المحاضر في الباقي.",
        "useful": 1,
    },
    # رأي: التمويل المشروط
    {
        "key": "funding-1",
        "page": ("opinion", "tied-funding"),
        "by": "umm-omar",
        "days": 18.5,
        "words": "حكاية المضخة حكايتنا. بقينا صيفًا كاملًا نشتري الماء بالصهريج، والورشات تُعقد.",
        "useful": 7,
    },
    {
        "key": "funding-2",
        "answers": "funding-1",
        "by": "layla",
        "days": 18.1,
        "words": "هل كتبتم ذلك للجهة الممولة؟ نحن كتبنا مرة رسالة فيها أرقام بسيطة: كم بيتًا، وكم"
        " يدفع كل بيت ثمنًا للماء. تغيّر البند بعدها.",
        "useful": 5,
    },
    {
        "key": "funding-3",
        "answers": "funding-2",
        "by": "umm-omar",
        "days": 17.7,
        "words": "لم نكتب. سنكتب، وشكرًا على الفكرة.",
        "useful": 2,
    },
    {
        "key": "funding-4",
        "page": ("opinion", "tied-funding"),
        "by": "abu-yasser",
        "days": 16.0,
        "words": "> طلب الناس إصلاح المضخة، فموّلنا ورشة عن القيادة\n\nوالورشة أيضًا كانت مطلوبة من"
        " بعض الناس. المشكلة ليست في الورشة، المشكلة أن أحدًا لم يسأل **أيّهما أولًا**.",
        "useful": 4,
    },
    # رأي: حكاية خزان لم يعمل
    {
        "key": "tank-1",
        "page": ("opinion", "talking-about-failure"),
        "by": "zaytoun",
        "days": 55.0,
        "words": "قليلون يكتبون عن أخطائهم. هذا أنفع ما قرأت هنا.",
        "useful": 6,
    },
    {
        "key": "tank-2",
        "page": ("opinion", "talking-about-failure"),
        "by": "baran",
        "days": 54.2,
        "words": "كتبت هنا كلامًا ثم رأيت أنه يجرح من عملوا في المشروع.",
        "withdrawn": True,
    },
    {
        "key": "tank-3",
        "answers": "tank-2",
        "by": "sunbula",
        "days": 54.0,
        "words": "أظن أن من عملوا في المشروع أول من يريد أن تُحكى الحكاية. وصف ما حدث ليس لومًا.",
        "useful": 3,
    },
    # رأي: نختلف في الرأي
    {
        "key": "table-1",
        "page": ("opinion", "agree-or-work-together"),
        "by": "talib",
        "days": 30.0,
        "words": "في المدرسة كنا نختلف على كل شيء، ثم نظّفنا الساحة معًا ولم يتذكّر أحد علامَ اختلفنا.",
        "useful": 5,
    },
    # خبر: دورات التقوية
    {
        "key": "tutoring-1",
        "page": ("news", "tutoring-registration"),
        "by": "umm-omar",
        "days": 1.8,
        "words": "هل تُقبل طالبة انقطعت سنتين؟ عمرها سبع عشرة سنة وتخشى أن تكون أكبر من زميلاتها.",
        "useful": 2,
    },
    {
        "key": "tutoring-2",
        "answers": "tutoring-1",
        "by": "nawafez",
        "for": "nawafez",
        "days": 1.6,
        "words": "أهلًا بها. نصف المجموعة المسائية في العمر نفسه أو أكبر، والأولوية لمن انقطعن سنة"
        " أو أكثر.",
        "useful": 5,
    },
    {
        "key": "tutoring-3",
        "answers": "tutoring-2",
        "by": "umm-omar",
        "days": 1.5,
        "words": "أراحكم الله كما أرحتموني. ستأتي يوم الأحد.",
        "useful": 3,
    },
    {
        "key": "tutoring-4",
        "page": ("news", "tutoring-registration"),
        "by": "talib",
        "days": 1.1,
        "words": "درست معهم السنة الماضية. أنصح بإحضار دفتر للرياضيات وحده، فالتمارين كثيرة.",
        "useful": 6,
    },
    {
        "key": "tutoring-5",
        "page": ("news", "tutoring-registration"),
        "by": "new",
        "days": 0.2,
        "words": "هل يمكن التسجيل من دون وثيقة الصف الثامن؟ أوراقنا ضاعت في الطريق.",
        "held": True,
    },
    # خبر: قاعة بلا درج
    {
        "key": "hall-1",
        "page": ("news", "step-free-hall"),
        "by": "sunbula",
        "days": 12.0,
        "words": "الملخص المكتوب أفادنا نحن أيضًا، لا ضعاف السمع وحدهم. من غاب عن اللقاء يقرؤه.",
        "useful": 4,
    },
    {
        "key": "hall-2",
        "page": ("news", "step-free-hall"),
        "by": "abu-yasser",
        "days": 11.5,
        "words": "كم كلّف الممر؟ عندنا درجتان فقط، والنجار طلب مبلغًا كبيرًا.",
        "useful": 2,
    },
    {
        "key": "hall-3",
        "answers": "hall-2",
        "by": "jusoor",
        "for": "jusoor",
        "days": 11.2,
        "words": "ممر خشبي متحرك بميل 1:12، عمل عليه متطوعان يومًا واحدًا بخشب من سقالة قديمة. دفعنا"
        " ثمن البراغي والطلاء. المقاسات لمن يريدها.",
        "useful": 7,
    },
    # خبر: العيادة المتنقلة
    {
        "key": "clinic-1",
        "page": ("news", "mobile-clinic-week"),
        "by": "layla",
        "days": 5.0,
        "words": "شكرًا على مواعيد بعد الظهر. في الصباح كان كل شيء يمنع: الأولاد والخبز والماء.",
        "useful": 5,
    },
    # خبر من المنطقة: لقاء شهري
    {
        "key": "meeting-1",
        "page": ("guide", "online-meeting"),
        "by": "baran",
        "days": 20.0,
        "words": "طبّقنا الدليل على اتصال ضعيف جدًّا. أهم سطر فيه: *الكاميرا مطفأة والقرار مكتوب*.",
        "useful": 6,
    },
    {
        "key": "meeting-2",
        "page": ("guide", "online-meeting"),
        "by": "zaytoun",
        "days": 19.0,
        "words": "وماذا عن الكهرباء؟ عندنا تنقطع في السابعة تمامًا.",
        "useful": 2,
    },
    {
        "key": "meeting-3",
        "answers": "meeting-2",
        "by": "talib",
        "days": 18.6,
        "words": "نبدأ في السادسة، ومن انقطع عنه الاتصال يصوّت برسالة قبل صباح الغد. هكذا لا يضيع"
        " صوت أحد.",
        "useful": 4,
    },
    {
        "key": "guide-1",
        "page": ("guide", "community-cooperation-2024"),
        "by": "sunbula",
        "days": 40.0,
        "words": "هل من نسخة كردية من مادة «بناء الثقة بين الفرق»؟ أستطيع المساعدة في الترجمة.",
        "useful": 5,
    },
]
