"""Made-up members and what they tell of themselves. Nobody here exists; every name says «مثال»."""

# sign-in name: profile lines, each with who sees it; skills; ties (organisation, who sees it)
PROFILES = {
    "demo-zaytuna": {
        "about": (
            "أتابع أخبار المجالس المحلية وأكتب عمّا يلزم الناس فعلًا. عضوة متخيَّلة لهذا العرض.",
            "everybody",
        ),
        "area": ("azaz", "members"),
        "languages": (["ar", "ku"], "everybody"),
        "skills": (["إسعاف أولي", "تحرير النصوص", "ترجمة من الكردية"], "everybody"),
        "ties": [("nawafez", "everybody")],
    },
    "demo-jisr": {
        "about": (
            "معلّم رياضيات، وفي المساء أساعد من يبحث عن أوراقه. عضو متخيَّل لهذا العرض.",
            "members",
        ),
        "area": (None, "nobody"),
        "languages": (["ar", "tr"], "members"),
        "skills": (["أوراق رسمية", "تعليم الكبار"], "members"),
        "ties": [],
    },
}
