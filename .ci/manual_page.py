"""Writes the manual page callwright(1): reads what `callwright --experimental-dump-help` says, as JSON.

What stands here besides is what the declarations of options do not say: exit codes, the environment, where to read on.
"""

import json
import re
import sys

COMMON = {"lang", "color", "version", "help"}


def escaped(text):
    """The text for roff: nothing in it is an order, and a hyphen is one that can be copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^(?=[.'])", r"\\&", text, flags=re.M)


def name(argument):
    """How an argument is written, such as `--format <format>`."""
    if argument["kind"] == "positional":
        return f"<{argument['valueName']}>" + (" ..." if argument["isRepeating"] else "")
    names = [("--" if each["kind"] == "long" else "-") + each["name"] for each in argument["names"]]
    value = f" <{argument['valueName']}>" if argument["kind"] == "option" else ""
    return ", ".join(names) + value


def entry(argument):
    """The lines about an argument."""
    lines = [".TP", "\\fB" + escaped(name(argument)) + "\\fR", escaped(argument.get("abstract", ""))]
    # Many a declaration says it already.
    said = argument.get("abstract", "")
    facts = []
    if not all(value in said for value in argument.get("allValues", [])):
        facts.append("values: " + ", ".join(argument["allValues"]))
    if "defaultValue" in argument and "default" not in said:
        facts.append("default: " + argument["defaultValue"])
    if facts:
        lines.append("(" + escaped("; ".join(facts)) + ")")
    return lines


def discussion(text):
    """The lines of a discussion: what begins with the name of the program is an example."""
    lines = []
    inside = False
    for line in text.split("\n"):
        example = line.startswith("callwright ") or line.startswith("  ")
        if example != inside:
            lines += [".PP", ".RS", ".EX"] if example else [".EE", ".RE"]
        inside = example
        lines.append(escaped(line) if line.strip() else ".PP")
    return lines + ([".EE", ".RE"] if inside else [])


def command(each):
    """The lines about a command."""
    shown = [argument for argument in each.get("arguments", []) if argument.get("shouldDisplay", True)]
    own = [argument for argument in shown if argument.get("preferredName", {}).get("name") not in COMMON]
    places = [a for a in own if a["kind"] == "positional"]
    words = [f"[{name(a)}]" if a["isOptional"] else name(a) for a in places]
    options = ["[options]"] if len(own) > len(places) else []
    lines = [".SS " + escaped(" ".join(["callwright", each["commandName"]] + options + words))]
    lines.append(escaped(each.get("abstract", "")))
    if each.get("discussion"):
        lines += discussion(each["discussion"])
    for argument in own:
        lines += entry(argument)
    return lines


def page(program):
    """The whole page."""
    commands = [each for each in program["subcommands"] if each["commandName"] != "help" and each.get("shouldDisplay", True)]
    common = [a for a in commands[0]["arguments"] if a.get("preferredName", {}).get("name") in COMMON]
    lines = ['.TH CALLWRIGHT 1 "" "Callwright" "User Commands"', ".SH NAME"]
    lines.append("callwright \\- " + escaped(program["abstract"][0].lower() + program["abstract"][1:].rstrip(".")))
    lines += [".SH SYNOPSIS", "\\fBcallwright\\fR \\fIcommand\\fR [options] [arguments]"]
    lines += [".SH DESCRIPTION", "The call handling of a phone number, as source code: when the company is open, what callers"]
    lines += ["hear, who is rung and for how long, where they leave a message. Accounts and calls are written in YAML."]
    lines += [".SH COMMANDS"] + [line for each in commands for line in command(each)]
    lines += [".SH OPTIONS OF EVERY COMMAND"] + [line for argument in common for line in entry(argument)]
    lines.append(".SH EXIT STATUS")
    for code, meaning in [
        (0, "done"),
        (1, "the answer is no: findings, a failed test"),
        (2, "the command line cannot be understood"),
        (3, "the work could not be done, as a file cannot be read or written"),
    ]:
        lines += [".TP", f"\\fB{code}\\fR", meaning]
    lines.append(".SH ENVIRONMENT")
    for names, meaning in [
        ("LC_ALL, LC_MESSAGES, LANG", "the language of texts for people: Russian if it begins with ru, English otherwise"),
        ("NO_COLOR, FORCE_COLOR, TERM", "whether there are colours: never, always, none where TERM is dumb"),
        ("COLUMNS", "the width of the terminal"),
    ]:
        lines += [".TP", f"\\fB{names}\\fR", meaning]
    lines += [".SH EXAMPLES", ".EX"]
    lines += [
        escaped(line)
        for line in [
            "callwright init --template clinic my-clinic",
            "callwright check my-clinic",
            "callwright test my-clinic",
            'callwright simulate my-clinic/account.yaml --at "2027-06-08 10:15" --from +447700900201',
            "callwright explain CW208",
        ]
    ]
    return "\n".join(lines + [".EE"]) + "\n"


sys.stdout.reconfigure(encoding="utf-8")
sys.stdout.write(page(json.load(sys.stdin)["command"]))
