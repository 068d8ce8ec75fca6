"""Runs endpoints (a JSON list of codes with requests on standard input) and prints their answers as a JSON list."""

import json
import logging
import os
import sys

import pywa

logging.disable()
for name in ("WHATSAPP_PHONE_ID", "WHATSAPP_TOKEN", "WHATSAPP_VERIFY_TOKEN", "APP_SECRET", "PRIVATE_KEY"):
    os.environ[name] = "x"


def answer(request):
    try:
        return pywa.WhatsApp.endpoint.answer(request)
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


answers = []
for work in json.load(sys.stdin):
    try:
        exec(compile(work["code"], "endpoint.py", "exec"), {"__name__": "endpoint"})
        answers.append([answer(request) for request in work["requests"]])
    except Exception as error:
        answers.append({"error": f"{type(error).__name__}: {error}"})
json.dump(answers, sys.stdout)
