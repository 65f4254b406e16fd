# SPDX-License-Identifier: MIT
"""The part of SARIF 2.1.0 (OASIS standard, section 3) that cchc writes: which properties an object may and must have,
of what kind. Anything else is a fault, so that what is written anew must be looked up and added here."""
import json
import re

URI = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?(?:[A-Za-z0-9._~!$&'()*+,;=@/?-]|%[0-9A-F]{2})+$")
LEVELS = ("none", "note", "warning", "error")


def text(value):
    return isinstance(value, str)


def whole(least):
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= least


def one_of(*values):
    return lambda value: value in values


def uri(value):
    """A URI reference by RFC 3986; a colon in its first part would be a scheme."""
    return text(value) and bool(URI.match(value))


def language(value):
    return text(value) and bool(re.match(r"^[a-z]{2}(?:-[A-Z]{2})?$", value))


# {object: {property: (must it be there, a predicate, the name of an object, or [that of the objects of a list])}}
SHAPES = {
    "log": {"$schema": (False, uri), "version": (True, one_of("2.1.0")), "runs": (True, ["run"])},
    "run": {"tool": (True, "tool"), "language": (False, language),
            "columnKind": (False, one_of("utf16CodeUnits", "unicodeCodePoints")), "results": (False, ["result"])},
    "tool": {"driver": (True, "driver")},
    "driver": {"name": (True, text), "version": (False, text), "rules": (False, ["rule"])},
    "rule": {"id": (True, text), "shortDescription": (False, "message"), "defaultConfiguration": (False, "configuration")},
    "configuration": {"level": (False, one_of(*LEVELS))},
    "message": {"text": (True, text)},
    "result": {"ruleId": (False, text), "ruleIndex": (False, whole(0)), "level": (False, one_of(*LEVELS)),
               "message": (True, "message"), "locations": (False, ["location"]),
               "relatedLocations": (False, ["location"]), "suppressions": (False, ["suppression"]),
               "properties": (False, lambda value: isinstance(value, dict))},
    "location": {"physicalLocation": (False, "physical"), "logicalLocations": (False, ["logical"])},
    "physical": {"artifactLocation": (True, "artifact"), "region": (False, "region")},
    "artifact": {"uri": (True, uri)},
    "region": {"startLine": (True, whole(1)), "startColumn": (False, whole(1))},
    "logical": {"name": (False, text), "fullyQualifiedName": (False, text), "kind": (False, text)},
    "suppression": {"kind": (True, one_of("inSource", "external")), "justification": (False, text)},
}


def faults_of(value, shape="log", at="$"):
    """What is against the standard, each with its place."""
    if not isinstance(value, dict):
        return [f"{at}: no object"]
    known, found = SHAPES[shape], []
    found += [f"{at}.{name}: not in what is checked of the standard" for name in value if name not in known]
    for name, (is_needed, kind) in known.items():
        if name not in value:
            found += [f"{at}.{name}: missing"] if is_needed else []
        elif isinstance(kind, str):
            found += faults_of(value[name], kind, f"{at}.{name}")
        elif isinstance(kind, list):
            if not isinstance(value[name], list):
                found.append(f"{at}.{name}: no list")
                continue
            for i, one in enumerate(value[name]):
                found += faults_of(one, kind[0], f"{at}.{name}[{i}]")
        elif not kind(value[name]):
            found.append(f"{at}.{name}: {json.dumps(value[name])[:80]}")
    return found


def contradictions(log):
    """What the standard says beyond shapes: rules' ids are unique, and results point to their rules."""
    found = []
    for run in log["runs"]:
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        found += [] if len(set(rules)) == len(rules) else ["two rules of one id"]
        for result in run["results"]:
            if result["ruleIndex"] >= len(rules) or rules[result["ruleIndex"]] != result["ruleId"]:
                found.append(f"ruleIndex {result['ruleIndex']} is not {result['ruleId']}")
    return found
