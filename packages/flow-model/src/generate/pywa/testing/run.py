"""Runs Python modules (a JSON list of texts on standard input) and prints what each ``flow`` gives as a JSON list."""

import json
import sys

answers = []
for code in json.load(sys.stdin):
    names = {}
    try:
        exec(compile(code, "flow.py", "exec"), names)
        answers.append({"flow": json.loads(names["flow"].to_json())})
    except Exception as error:
        answers.append({"error": f"{type(error).__name__}: {error}"})
json.dump(answers, sys.stdout)
