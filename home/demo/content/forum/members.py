"""Eight more made-up members who write in the demo's forum. Nobody here exists; all are pen names.

The other speakers are `talk.MEMBERS` and the staff accounts of `people.ACCOUNTS`. A speaker's key
is the sign-in name without «demo-».
"""

# (sign-in name, display name, language)
MEMBERS = [
    ("demo-nasma", "نسمة", "ar"),
    ("demo-hibr", "حبر أزرق", "ar"),
    ("demo-miftah", "مفتاح قديم", "ar"),
    ("demo-tannour", "تنّور", "ar"),
    ("demo-rasif", "رصيف", "ar"),
    ("demo-qindil", "قنديل", "ar"),
    ("demo-khayt", "خيط وإبرة", "ar"),
    ("demo-ajalatan", "عجلتان", "ar"),
]
