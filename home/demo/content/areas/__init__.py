"""Places of the Aleppo countryside, as one nested tree.

A node is (slug, kind, names by language, spellings, children). Place codes stay blank: none was
taken from a gazetteer. A district, its central sub-district and its town share a name, so the
slug says which is meant. Camps and neighbourhoods are made up and say so.
"""

from .al_bab import AL_BAB
from .azaz import AZAZ
from .east_west import EAST_WEST

AREAS = [
    (
        "aleppo",
        "governorate",
        {
            "ar": "محافظة حلب",
            "en": "Aleppo Governorate",
            "tr": "Halep ili",
            "ku": "Parêzgeha Helebê",
        },
        ["حلب"],
        [AZAZ, AL_BAB, *EAST_WEST],
    ),
]

# Towns with an office that shows its street, to a kilometre: no house is meant.
POINTS = {
    "al-bab": ("36.37", "37.52"),
    "al-rai": ("36.61", "37.44"),
    "azaz": ("36.59", "37.05"),
    "jarabulus": ("36.82", "38.01"),
    "mare": ("36.48", "37.20"),
}
