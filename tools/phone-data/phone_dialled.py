"""What PyPI phonenumbers makes of numbers as they are dialled in each country: run through `cargo xtask fuzz-dialled`.

usage: phone_dialled.py COUNT SEED OUTPUT

Writes COUNT lines, as many for each region: region, text, E.164 digits or `-`, possible with reason, `valid` or `-`,
region of the number. `phone_data.py` writes the committed ones.
"""

import pathlib
import random
import re
import sys

import phonenumbers
from phonenumbers import PhoneNumberFormat, ValidationResult, phonenumberutil
from phonenumbers.phonemetadata import PhoneMetadata

from phone_data import TYPES, mutate, random_digits, sample

MOST_DIGITS = 40
SEPARATORS = (" ", "-", ".", "(", ")", " (", ") ", " - ")


def lines(rng, count):
    sources = {region: Source(region) for region in sorted(phonenumbers.SUPPORTED_REGIONS)}
    regions = list(sources)
    for place in range(count):
        region = regions[place % len(regions)]
        yield line(region, text(rng, sources[region], sources))


class Source:
    """The patterns of a region."""

    def __init__(self, region):
        metadata = PhoneMetadata.metadata_for_region(region)
        descriptions = (getattr(metadata, name) for name in TYPES)
        patterns = (each.national_number_pattern for each in descriptions if each is not None)
        self.code = str(metadata.country_code)
        self.patterns = [re._parser.parse(pattern) for pattern in patterns if pattern is not None]
        self.prefix = re._parser.parse(metadata.national_prefix_for_parsing or "")
        self.international = re._parser.parse(metadata.international_prefix)

    def national(self, rng):
        return sample(rng, rng.choice(self.patterns))

    def prefixed(self, rng):
        return sample(rng, self.prefix) + self.national(rng)


def text(rng, source, sources):
    """A number with or without a prefix, an international prefix, the country's own calling code; sometimes changed."""
    digits = dialled(rng, source, sources)
    if rng.random() < 0.3:
        digits = mutate(rng, digits)
    digits = digits[:MOST_DIGITS]
    return with_separators(rng, digits) if rng.random() < 0.25 else digits


def dialled(rng, source, sources):
    variant = rng.randrange(8)
    if variant == 0:
        return source.national(rng)
    if variant == 1:
        return source.prefixed(rng)
    if variant in (2, 3):
        there = source if rng.random() < 0.25 else rng.choice(list(sources.values()))
        return sample(rng, source.international) + there.code + there.prefixed(rng)
    if variant == 4:
        return source.code + source.national(rng)
    if variant == 5:
        return source.code + source.prefixed(rng)
    if variant == 6:
        return source.code + random_digits(rng, rng.randint(1, 16))
    return "0" * rng.randrange(2) + random_digits(rng, rng.randint(1, 20))


def with_separators(rng, digits):
    parts = [digits[0]]
    for digit in digits[1:]:
        parts.append((rng.choice(SEPARATORS) if rng.random() < 0.25 else "") + digit)
    return "(" * rng.randrange(2) + "".join(parts)


def line(region, text):
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return f"{region}\t{text}\t-\n"
    answer = (
        region,
        text,
        phonenumbers.format_number(number, PhoneNumberFormat.E164)[1:],
        ValidationResult.to_string(phonenumbers.is_possible_number_with_reason(number)),
        "valid" if phonenumbers.is_valid_number(number) else "-",
        phonenumberutil.region_code_for_number(number) or "-",
    )
    return "\t".join(answer) + "\n"


if __name__ == "__main__":
    count, seed, output = sys.argv[1:]
    pathlib.Path(output).write_text("".join(lines(random.Random(int(seed)), int(count))))
