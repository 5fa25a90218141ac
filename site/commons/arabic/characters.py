"""Which characters the other modules fold, drop or keep. Source: Unicode 15 and the CLDR ar/fa/ckb data."""

TATWEEL = "\u0640"
ZWNJ = "\u200c"

# One letter for every way to type it. Lower-case Latin comes from casefold, hamza carriers from NFKD.
LETTERS = str.maketrans(
    {
        "ٱ": "ا",
        "ٲ": "ا",
        "ٳ": "ا",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ؤ": "و",
        "ئ": "ي",
        "ى": "ي",
        "ی": "ي",  # Persian yeh
        "ۍ": "ي",
        "ې": "ي",
        "ے": "ي",
        "ک": "ك",  # Persian kaf
        "ڪ": "ك",
        "ة": "ه",
        "ۃ": "ه",
        "ە": "ه",  # Kurdish e
        "ہ": "ه",
        "ھ": "ه",
        "ۀ": "ه",
        "ı": "i",  # Turkish dotless i, so that typing without a Turkish keyboard finds it
    }
)

# Letters of Kurdish and Persian that Arabic lacks, and the Arabic letter each follows in order.
AFTER = {
    "پ": "ب",
    "چ": "ج",
    "ڕ": "ر",
    "ژ": "ز",
    "ڤ": "ف",
    "گ": "ك",
    "ڵ": "ل",
    "ۆ": "و",
    "ێ": "ي",
}

# Latin letters for the Cyrillic and Greek ones drawn the same (Unicode confusables, the lower-case part).
LOOKALIKES = str.maketrans(
    "асеһіјӏоԛрѕԝхугкмтвнαβεικνορτυχγω",
    "acehijloqpswxyrkmtbhabeiknoptuxyw",
)
