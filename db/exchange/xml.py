"""Reading XML from strangers: with expat, without document types, so that there are no entities to expand."""

from collections.abc import Callable
from xml.parsers import expat

from db.exchange.records import ReadError

Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]


class _Local(dict[str, str]):
    """The names without their prefixes; a file has few names and very many elements."""

    def __missing__(self, name: str) -> str:
        self[name] = name.rpartition(":")[2]
        return self[name]


def parser(file: str, start: Start, end: Callable[[str], None], text: Callable[[str], None]) -> expat.XMLParserType:
    """Return a parser that gives local names and refuses document types; feed it through `feed`."""
    made = expat.ParserCreate()
    made.buffer_text = True

    def refuse(*_: object) -> None:
        raise ReadError("xml_entities", file)

    made.StartDoctypeDeclHandler = refuse
    made.EntityDeclHandler = refuse
    local = _Local()
    made.StartElementHandler = lambda name, attributes: start(local[name], attributes)
    made.EndElementHandler = lambda name: end(local[name])
    made.CharacterDataHandler = text
    return made


def feed(made: expat.XMLParserType, data: bytes, file: str, *, final: bool = False) -> None:
    """Give the parser more; raises ReadError for what is not XML."""
    try:
        made.Parse(data, final)
    except expat.ExpatError as error:
        raise ReadError("truncated", file) from error


def walk(data: bytes, file: str, start: Start, end: Callable[[str], None], text: Callable[[str], None]) -> None:
    """Parse a whole document; raises ReadError."""
    feed(parser(file, start, end, text), data, file, final=True)
