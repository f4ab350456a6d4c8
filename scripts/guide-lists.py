#!/usr/bin/env python3
"""Compares the guide's two listing commands with what a few lines of Python say about the same files; needs PyYAML.

    python3 scripts/guide-lists.py MIRROR [COMMIT...]

Exit code 1 where they differ.
"""
import json
import pathlib
import subprocess
import sys

import yaml

PROGRAM = ["node", str(pathlib.Path(__file__).parent.parent / "dist/cli/index.js")]
FOLDER = "airbyte-integrations/connectors"
MIGRATED = ["--support-level=certified", "--metadata-query=data.connectorBuildOptions.baseImage is not None"]
NOT_MIGRATED = ["--metadata-query=data.supportLevel == 'certified' and 'connectorBuildOptions' not in data.keys()"]


def git(*args, stdin=None):
    return subprocess.run(["git", "-C", mirror, *args], input=stdin, capture_output=True, check=True).stdout


def metadata(commit):
    """The data section of every connector whose metadata can be read."""
    for name in git("ls-tree", "--name-only", f"{commit}:{FOLDER}").decode().split():
        shown = subprocess.run(["git", "-C", mirror, "cat-file", "blob", f"{commit}:{FOLDER}/{name}/metadata.yaml"], capture_output=True)
        try:
            yield name, yaml.safe_load(shown.stdout.decode())["data"]
        except (yaml.YAMLError, TypeError):
            continue


def listed(commit, filters):
    command = [*PROGRAM, "connectors", *filters, "list", "--format=json", "--repo", mirror, "--commit", commit]
    return [connector["name"] for connector in json.loads(subprocess.run(command, capture_output=True, check=True).stdout)]


mirror, *commits = sys.argv[1:]
different = False
for commit in commits or ["HEAD"]:
    certified = {name: data for name, data in metadata(commit) if data.get("supportLevel") == "certified"}
    build = {name: data.get("connectorBuildOptions") for name, data in certified.items()}
    expected = {
        "migrated": sorted(name for name, options in build.items() if options and options.get("baseImage") is not None),
        "not migrated": sorted(name for name, data in certified.items() if "connectorBuildOptions" not in data),
    }
    for what, filters in [("migrated", MIGRATED), ("not migrated", NOT_MIGRATED)]:
        names = listed(commit, filters)
        same = names == expected[what]
        different |= not same
        print(f"{commit[:10]} {what}: {len(names)} listed, {len(expected[what])} expected: {'the same' if same else 'DIFFERENT'}")
sys.exit(different)
