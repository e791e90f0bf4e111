"""Reads packages of cards as Anki does: first as what they are, a zip around an SQLite database, by Python's own readers, then by
Anki's own importer, twice, so that the second package updates what the first one brought.

Usage: read-apkg.py <apkg> <apkg of the same cards, made later>. Exits 1 with what is wrong. Needs the package `anki` (AGPL-3.0),
which is a tool of these checks and is shipped with nothing.
"""

import json
import sqlite3
import sys
import tempfile
import zipfile
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest


def read_plainly(package: Path, folder: Path) -> tuple[set[str], set[str]]:
    """Guids of the notes, and the names of the decks that hold cards."""
    with zipfile.ZipFile(package) as archive:
        assert archive.testzip() is None, "a check sum of the zip is wrong"
        assert sorted(archive.namelist()) == ["collection.anki2", "media"], archive.namelist()
        assert json.loads(archive.read("media")) == {}
        archive.extract("collection.anki2", folder)
    database = sqlite3.connect(folder / "collection.anki2")
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    version, models, decks = database.execute("SELECT ver, models, decks FROM col").fetchone()
    assert version == 11, version
    guids = [guid for (guid,) in database.execute("SELECT guid FROM notes")]
    assert guids and len(guids) == len(set(guids)), "guids are missing or double"
    for flds, model in database.execute("SELECT flds, mid FROM notes"):
        values, fields = flds.split("\x1f"), json.loads(models)[str(model)]["flds"]
        assert len(values) == len(fields) and all(values), values
    lost = "SELECT count(*) FROM cards WHERE nid NOT IN (SELECT id FROM notes)"
    assert database.execute(lost).fetchone() == (0,)
    used = {json.loads(decks)[str(did)]["name"] for (did,) in database.execute("SELECT did FROM cards")}
    database.close()
    return set(guids), used


def main(first: Path, second: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        guids, decks = read_plainly(first, folder)
        collection = Collection(str(folder / "own.anki2"))
        options = ImportAnkiPackageOptions()
        log = collection.import_anki_package(
            ImportAnkiPackageRequest(package_path=str(first), options=options)
        ).log
        assert len(log.new) == len(guids), f"{len(log.new)} of {len(guids)} notes were taken over"
        assert collection.card_count() == len(guids), collection.card_count()
        kept = {deck.name.replace("\x1f", "::") for deck in collection.decks.all_names_and_ids()}
        assert decks <= kept, decks - kept
        again = collection.import_anki_package(
            ImportAnkiPackageRequest(package_path=str(second), options=options)
        ).log
        assert not again.new, f"{len(again.new)} notes came a second time"
        assert len(again.updated) == len(guids), f"{len(again.updated)} of {len(guids)} notes were updated"
        assert collection.note_count() == collection.card_count() == len(guids)
        card = collection.get_card(collection.find_cards("")[0])
        question, answer = card.question(), card.answer()
        assert "{{" not in question + answer and "CC BY 4.0" in answer, answer
        broken = collection.fix_integrity()
        assert broken[1], broken
        collection.close()
        print(f"{len(guids)} notes in {len(decks)} decks: read, taken over, and updated by Anki.")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
