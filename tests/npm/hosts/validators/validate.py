"""The schemas in the validator of Python: each is one, takes what it describes and refuses what it does not."""

import json
import pathlib

from jsonschema import validators

folder = pathlib.Path("node_modules/sendcheck/schemas")
for path in sorted(folder.glob("*.json")):
    schema = json.loads(path.read_text())
    validator = validators.validator_for(schema)
    validator.check_schema(schema)
    assert not validator(schema).is_valid(7), path
handoff = {"id": "1", "type": "sms-twilio", "messageComponents": [{"type": "body", "content": "Hi", "variables": []}]}
schema = json.loads((folder / "handoff.json").read_text())
validators.validator_for(schema)(schema).validate(handoff)
