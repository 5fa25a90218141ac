"""The front page, the standing pages, the footer and a banner, in Arabic and English."""

HOME = {
    "ar": {
        "title": "وصل",
        "headline": "خدمات المجتمع المدني في ريف حلب، في مكان واحد",
        "lead": "ابحثوا عن عيادة أو استشارة أو تدريب قريب منكم، وتابعوا ما تعمل عليه منظماتكم"
        " المحلية.",
    },
    "en": {
        "title": "Wasl",
        "headline": "Civil society services in the Aleppo countryside, in one place",
        "lead": "Find a clinic, legal advice or a course near you, and follow what your local"
        " organisations are working on.",
    },
}

STANDING = [
    {
        "slug": "about",
        "ar": {
            "title": "عن الشبكة",
            "standfirst": "من نحن، وما الذي تجدونه هنا.",
            "body": [
                (
                    "p",
                    "وصل شبكة من منظمات محلية في ريف حلب الشمالي والشرقي. ينشر هذا الموقع أخبارها وآراء"
                    " ناسها وأدلتها، ودليلًا للخدمات التي تقدمها.",
                ),
                ("h", "هذا عرض تجريبي"),
                (
                    "p",
                    "الأحداث والأرقام المنشورة عن الشبكة والمنطقة مأخوذة من تقارير منشورة. أما المنظمات"
                    " والأشخاص والخدمات والمخيمات التي تحمل كلمة «مثال» فمتخيَّلة، وأرقام هواتفها من"
                    " نطاق محجوز للأعمال الخيالية لا يرد عليه أحد.",
                ),
                ("h", "كيف نعمل"),
                (
                    "list",
                    [
                        "لكل خبر صاحب، ولكل خدمة تاريخ تحقق.",
                        "لا ننشر صورة أو شهادة من دون موافقة.",
                        "نصحّح أخطاءنا ونكتب التصحيح تحت المادة.",
                    ],
                ),
            ],
        },
        "en": {
            "title": "About the network",
            "standfirst": "Who we are and what you find here.",
            "body": [
                (
                    "p",
                    "Wasl is a network of local organisations in the northern and eastern Aleppo"
                    " countryside. This site carries their news, opinion and guides, and a directory of"
                    " the services they offer.",
                ),
                ("h", "This is a demo"),
                (
                    "p",
                    "Events and figures about the network and the region come from published accounts."
                    " Organisations, people, services and camps marked “example” are invented, and"
                    " their telephone numbers lie in a range reserved for fiction.",
                ),
                (
                    "list",
                    [
                        "Every item has an author, every service a date it was checked.",
                        "No picture or testimony without consent.",
                        "Mistakes are corrected, and the correction stays under the item.",
                    ],
                ),
            ],
        },
    },
    {
        "slug": "privacy",
        "ar": {
            "title": "الخصوصية والأمان",
            "standfirst": "ما الذي يحفظه الموقع عنكم، وما الذي لا يحفظه.",
            "body": [
                ("h", "حين تقرؤون"),
                (
                    "list",
                    [
                        "لا نضع أي ملف تعريف ارتباط على أجهزة القرّاء والقارئات.",
                        "لا يحفظ الموقع عناوين الإنترنت ولا نوع الأجهزة ولا كلمات البحث.",
                        "لا تتصل صفحاتنا بأي جهة أخرى: لا إعلانات ولا عدّادات ولا خطوط من خارجها.",
                        "المكان الذي تختارونه يبقى في عنوان الصفحة، لا في ملف عنكم.",
                    ],
                ),
                ("h", "حين يكون لكم حساب"),
                (
                    "p",
                    "الحسابات في هذه المرحلة لمن يحررون الموقع ويديرونه. نحفظ اسم الدخول والاسم الظاهر"
                    " ولغة الواجهة، والبريد إن أُعطي. كلمة السر تُحفظ مشفّرة باتجاه واحد. ولحماية الدخول"
                    " من التخمين يُحفظ أثر مموّه يتغير مفتاحه كل يوم.",
                ),
                ("h", "خدمات تحتاج إلى كتمان"),
                (
                    "p",
                    "خدمات الحماية والدعم النفسي تُعرض بالبلدة فقط من دون شارع، ولا تظهر لها معاينة عند"
                    " مشاركة الرابط. إن كان جهازكم مشتركًا فاستعملوا نافذة خاصة.",
                ),
                ("h", "ما لا نقدر عليه"),
                (
                    "p",
                    "قد ترى شركة الإنترنت أنكم زرتم هذا الموقع. ومن يستضيف نسخة منه مسؤول عن إعداد"
                    " خادمه، ونوصيه بإيقاف سجلات الزيارة.",
                ),
            ],
        },
        "en": {
            "title": "Privacy and safety",
            "standfirst": "What this site keeps about you, and what it does not.",
            "body": [
                ("h", "When you read"),
                (
                    "list",
                    [
                        "Readers get no cookie.",
                        "The site stores no internet address, no kind of device, no search words.",
                        "Our pages call nobody else: no advertising, no counters, no fonts from outside.",
                        "A place you choose stays in the page address, not in a file about you.",
                    ],
                ),
                ("h", "When you have an account"),
                (
                    "p",
                    "For now accounts are for those who edit and run the site. We keep a sign-in name, a"
                    " display name, a language, and an e-mail address if one was given. Passwords are"
                    " stored hashed. To stop guessing, a keyed trace is kept whose key changes daily.",
                ),
                ("h", "Services that call for discretion"),
                (
                    "p",
                    "Protection and mental health services show a town and no street, and give no"
                    " preview when a link is shared. On a shared device, use a private window.",
                ),
                ("h", "What we cannot do"),
                (
                    "p",
                    "Your internet provider may see that you visited this site. Whoever hosts a copy is"
                    " responsible for its server; we recommend switching access logs off.",
                ),
            ],
        },
    },
    {
        "slug": "join",
        "ar": {
            "title": "كيف تنضم منظمة إلى الشبكة",
            "standfirst": "أربع خطوات، ولا رسوم.",
            "body": [
                (
                    "steps",
                    "الطريق إلى العضوية",
                    [
                        (
                            "تعارف",
                            "رسالة قصيرة أو زيارة: من أنتم وأين تعملون وما الذي تريدونه من الشبكة.",
                        ),
                        ("زيارة في مقركم", "يحضرها كل من يعمل لديكم، لا الإدارة وحدها."),
                        ("قراءة القواعد", "آليات العمل المشترك واستقلال كل عضو."),
                        ("قرار الأعضاء", "يُعلن القرار وسببه، ويمكن الطلب من جديد بعد ستة أشهر."),
                    ],
                ),
                ("callout", "صفحة مثال", "هذه الخطوات كُتبت للعرض. تكتب كل شبكة قواعدها."),
            ],
        },
        "en": {
            "title": "How an organisation joins",
            "standfirst": "Four steps, no fees.",
            "body": [
                (
                    "steps",
                    "The way to membership",
                    [
                        (
                            "Getting to know",
                            "A short message or visit: who you are, where you work, what you"
                            " want from the network.",
                        ),
                        ("A visit at your place", "Open to everyone who works with you."),
                        ("Reading the rules", "How we work together and stay independent."),
                        ("The members decide", "The decision is announced with its reason."),
                    ],
                ),
                (
                    "callout",
                    "An example",
                    "These steps were written for the demo. Every network writes its own.",
                ),
            ],
        },
    },
]

