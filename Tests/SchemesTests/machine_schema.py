"""Holds printed machines against the JSON Schema of the machine.

Reads a JSON array of machines from the file named second and the schema from the file named first. Prints a line for
each machine: the number of objects whose surplus key was refused, or why the machine is not valid. Exit code 3: no
jsonschema.
"""

import json
import sys

try:
    import jsonschema
except ImportError:
    print("the Python package jsonschema is missing")
    sys.exit(3)


def objects(value, path=()):
    """Yields the path of one object of each kind: positions in arrays do not make a kind."""
    if isinstance(value, dict):
        yield path
        for key, inner in value.items():
            yield from objects(inner, path + (key,))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from objects(inner, path + (position,))


def kind(document, path):
    """What kind of object stands at `path`: its keys, and the kind of state or event."""
    for key in path:
        document = document[key]
    words = tuple(document.get(key) for key in ("kind", "event"))
    return tuple(key for key in path if isinstance(key, str)) + tuple(document) + words


def with_surplus(value, path):
    """A copy of `value` with a surplus key at `path`; of arrays on the way only the one item is kept."""
    if not path:
        return {**value, "surplus": 1}
    inner = with_surplus(value[path[0]], path[1:])
    return [inner] if isinstance(value, list) else {**value, path[0]: inner}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    with open(sys.argv[2], encoding="utf-8") as file:
        documents = json.load(file)
    seen = set()
    for document in documents:
        fault = next(iter(validator.iter_errors(document)), None)
        if fault:
            print("invalid at", list(fault.path), fault.message[:300].replace("\n", " "))
            continue
        refused = 0
        for path in objects(document):
            what = kind(document, path)
            if what in seen:
                continue
            seen.add(what)
            damaged = with_surplus(document, path)
            if validator.is_valid(damaged):
                print("takes a surplus key at", list(path))
                break
            refused += 1
        else:
            print("valid", refused)


main()
