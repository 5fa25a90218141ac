"""Made-up authors of the opinion pieces, one demo account per role and three members.

Nobody here exists; every name says «مثال». Portraits are drawn patterns, not faces.
"""

AUTHORS = [
    {
        "key": "nour",
        "portrait": "laurel",
        "names": {"ar": "نور العلي (مثال)", "en": "Nour al-Ali (example)"},
        "role_line": {"ar": "منسقة تدريب، تجمّع جسور (مثال)", "en": "Training coordinator, Jusoor"},
        "biography": {
            "ar": "تعمل نور على تدريب الفرق التطوعية منذ سنوات، وتكتب عن العمل المشترك وما يعترضه."
            " شخصية متخيَّلة لهذا العرض.",
            "en": "Nour trains volunteer teams and writes about working together. An invented"
            " character for this demo.",
        },
    },
    {
        "key": "samer",
        "portrait": "amber",
        "names": {"ar": "سامر حمدو (مثال)", "en": "Samer Hamdo (example)"},
        "role_line": {"ar": "متطوع، فريق نوافذ (مثال)", "en": "Volunteer, Nawafez"},
        "biography": {
            "ar": "معلّم لغة عربية في النهار ومتطوع في المساء، يهتم بحق الناس في الاجتماع والكلام."
            " شخصية متخيَّلة لهذا العرض.",
            "en": "A teacher by day and a volunteer in the evening. An invented character for this"
            " demo.",
        },
    },
    {
        "key": "rim",
        "portrait": "pomegranate",
        "names": {"ar": "ريم قدّور (مثال)", "en": "Rim Kaddour (example)"},
        "role_line": {"ar": "مديرة مشاريع، جمعية سواعد (مثال)", "en": "Project manager, Sawaed"},
        "biography": {
            "ar": "أدارت ريم مشاريع صغيرة بتمويل من جهات كثيرة، ومن دون تمويل أيضًا. شخصية متخيَّلة"
            " لهذا العرض.",
            "en": "Rim has run small projects with funding from many donors, and without any. An"
            " invented character for this demo.",
        },
    },
    {
        "key": "hevin",
        "portrait": None,
        "names": {
            "ar": "هيفين مصطفى (مثال)",
            "en": "Hevin Mustafa (example)",
            "ku": "Hêvîn Mistefa (mînak)",
        },
        "role_line": {"ar": "محامية، بيت العدالة (مثال)", "en": "Lawyer, House of Justice"},
        "biography": {
            "ar": "محامية تتابع قضايا الوثائق والسكن، وتتقن العربية والكردية. شخصية متخيَّلة لهذا"
            " العرض.",
            "en": "A lawyer who works on documents and housing in Arabic and Kurdish. An invented"
            " character for this demo.",
        },
    },
    {
        "key": "ayla",
        "portrait": "sky",
        "names": {
            "ar": "أيلا توركر (مثال)",
            "en": "Ayla Türker (example)",
            "tr": "Ayla Türker (örnek)",
        },
        "role_line": {"ar": "عضوة لجنة، ضفاف (مثال)", "en": "Committee member, Difaf"},
        "biography": {
            "ar": "تعمل أيلا مع سكان المخيمات والقرى المجاورة على ماء أنظف وطريق أقصر. شخصية"
            " متخيَّلة لهذا العرض.",
            "en": "Ayla works with camp residents and neighbours on cleaner water and shorter roads."
            " An invented character for this demo.",
        },
    },
]

# (role, sign-in name, display name, interface language, organisation of an author)
ACCOUNTS = [
    ("administrator", "demo-admin", "مديرة الموقع (حساب تجريبي)", "ar", None),
    ("coordinator", "demo-coordinator", "منسق الشبكة (حساب تجريبي)", "ar", None),
    ("editor", "demo-editor", "محررة (حساب تجريبي)", "ar", None),
    ("author", "demo-nawafez", "كاتبة من نوافذ (حساب تجريبي)", "ar", "nawafez"),
    ("author", "demo-jusoor", "كاتب من جسور (حساب تجريبي)", "ar", "jusoor"),
    ("translator", "demo-translator", "مترجمة (حساب تجريبي)", "ar", None),
    ("moderator", "demo-moderator", "مشرف نقاش (حساب تجريبي)", "ar", None),
    ("member", "demo-zaytuna", "زيتونة الشمال (مثال)", "ar", None),
    ("member", "demo-jisr", "جسر قديم (مثال)", "ar", None),
    ("member", "demo-ghayma", "غيمة (مثال)", "ar", None),
]
