"""The front page and the lists every site begins with.

Words by language: a list's are (title, summary for search engines and shares).
"""

HOME = {
    "ar": {
        "title": "الرئيسية",
        "headline": "خدمات المجتمع المدني، في مكان واحد",
        "lead": "ابحثوا عن خدمة قريبة منكم، وتابعوا ما تعمل عليه منظماتكم المحلية.",
    },
    "en": {
        "title": "Home",
        "headline": "Civil society services, in one place",
        "lead": "Find a service near you, and follow what your local organisations work on.",
    },
}

INDEXES = {
    "news": {
        "ar": ("الأخبار", "ما يجري في ريف حلب الشمالي والشرقي، وما يهمّنا من المنطقة."),
        "en": (
            "News",
            "What is happening in the northern and eastern Aleppo countryside,"
            " and what matters from the region.",
        ),
    },
    "services": {
        "ar": (
            "الخدمات",
            "عيادات واستشارات ودورات تقدمها منظمات محلية، مع تاريخ آخر تحقق من كل منها.",
        ),
        "en": (
            "Services",
            "Clinics, advice and courses offered by local organisations,"
            " each with the date it was last checked.",
        ),
    },
    "guides": {
        "ar": ("أدلة إرشادية", "خطوات مجرّبة يمكن لأي فريق أن يبدأ بها."),
        "en": ("Guides", "Tried steps that any team can start with."),
    },
    "opinion": {
        "ar": ("رأي", "مقالات بأسماء كاتباتها وكتّابها، ولا تعبّر إلا عن رأيهم."),
        "en": ("Opinion", "Signed articles that speak for their authors alone."),
    },
    "organizations": {
        "ar": ("المنظمات", "أعضاء الشبكة: من هم، وأين يعملون، وكيف يُتصل بهم."),
        "en": (
            "Organisations",
            "The members of the network: who they are, where they work and how to reach them.",
        ),
    },
}


FOOTER = {
    "ar": "موقع لمنظمات المجتمع المدني. لا إعلانات، ولا نرسل أي معلومات عن زيارتكم إلى جهات أخرى.",
    "en": "A site of civil society organisations. No advertising, and nothing about your visit is"
    " sent to anyone.",
}
