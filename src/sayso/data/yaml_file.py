"""Reading one YAML file of the package, strictly: an unknown, missing, wrong or doubled key is an error in one line."""

from __future__ import annotations

from collections.abc import Hashable
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Annotated, Any, TypeVar

import yaml
from pydantic import StringConstraints, TypeAdapter, ValidationError

from sayso.errors import DataError

T = TypeVar("T")
Words = Annotated[str, StringConstraints(pattern=r"\S")]
"""A string that is not blank."""


def packaged(name: str) -> Traversable:
    """A file or folder of sayso.data."""
    return files("sayso.data") / name


def read(file: Traversable, schema: type[T]) -> T:
    """The content of ``file`` as ``schema``; `DataError` names the file and the key that is wrong."""
    try:
        content = yaml.load(file.read_text(encoding="utf-8"), Loader=_UniqueKeys)
        return TypeAdapter(schema).validate_python(content)
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{file.name} can't be read: {error}; reinstall sayso") from error
    except yaml.YAMLError as error:
        raise DataError(f"{file.name} is no good YAML: {_one_line(error)}; correct the file") from error
    except ValidationError as error:
        raise DataError(f"{file.name}, {_first_fault(error)}; correct the file") from error


class _UniqueKeys(yaml.SafeLoader):
    """PyYAML keeps the last of two equal keys without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            name = str(key.value)
            if name in seen:
                raise yaml.constructor.ConstructorError(None, None, f"key {name!r} stands twice", key.start_mark)
            seen.add(name)
        return super().construct_mapping(node, deep)


def _first_fault(error: ValidationError) -> str:
    fault = error.errors(include_url=False)[0]
    key = ".".join(str(part) for part in fault["loc"]) or "the whole file"
    return f"key {key}: {fault['msg'].removeprefix('Value error, ')}"


def _one_line(error: yaml.YAMLError) -> str:
    return " ".join(str(error).split())
