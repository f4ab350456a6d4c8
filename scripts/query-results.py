#!/usr/bin/env python3
"""Writes into test/query/results.json what Python itself makes of each query there; needs PyYAML.

    python3 scripts/query-results.py

Attributes are looked up as airbyte-ci does it: first on the object, then among its keys. Everything else is Python.
"""
import ast
import json
import pathlib
import warnings

import yaml

FILE = pathlib.Path(__file__).parent.parent / "test/query/results.json"


class Attributes(ast.NodeTransformer):
    def visit_Attribute(self, node):
        self.generic_visit(node)
        call = ast.Call(ast.Name("attribute", ast.Load()), [node.value, ast.Constant(node.attr)], [])
        return ast.copy_location(call, node)


def attribute(value, name):
    try:
        return getattr(value, name)
    except AttributeError as error:
        try:
            return value[name]
        except (KeyError, TypeError):
            raise error from None


def result(query, data):
    try:
        tree = ast.fix_missing_locations(Attributes().visit(ast.parse(query.strip(), mode="eval")))
        value = eval(compile(tree, "query", "eval"), {"__builtins__": {}, "attribute": attribute, "data": data, "int": int, "float": float, "str": str, "len": len})
        return {"query": query, "result": repr(value), "matches": bool(value)}
    except Exception as error:
        return {"query": query, "error": type(error).__name__}


if __name__ == "__main__":
    warnings.simplefilter("ignore", SyntaxWarning)
    table = json.loads(FILE.read_text())
    data = yaml.safe_load(table["metadata"])["data"]
    rows = [json.dumps(result(row["query"], data), ensure_ascii=False) for row in table["results"]]
    metadata = json.dumps(table["metadata"], ensure_ascii=False)
    FILE.write_text(f'{{\n "metadata": {metadata},\n "results": [\n  ' + ",\n  ".join(rows) + "\n ]\n}\n")
