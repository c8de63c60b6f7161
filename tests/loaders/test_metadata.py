from __future__ import annotations

import json
from typing import Any

import pytest

from sayso.loaders.metadata import Metadata, read_metadata


def ld(told: Any) -> Metadata:
    return read_metadata(f'<script type="application/ld+json">{json.dumps(told)}</script>')


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "The road &amp; the bridge",
    "datePublished": "2019-05-17",
    "author": [{"name": "Ada Bell"}, {"name": "Eve Moss"}],
    "publisher": {"@type": "Organization", "name": "Gazette"},
}


@pytest.mark.parametrize(
    "told",
    [
        ARTICLE,
        [{"@type": "WebSite", "name": "x"}, ARTICLE],
        {"@graph": [{"@type": "WebPage", "datePublished": "2001-01-01"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
    ],
)
def test_json_ld_of_an_article(told: Any) -> None:
    found = ld(told)
    assert (found.title, found.author, found.publisher) == ("The road & the bridge", "Ada Bell, Eve Moss", "Gazette")
    assert found.dates == ("2019-05-17",)


@pytest.mark.parametrize("told", [None, 5, "x", [], {}, {"headline": 5, "author": {"name": {}}}, {"@graph": "x"}])
def test_json_ld_of_any_shape_tells_what_it_can(told: Any) -> None:
    found = ld(told)
    assert (found.title, found.author, found.dates) == (None, None, ())


def test_broken_json_ld_is_passed_over() -> None:
    script = '<script type="application/ld+json">'
    source = f'{script}{{"a":</script>{script}{json.dumps(ARTICLE)}</script>'
    assert read_metadata(source).publisher == "Gazette"


def test_half_a_character_is_replaced() -> None:
    found = read_metadata('<script type="application/ld+json">{"@type": "Article", "headline": "a\\ud83d b"}</script>')
    assert found.title == "a\ufffd b"


def test_meta_elements() -> None:
    found = read_metadata(
        "<title> The\n road | Gazette </title><meta property='og:title' content='The road'>"
        "<meta name='Author' content='https://x'><meta property=og:site_name content=Gazette>"
        "<meta name='byl' content='Ada Bell'><META NAME=DC.date CONTENT='2019-05-17'><meta name=empty content=''>"
        "<link rel='shortlink canonical' href='https://example.org/a?b=1&amp;c=2'>"
    )
    assert (found.page_title, found.title, found.author) == ("The road | Gazette", "The road", "Ada Bell")
    assert (found.publisher, found.url, found.dates) == ("Gazette", "https://example.org/a?b=1&c=2", ("2019-05-17",))


def test_what_stands_in_scripts_is_no_metadata() -> None:
    found = read_metadata("<script>'<title>x</title><meta name=author content=y>'</script><title>Dara</title>")
    assert (found.page_title, found.author) == ("Dara", None)
