"""Is the name of a place an address? Her reference point is a public stop or square, never home."""

import re

# "line 3", "M1", "bus 90": numbers that belong to transport, not to a house.
_TRANSPORT = re.compile(
    r"\b(?:lines?|linea|línea|linie|linija|línia|bus|autobus|tram|tranvía|metro|metró|platform|"
    r"binario|gleis|andén|gate|stop|m|u|s)\s*\d+\b",
    re.I,
)
_STREET_WORD = (
    r"(?:via|viale|vicolo|corso|largo|piazza|piazzale|calle|c/|avenida|avda|av|paseo|plaza|carrer|"
    r"rue|boulevard|bd|avenue|ave|street|st|road|rd|lane|square|strada|str|bulevardul|piața|"
    r"улица|ул|бул|булевард|площад|пл|ul|ulica|ulitsa|bul|bulevard|pl|plac|οδός|οδος|λεωφόρος|odos|"
    r"leoforos|straße|strasse|platz|gasse|weg|iela|prospekts|bulvāris|gatvė|g\.|prospektas)"
)
_STREET_ENDING = (
    r"\w+(?:straße|strasse|str\.|gasse|weg|allee|platz|gatan|gata|vägen|väg|gränd|gaten|veien|iela|"
    r"gatvė|gatve)"
)
# At the end of its part, or after a comma: "Via 25 Aprile" is a name, "Viale Monza, 12" is a house.
_NUMBER = (
    r"(?:,\s*(?:n\.?\s*°?|nº|nr\.?|no\.?|№)?\s*\d{1,4}\b"
    r"|\s+(?:n\.?\s*°?|nº|nr\.?|no\.?|№)?\s*\d{1,4}\s?[a-zа-я]?(?=\s*(?:$|[,;/()\-])))"
)
_ADDRESS = re.compile(
    rf"(?:(?<!\w){_STREET_WORD}(?!\w)\.?[^,;()]*?|{_STREET_ENDING}){_NUMBER}"
    rf"|(?:^|,\s*)\d{{1,4}}\s?[a-z]?,?\s+(?:\w+\s+){{0,3}}?{_STREET_WORD}\b",
    re.I,
)


def looks_like_address(place_name: str) -> bool:
    """A street with a house number: `Via Roma 12`, `Calle Mayor, 3`, `Lindengasse 4`."""
    return _ADDRESS.search(_TRANSPORT.sub("", place_name)) is not None
