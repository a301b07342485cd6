"""How a tea went, between the page's blocks and rows of a sheet."""

from collections.abc import Callable, Iterable

from sessions.archive.pictures import name_of
from sessions.archive.reading import Row
from sessions.archive.rich import to_cell, to_html
from sessions.archive.sheets import PARAGRAPH, PICTURE, QUESTION, QUOTE, VIDEO


def recap_of(rows: Iterable[Row], picture: Callable) -> list[tuple]:
    """Blocks in the rows' order; pictures of one album that follow each other are a gallery."""
    blocks: list[tuple] = []
    album = None
    for row in rows:
        if row["kind"] == PICTURE:
            item = {"image": picture(row["picture"]), "caption": row["caption"] or ""}
            if album == (PICTURE, row["album"]):
                blocks[-1][1].append(item)
            else:
                blocks.append((PICTURE, [item]))
        else:
            blocks.append((row["kind"], _value(row, picture)))
        album = (row["kind"], row["album"])
    return blocks


def _value(row: Row, picture: Callable):
    text, who = row["text"] or "", row["who"] or ""
    if row["kind"] == PARAGRAPH:
        return to_html(text)
    if row["kind"] == QUOTE:
        return {"text": text, "who": who}
    if row["kind"] == QUESTION:
        return {"question": row["question"], "answer": text, "who": who}
    return {
        "url": row["url"],
        "title": row["caption"],
        "length": row["length"] or "",
        "image": picture(row["picture"]),
    }


def rows_of(tea) -> Iterable[dict]:
    """The sheet's values of a page's recap; neighbouring galleries get numbers of their own."""
    galleries = 0
    for block in tea.recap:
        if block.block_type == PICTURE:
            galleries += 1
            for item in block.value:
                yield {"kind": PICTURE, "album": galleries, "picture": name_of(item["image"]),
                       "caption": item["caption"]}  # fmt: skip
        elif block.block_type == PARAGRAPH:
            yield {"kind": PARAGRAPH, "text": to_cell(block.value.source)}
        elif block.block_type == QUOTE:
            yield {"kind": QUOTE, "text": block.value["text"], "who": block.value["who"]}
        elif block.block_type == QUESTION:
            value = block.value
            yield {"kind": QUESTION, "question": value["question"], "text": value["answer"],
                   "who": value["who"]}  # fmt: skip
        elif block.block_type == VIDEO:
            yield {"kind": VIDEO} | _video(block.value)


def _video(value) -> dict:
    image = value["image"]
    return {
        "url": value["url"],
        "caption": value["title"],
        "length": value["length"],
        "picture": name_of(image) if image else None,
    }
