import pytest

from sayso.data import language_name


@pytest.mark.parametrize(("code", "name"), [("fr", "French"), ("no", "Norwegian"), ("ar", "Arabic"), ("xx", "xx")])
def test_a_language_is_called_by_its_name(code: str, name: str) -> None:
    assert language_name(code) == name  # "no" is a boolean in YAML where it isn't quoted
