"""Refreshes data/libphonenumber-<version>: run through `cargo xtask fetch-phone`, which prepares the interpreter.

usage: phone_data.py WORKSPACE OUTPUT_DIRECTORY

Writes the protobuf of Google's metadata as given, the time-zone map in the upstream form of
resources/timezones/map_data.txt, the states of the area codes of the United States, and the answers of PyPI phonenumbers
to a seeded corpus of numbers, in international form and as they are dialled in each country.
"""

import hashlib
import importlib.metadata
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys

import phone_states
import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType, ValidationResult, phonenumberutil, timezone
from phonenumbers.phonemetadata import PhoneMetadata
from phonenumbers.tzdata import TIMEZONE_DATA

DIALLED_NUMBERS = 245 * 16
SAMPLES_PER_PATTERN = 22
MUTATIONS_PER_PATTERN = 22
TYPES = (
    "fixed_line mobile toll_free premium_rate shared_cost personal_number voip pager uan voicemail general_desc".split()
)
NOTICE = """Data in this directory
======================

metadata.bin and map_data.txt are data of libphonenumber {version}, Copyright (C) 2009-2026 The Libphonenumber
Authors (https://github.com/google/libphonenumber), under the Apache License 2.0; see LICENSE.

metadata.bin   PhoneMetadataCollection of PhoneNumberMetadata.xml, as shipped in the crate rlibphonenumber 2.2.15
               (src/generated/metadata/metadata.bin), Apache License 2.0, unchanged.
map_data.txt   resources/timezones/map_data.txt, rebuilt from the module phonenumbers.tzdata of PyPI phonenumbers
               {version} (David Drysdale), Apache License 2.0.
answers.tsv    Numbers drawn by tools/phone-data/phone_data.py and what PyPI phonenumbers {version} answers for them.
dialled.tsv    Numbers as they are dialled in each country, drawn by tools/phone-data/phone_dialled.py, and what PyPI
               phonenumbers {version} answers for them.
us_states.tsv  The state of each area code of the United States, from resources/geocoding/en/1.txt as the module
               phonenumbers.geodata of PyPI phonenumbers {version} (David Drysdale) has it, Apache License 2.0.
geocoded.tsv   Numbers drawn by tools/phone-data/phone_states.py, and the state that the geocoder of PyPI phonenumbers
               {version} tells of each.
"""


def main(workspace, directory):
    # It draws with the functions below.
    import phone_dialled

    version = importlib.metadata.version("phonenumbers")
    directory.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(metadata_file(workspace), directory / "metadata.bin")
    (directory / "map_data.txt").write_text("".join(zone_map_lines()))
    (directory / "answers.tsv").write_text("".join(answer_lines(corpus(random.Random(version)))))
    dialled = phone_dialled.lines(random.Random(version), DIALLED_NUMBERS)
    (directory / "dialled.tsv").write_text("".join(dialled))
    (directory / "us_states.tsv").write_text("".join(phone_states.state_lines()))
    (directory / "geocoded.tsv").write_text("".join(phone_states.geocoded_lines(random.Random(version))))
    (directory / "NOTICE").write_text(NOTICE.format(version=version))
    (directory / "LICENSE").write_text(license_text())
    names = "LICENSE NOTICE answers.tsv dialled.tsv geocoded.tsv map_data.txt metadata.bin us_states.tsv".split()
    sums = [f"{hashlib.sha256((directory / name).read_bytes()).hexdigest()}  {name}\n" for name in names]
    (directory / "SHA256SUMS").write_text("".join(sums))


def metadata_file(workspace):
    """The protobuf inside the locked crate, where cargo has unpacked it."""
    command = ["cargo", "metadata", "--format-version", "1", "--locked"]
    packages = json.loads(subprocess.check_output(command, cwd=workspace))["packages"]
    crate = next(package for package in packages if package["name"] == "rlibphonenumber")
    return pathlib.Path(crate["manifest_path"]).parent / "src/generated/metadata/metadata.bin"


def license_text():
    files = importlib.metadata.files("phonenumbers")
    return next(file for file in files if file.name == "LICENSE").read_text()


