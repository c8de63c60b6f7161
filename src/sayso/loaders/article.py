"""Which blocks of a page are its article, and which of them is the title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sayso.loaders.blocks import Block, Page
from sayso.loaders.furniture import ends_sentence, is_menu, is_notice
from sayso.loaders.marks import Mark
from sayso.model import Span

LINKED = 0.6
"""A block of which so large a share is links is a list of links."""
MOST = 0.5
"""An element that holds so large a share of a page's prose is the article, and what lies outside is not."""
_WORDS = re.compile(r"\w+")


def title_block(page: Page, told: str | None) -> Block | None:
    """The heading that says what the page's metadata give as its title; else its first h1 that has words."""
    headings = [block for block in page.blocks if block.heading]
    for block in headings:
        if told and _same(block.span.quote(page.text), told):
            return block
    tops = [block for block in headings if block.heading == "h1" and len(_plain(block.span.quote(page.text))) > 5]
    return next((b for b in tops if any(m.article for m in b.marks)), next(iter(tops), None))


def _same(heading: str, told: str) -> bool:
    short, long = sorted((_plain(heading), _plain(told)), key=len)
    return bool(short) and short in long and len(short) * 2 > len(long)


def _plain(words: str) -> str:
    return "".join(_WORDS.findall(words.casefold()))


def boilerplate(page: Page, title: Block | None) -> tuple[Span, ...]:
    """The blocks that are not the article. Where nothing would be left, only rows of links are taken out."""
    prose = [block for block in page.blocks if _is_prose(page.text, block)]
    void = _void(title, prose)
    kept = [block for block in prose if not _in_furniture(block, void)]
    main = _main(kept)
    return tuple(
        block.span
        for block in page.blocks
        if block is not title
        and (_is_row(page.text, block) or (kept and (_in_furniture(block, void) or not _lies_in(block, main))))
    )


def _void(title: Block | None, prose: Sequence[Block]) -> frozenset[Mark]:
    """Marks of furniture that can't be meant so: the title lies in them, or the article does, or most of the prose."""
    title_marks = {mark for mark in title.marks if not mark.article} if title else set()
    around_article = {
        mark for block in prose for mark, inner in _nested(block.marks) if inner.article and not mark.article
    }
    weights = _weights(prose)
    total = sum(block.end - block.start for block in prose)
    heavy = {mark for mark, weight in weights.items() if not mark.article and weight > 0.8 * total}
    return frozenset(title_marks | around_article | heavy)


def _nested(marks: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Each mark with each that lies in it."""
    for number, outer in enumerate(marks):
        for inner in marks[number + 1 :]:
            yield outer, inner


def _weights(blocks: Iterable[Block]) -> Counter[Mark]:
    weights: Counter[Mark] = Counter()
    for block in blocks:
        for mark in block.marks:
            weights[mark] += block.end - block.start
    return weights


def _main(prose: Sequence[Block]) -> Mark | None:
    """The innermost element that may be the article and holds most of the prose."""
    total = sum(block.end - block.start for block in prose)
    weights = _weights(prose)
    able = [(mark, number) for block in prose for number, mark in enumerate(block.marks) if mark.article]
    most = [(number, mark) for mark, number in able if weights[mark] >= MOST * total]
    return max(most, key=lambda pair: pair[0])[1] if most else None


def _in_furniture(block: Block, void: frozenset[Mark]) -> bool:
    return any(not mark.article and mark not in void for mark in block.marks)


def _lies_in(block: Block, main: Mark | None) -> bool:
    return main is None or main in block.marks


def _is_row(text: str, block: Block) -> bool:
    words = block.span.quote(text)
    return (_is_linked(block) and not ends_sentence(words)) or is_menu(words) or is_notice(words)


def _is_linked(block: Block) -> bool:
    return block.linked > LINKED * (block.end - block.start)


def _is_prose(text: str, block: Block) -> bool:
    """A sentence or more that is no link."""
    words = block.span.quote(text)
    return len(words.split()) > 6 and ends_sentence(words) and not _is_linked(block)
