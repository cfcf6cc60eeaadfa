"""tantivy as a peer of search: a search engine in Rust, measured where it is installed.

It is no dependency, because nothing else here needs it: `pip install tantivy jieba` in an environment of its own.
The words are cut by jieba where that is there too, else into pairs of characters: tantivy knows no Chinese.
"""

import importlib
import importlib.util
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from db.search import text


def is_installed() -> bool:
    return importlib.util.find_spec("tantivy") is not None


def name() -> str:
    return "tantivy + jieba" if importlib.util.find_spec("jieba") else "tantivy + pairs"


def finder(
    connection: sqlite3.Connection, folder: Path, most: int, *, reads: bool = False
) -> Callable[[str, str], object]:
    """Fill an index from the table `record`; the function that asks it for so many documents, best first.

    `reads`: for their numbers, and not only for where they lie.
    """
    tantivy: Any = importlib.import_module("tantivy")
    cut = _cutter()
    if folder.exists():
        shutil.rmtree(folder)  # an index of an earlier run would be added to
    folder.mkdir(parents=True)
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("number", stored=True)
    builder.add_text_field("body", tokenizer_name="whitespace")
    schema = builder.build()
    index = tantivy.Index(schema, path=str(folder))
    writer = index.writer()
    for number, named, body in connection.execute("SELECT number, name, body FROM record"):
        words = " ".join(cut(text.compact(f"{named} {body}")))
        writer.add_document(tantivy.Document(number=number, body=words))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def find(typed: str, place: str) -> object:
        words = [tantivy.Query.term_query(schema, "body", word) for word in cut(text.compact(typed))]
        together = [(tantivy.Occur.Must, word) for word in words]
        hits = searcher.search(tantivy.Query.boolean_query(together), most).hits if together else []
        return [searcher.doc(address)["number"][0] for _score, address in hits] if reads else hits

    return find


def size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir())


def _cutter() -> Callable[[str], list[str]]:
    if importlib.util.find_spec("jieba") is None:
        return text.pairs
    jieba: Any = importlib.import_module("jieba")
    return lambda written: list(jieba.cut(written))
