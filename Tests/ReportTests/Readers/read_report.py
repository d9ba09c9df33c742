"""Reads a report with libraries that know nothing of its writer, and prints what was understood as JSON lines.

read_report.py FORMAT FILE: one line for each finding or case. Exit code 1: the report is not valid, and why; 3: a
package is missing.
"""

import json
import os
import re
import subprocess
import sys
import textwrap
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))

try:
    import jsonschema
    import junitparser
    import yaml
except ImportError as error:
    print(error)
    sys.exit(3)


def schema(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return json.load(file)


def require(condition, what):
    if not condition:
        print(what)
        sys.exit(1)


def valid(validator, document):
    fault = next(iter(validator.iter_errors(document)), None)
    if fault:
        require(False, f"{list(fault.absolute_path)}: {fault.message[:500]}")


def sarif(path):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    run, = document["runs"]
    results = run["results"]
    # The validator is slow: of very many results it sees a selection.
    run["results"] = results[:: max(1, len(results) // 400)]
    valid(jsonschema.Draft4Validator(schema("sarif-2.1.0-rtm.4.json")), document)
    require(run["columnKind"] == "unicodeCodePoints", "columns are not code points")
    rules = run["tool"]["driver"]["rules"]
    artifacts = [artifact["location"]["uri"] for artifact in run["artifacts"]]
    require(all("suppressions" in result for result in results) or not any("suppressions" in result for result in results),
            "some results do not say whether they are accepted")
    fingerprints = set()
    for result in results:
        rule = rules[result["ruleIndex"]]
        require(rule["id"] == result["ruleId"], "a rule has another index")
        place = result["locations"][0]["physicalLocation"]
        location = place["artifactLocation"]
        require(artifacts[location["index"]] == location["uri"], "an artifact has another index")
        parts = urllib.parse.urlsplit(location["uri"])
        require(not parts.query and not parts.fragment and not parts.netloc, location["uri"])
        require((location.get("uriBaseId") == "%SRCROOT%") == (parts.scheme == ""), location["uri"])
        require("%SRCROOT%" in run["originalUriBaseIds"], "the base of paths is not told")
        fingerprint, = result["partialFingerprints"].values()
        require(fingerprint not in fingerprints, f"{fingerprint} is there twice")
        fingerprints.add(fingerprint)
        region = place["region"]
        yield {
            "code": result["ruleId"], "level": result["level"], "text": result["message"]["text"],
            "path": urllib.parse.unquote(parts.path, errors="strict"), "place": [
                region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")],
            "fingerprint": fingerprint,
            "fixes": [
                [[replacement["deletedRegion"][key] for key in ("startLine", "startColumn", "endLine", "endColumn")]
                 + [replacement["insertedContent"]["text"]]
                 for change in fix["artifactChanges"] for replacement in change["replacements"]]
                for fix in result.get("fixes", [])],
            "related": [location["message"]["text"] for location in result.get("relatedLocations", [])],
            "suppressions": [
                [suppression["kind"], suppression["justification"],
                 suppression.get("location", {}).get("physicalLocation", {}).get("region", {}).get("startLine")]
                for suppression in result["suppressions"]]}


def gitlab(path):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    selection = document[:: max(1, len(document) // 2000)]
    valid(jsonschema.Draft7Validator(schema("gitlab-code-quality.schema.json")), selection)
    require(len({entry["fingerprint"] for entry in document}) == len(document), "fingerprints are not unique")
    for entry in document:
        yield {
            "name": entry["check_name"], "level": entry["severity"], "text": entry["description"],
            "path": entry["location"]["path"], "line": entry["location"]["lines"]["begin"],
            "fingerprint": entry["fingerprint"]}


def unescaped(text, marks):
    """As the runner reads values: actions/runner, ActionCommand.cs."""
    for mark in marks + "%":
        text = text.replace(f"%{ord(mark):02X}", mark)
    return text


def github(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    # The runner breaks lines as .NET does.
    for line in re.split("\r\n|\r|\n", text)[:-1]:
        match = re.fullmatch(r"::(error|warning|notice)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)", line)
        require(match, f"no command: {line!r}")
        properties = dict(pair.split("=", 1) for pair in match[2].split(","))
        yield {
            "level": match[1], "text": unescaped(match[3], "\r\n"),
            **{key: unescaped(value, "\r\n:,") for key, value in properties.items()}}


def junit(path):
    document = junitparser.JUnitXml.fromfile(path)
    for suite in document:
        cases = list(suite)
        failures = sum(isinstance(result, junitparser.Failure) for case in cases for result in case.result)
        errors = sum(isinstance(result, junitparser.Error) for case in cases for result in case.result)
        require((suite.tests, suite.failures, suite.errors) == (len(cases), failures, errors), "counts are wrong")
        for case in cases:
            require(case.classname == suite.name, "a case belongs to another suite")
            result = case.result[0] if case.result else None
            yield {
                "suite": suite.name, "name": case.name,
                "kind": type(result).__name__.lower() if result is not None else None,
                "type": result.type if result is not None else None,
                "text": result.message if result is not None else None,
                "content": result.text if result is not None else None}
    totals = (document.tests, document.failures, document.errors)
    require(totals == tuple(sum(getattr(suite, key) for suite in document) for key in ("tests", "failures", "errors")),
            "totals are wrong")


def tap(path):
    with open(path, "rb") as file:
        reader = subprocess.run(
            ["perl", os.path.join(HERE, "read_tap.pl")], stdin=file, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    require(reader.returncode == 0, reader.stdout.decode("utf-8", "replace"))
    # Perl reads bytes; what it prints is their UTF-8 read as Latin-1.
    for case in json.loads(reader.stdout):
        block = case.pop("block", None)
        case["description"] = case["description"].encode("latin-1").decode("utf-8").removeprefix("- ")
        if block:
            block = textwrap.dedent(block.encode("latin-1").decode("utf-8"))
            case["block"] = yaml.load(block, yaml.CSafeLoader)
        yield case


for finding in {"sarif": sarif, "gitlab": gitlab, "github": github, "junit": junit, "tap": tap}[sys.argv[1]](sys.argv[2]):
    print(json.dumps(finding))
