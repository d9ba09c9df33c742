"""Holds documents against the JSON Schemas of the language.

Reads a JSON object of schemas by name from the file named first, and from the file named second a JSON array of
documents, each an object with the name of its schema and the document. Prints a line for each: `valid`, or why it is
not. Exit code 3: no jsonschema.
"""

import json
import sys

try:
    import jsonschema
except ImportError:
    print("the Python package jsonschema is missing")
    sys.exit(3)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schemas = json.load(file)
    validators = {}
    for name, schema in schemas.items():
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[name] = jsonschema.Draft202012Validator(schema)
    with open(sys.argv[2], encoding="utf-8") as file:
        documents = json.load(file)
    for entry in documents:
        fault = next(validators[entry["schema"]].iter_errors(entry["document"]), None)
        if fault:
            print("invalid at", list(fault.path), fault.message[:200].replace("\n", " "))
        else:
            print("valid")


main()