def zone_map_lines():
    for prefix in sorted(TIMEZONE_DATA):
        yield f"{prefix}|{'&'.join(TIMEZONE_DATA[prefix])}\n"


def corpus(rng):
    numbers = set()
    for code, regions in sorted(phonenumberutil.COUNTRY_CODE_TO_REGION_CODE.items()):
        for region in regions:
            metadata = PhoneMetadata.metadata_for_region_or_calling_code(code, region)
            for name in TYPES:
                numbers.update(f"{code}{national}" for national in nationals(rng, metadata, getattr(metadata, name)))
    for _ in range(1500):
        numbers.add(random_digits(rng, rng.randint(1, 20)))
    return sorted(numbers)


def nationals(rng, metadata, description):
    if description is None or description.national_number_pattern is None:
        return
    if description.example_number is not None:
        yield description.example_number
    tree = re._parser.parse(description.national_number_pattern)
    for _ in range(SAMPLES_PER_PATTERN):
        yield sample(rng, tree)
    prefixes = re._parser.parse(metadata.national_prefix_for_parsing or "0")
    for _ in range(MUTATIONS_PER_PATTERN):
        drawn = sample(rng, tree)
        yield sample(rng, prefixes) + drawn if rng.random() < 0.25 else mutate(rng, drawn)


def sample(rng, tree):
    return "".join(sample_one(rng, kind, value) for kind, value in tree)


def sample_one(rng, kind, value):
    name = str(kind)
    if name == "LITERAL":
        return chr(value)
    if name == "IN":
        return rng.choice([digit for member in value for digit in members(*member)])
    if name == "BRANCH":
        return sample(rng, rng.choice(value[1]))
    if name == "SUBPATTERN":
        return sample(rng, value[3])
    if name == "MAX_REPEAT":
        low, high, tree = value
        return "".join(sample(rng, tree) for _ in range(rng.randint(low, high)))
    if name == "AT":
        return ""
    raise ValueError(f"unknown construct {name}")


def members(kind, value):
    name = str(kind)
    if name == "LITERAL":
        return [chr(value)]
    if name == "RANGE":
        return [chr(code) for code in range(value[0], value[1] + 1)]
    if name == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
        return list("0123456789")
    raise ValueError(f"unknown member {name} {value}")


def mutate(rng, digits):
    digits = list(digits)
    for _ in range(rng.randint(1, 2)):
        at = rng.randrange(len(digits) + 1)
        choice = rng.random()
        if choice < 0.6 and at < len(digits):
            digits[at] = rng.choice("0123456789")
        elif choice < 0.8:
            digits.insert(at, rng.choice("0123456789"))
        elif at < len(digits) and len(digits) > 1:
            del digits[at]
    return "".join(digits)


def random_digits(rng, length):
    return rng.choice("123456789") + "".join(rng.choice("0123456789") for _ in range(length - 1))


def answer_lines(numbers):
    """First the distinct answers (`answer`, index, cells), then for each number its E.164 and answer."""
    answers = {}
    rows = [row(number, answers) for number in numbers]
    for answer, index in answers.items():
        yield "\t".join(["answer", str(index), *answer]) + "\n"
    yield from rows


def row(digits, answers):
    """`=` stands for the digits themselves, `-` for a number that is refused."""
    try:
        number = phonenumbers.parse(f"+{digits}", None)
    except phonenumbers.NumberParseException:
        return f"{digits}\t-\n"
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    answer = (
        ValidationResult.to_string(phonenumbers.is_possible_number_with_reason(number)),
        "possible" if phonenumbers.is_possible_number(number) else "-",
        "valid" if phonenumbers.is_valid_number(number) else "-",
        phonenumberutil.region_code_for_number(number) or "-",
        PhoneNumberType.to_string(phonenumbers.number_type(number)),
        "&".join(timezone.time_zones_for_number(number)),
    )
    shown = "=" if e164 == f"+{digits}" else e164[1:]
    return f"{digits}\t{shown}\t{answers.setdefault(answer, len(answers))}\n"


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
