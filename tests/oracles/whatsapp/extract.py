"""Writes libraries.json: what two public WhatsApp libraries say, for tests/tests/whatsapp_libraries.rs.

    pip install pywa==4.5.0 && npm pack whatsapp-api-js@6.3.0 && tar xzf whatsapp-api-js-6.3.0.tgz
    python3 extract.py package/lib/messages/template.js > libraries.json

Only numbers and codes are taken over; both libraries are under the MIT licence.
"""

import json
import re
import sys

from pywa.types.templates import TemplateLanguage, URLButton

BUTTON_URLS = [
    "https://example.com/",
    "https://example.com/{{1}}",
    "https://example.com/?order={{1}}",
    "https://example.com/?order=${{1}}",
    "{{1}}",
    "https://example.com/{{1}}/",
    "https://example.com/{{1}}/status",
    "https://{{1}}.example.com/",
    "https://example.com/?order={{1}}&lang=en",
    "https://example.com/{{1}}#top",
    "https://example.com/{{1}}{{2}}",
    "https://example.com/{{1}}/{{2}}",
    "https://example.com/{{1}}/{{1}}",
    "https://example.com/{{1}}/{{2}}/status",
]


def answer(url):
    """What pywa says to a button that opens `url`; an example is given where there is a variable."""
    try:
        URLButton(text="Visit", url=url, example="https://example.com/1" if "{{" in url else None)
    except ValueError as error:
        return "several variables" if "maximum of 1 variable" in str(error) else "not at the end"
    return "taken"


source = open(sys.argv[1], encoding="utf-8").read()
body = re.search(r"param\.text\?\.length > (\d+)", source)
alone = re.search(r"limit is (\d+) if only one BodyComponent", source)
json.dump(
    {
        "pywa 4.5.0": {
            "languages": sorted(language.value for language in TemplateLanguage if language.value.islower() or "_" in language.value),
            "buttonUrls": {url: answer(url) for url in BUTTON_URLS},
        },
        "whatsapp-api-js 6.3.0": {"valueBesideOtherParts": int(body.group(1)), "valueOfBodyAlone": int(alone.group(1))},
    },
    sys.stdout,
    indent=1,
)
print()