CONTACT = {
    "slug": "contact",
    "ar": {
        "title": "تواصل معنا",
        "standfirst": "خطأ في خدمة؟ خبر من بلدتكم؟ اكتبوا لنا.",
        "body": [
            ("p", "البريد: salam@wasl.example. العنوان مثال ولا تصل رسائله إلى أحد."),
            (
                "list",
                [
                    "لتصحيح رقم أو موعد: اذكروا اسم الخدمة والبلدة.",
                    "لإزالة صورة أو اسم: نزيل أولًا ثم نسأل.",
                    "في الخطر المباشر لا تنتظروا جوابًا منا، واتصلوا بمن هو أقرب إليكم.",
                ],
            ),
        ],
    },
    "en": {
        "title": "Contact",
        "standfirst": "A mistake in a service? News from your town? Write to us.",
        "body": [
            ("p", "E-mail: salam@wasl.example. The address is an example and reaches nobody."),
            (
                "list",
                [
                    "To correct a number or an hour: name the service and the town.",
                    "To take down a picture or a name: we remove first and ask later.",
                    "In immediate danger do not wait for us: call whoever is nearest.",
                ],
            ),
        ],
    },
}

FOOTER = {
    "ar": "شبكة من منظمات المجتمع المدني في ريف حلب. لا إعلانات، ولا نرسل أي معلومات عن زيارتكم"
    " إلى جهات أخرى.",
    "en": "A network of civil society organisations in the Aleppo countryside. No advertising, and"
    " nothing about your visit is sent to anyone.",
    # column of the footer, slug of the page
    "links": [("site", "about"), ("site", "join"), ("site", "contact"), ("data", "privacy")],
}
BANNER = {
    "area": "al-bab-district",
    "severity": "warning",
    "days": 14,
    "ar": "مثال على تنبيه: ينقطع ضخ الماء في الباب وبزاعة يومي الجمعة والسبت للصيانة.",
    "en": "Example notice: water pumping stops in Al-Bab and Bizaa on Friday and Saturday for"
    " maintenance.",
}
