"""Client addresses and browsers that were never anybody's, and every way they could be written down."""

import base64
import hashlib
import ipaddress
import re
import secrets
import zlib
from collections.abc import Iterator
from pathlib import Path

HASHES = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "sha3_256")
SHORT = 12  # digits of a hash that are still enough to find the address by trying all of them
WORDS = re.compile(rb"planted[0-9a-f]{16}")
FOURS = re.compile(rb"(?:198\.1[89]|127\.88)\.[0-9]{1,3}(?=\.)")
SIXES = re.compile(rb"2001:0?db8(?::[0-9a-f]{1,4}){2}|20010db8[0-9a-f]{8}")
RUNS = re.compile(rb"[A-Za-z0-9+/_-]{12,}")
PACKED = re.compile(rb"[A-Za-z0-9_\-+/]{40,}={0,2}")
LARGEST, PIECE = 1 << 24, 1 << 12  # bytes
NAMES = ("User-Agent", "Sec-CH-UA", "Accept-Language", "Via")


def random_v4() -> str:
    """From the networks set apart for measurements between networks (RFC 2544)."""
    return f"198.{18 + secrets.randbelow(2)}.{100 + secrets.randbelow(150)}.{100 + secrets.randbelow(150)}"


def random_v6() -> str:
    """From the documentation's prefix (RFC 3849); every group has four digits."""
    groups = [f"{4096 + secrets.randbelow(60_000):x}" for _ in range(6)]
    return ":".join(["2001", "db8", *groups])


class Planted:
    """A new address of each kind and a new browser for every visitor; all are remembered."""

    def __init__(self):
        self.addresses: list[str] = []
        self.words: list[str] = []

    def headers(self, first: str = "") -> dict[str, str]:
        """`first` is the address the proxy reports; the others lie in headers that may be forged."""
        four, six = self._new_v4(), random_v6()
        first = first or secrets.choice([four, six])
        mark = f"Planted{secrets.token_hex(8)}"
        self.addresses += list(dict.fromkeys([four, six, first]))
        self.words.append(mark)
        return {
            "X-Forwarded-For": f"{six}, {first}",
            "Forwarded": f'for="[{six}]";proto=https, for={four}',
            "X-Real-IP": four,
            "X-Client-IP": six,
            "CF-Connecting-IP": four,
        } | {name: f"{mark}/{number}.0" for number, name in enumerate(NAMES)}

    def _new_v4(self) -> str:
        """In a network of its own: one that two share would be taken for the later of them."""
        networks = {address.rpartition(".")[0] for address in self.addresses}
        while (four := random_v4()).rpartition(".")[0] in networks:
            continue
        return four

    def found(self, places) -> dict[str, set[str]]:
        """What was found to where. `places` are (name, bytes); both are searched, unpacked too."""
        spelled = {word.lower().encode(): word for word in self.words}
        for address in self.addresses:
            spelled |= dict.fromkeys(spellings(address), address)
        traces: dict[str, set[str]] = {}
        for name, content in places:
            for layer in (name.encode(), *unpacked(content)):
                for candidate in candidates(layer):
                    if candidate in spelled:
                        traces.setdefault(spelled[candidate], set()).add(name)
        return traces


def spellings(address: str) -> Iterator[bytes]:
    """Its network in full, short and packed; the address hashed without a key, by common hashes."""
    number = ipaddress.ip_address(address)
    texts = {address, str(number), number.exploded}
    if number.version == 6:
        network = ipaddress.ip_network(f"{address}/64", strict=False).network_address
        texts |= {str(network), f"{network}/64", network.exploded}
        yield number.packed.hex()[:16].encode()
        yield base64.b64encode(number.packed)[:SHORT]
    else:
        texts |= {f"::ffff:{address}"}
        yield address.rpartition(".")[0].encode()
    for text in texts:
        for name in HASHES:
            digest = hashlib.new(name, text.encode())
            yield digest.hexdigest()[:SHORT].encode()
            yield base64.b64encode(digest.digest())[:SHORT]
            yield base64.urlsafe_b64encode(digest.digest())[:SHORT]


def candidates(content: bytes) -> Iterator[bytes]:
    """All that could be one of the `spellings`: far fewer than a search for each of thousands."""
    lowered = content.lower()
    yield from WORDS.findall(lowered)
    yield from FOURS.findall(lowered)
    for six in SIXES.findall(lowered):
        yield six.replace(b":0db8", b":db8").replace(b":db8:", b"0db8", 1).replace(b":", b"")[:16]
    for start in re.finditer(b"\x20\x01\x0d\xb8", content):
        yield content[start.start() : start.start() + 8].hex().encode()
    for run in RUNS.findall(content):
        yield run[:SHORT]
        yield run[:SHORT].lower()


def unpacked(content: bytes) -> Iterator[bytes]:
    """The bytes themselves, and what is compressed or written in base64 inside them, twice deep."""
    yield content
    for inner in _inside(content):
        yield inner
        yield from _inside(inner)


def _inside(content: bytes) -> Iterator[bytes]:
    """The file cache: a moment, then zlib. Sessions: base64 of zlib, signed. Answers: gzip."""
    for start in re.finditer(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08", content):
        yield from _inflated(memoryview(content)[start.start() :])
    for packed in PACKED.findall(content):
        plain = packed.rstrip(b"=").replace(b"-", b"+").replace(b"_", b"/")
        if len(plain) % 4 != 1:
            data = base64.b64decode(plain + b"=" * (-len(plain) % 4))
            yield data
            if data[:1] == b"\x78":
                yield from _inflated(memoryview(data))


def _inflated(data: memoryview) -> Iterator[bytes]:
    """Piece by piece: where what is packed ends in a file of many megabytes is not known before."""
    machine, found = zlib.decompressobj(wbits=47), b""
    try:
        while data and not machine.eof and len(found) < LARGEST:
            found += machine.decompress(data[:PIECE])
            data = data[PIECE:]
    except zlib.error:
        pass  # it only looked packed, or its end was written over
    if found:
        yield found


def files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below, the database's own with rows that were deleted, with its name."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield str(file.relative_to(folder)), file.read_bytes()


def tables(connection) -> Iterator[tuple[str, bytes]]:
    """Every row of every table, of the queue and of packages too."""
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            while rows := cursor.fetchmany(500):
                text = "\n".join("\x1f".join(_text(value) for value in row) for row in rows)
                yield f"table {table}", text.encode("utf-8", "surrogatepass")


def _text(value) -> str:
    if isinstance(value, bytes | memoryview):
        return bytes(value).decode("latin-1")
    return str(value)
