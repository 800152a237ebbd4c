"""Which state of the United States an area code belongs to, out of libphonenumber's geocoding data.

`phone_data.py` writes both files.
"""

import re

from phonenumbers import PhoneNumber, geocoder
from phonenumbers.geodata import GEOCODE_DATA

SAMPLES_PER_AREA = 3
STATES = dict(
    line.rsplit(" ", 1)
    for line in """Alabama AL
Alaska AK
Arizona AZ
Arkansas AR
California CA
Colorado CO
Connecticut CT
Delaware DE
Florida FL
Georgia GA
Hawaii HI
Idaho ID
Illinois IL
Indiana IN
Iowa IA
Kansas KS
Kentucky KY
Louisiana LA
Maine ME
Maryland MD
Massachusetts MA
Michigan MI
Minnesota MN
Mississippi MS
Missouri MO
Montana MT
Nebraska NE
Nevada NV
New Hampshire NH
New Jersey NJ
New Mexico NM
New York NY
North Carolina NC
North Dakota ND
Ohio OH
Oklahoma OK
Oregon OR
Pennsylvania PA
Rhode Island RI
South Carolina SC
South Dakota SD
Tennessee TN
Texas TX
Utah UT
Vermont VT
Virginia VA
Washington State WA
Washington D.C. DC
West Virginia WV
Wisconsin WI
Wyoming WY""".splitlines()
)


def state(description):
    """`New Jersey` and `Newark, NJ` are both NJ; what names no state is None."""
    city = re.search(r", ([A-Z]{2})$", description)
    code = city.group(1) if city else STATES.get(description)
    return code if code in STATES.values() else None


def north_america():
    return {prefix[1:]: names["en"] for prefix, names in GEOCODE_DATA.items() if prefix[0] == "1" and "en" in names}


def states():
    """By area code: what stands there for the whole of it, else what all its exchanges agree in."""
    descriptions = north_america()
    found = {}
    for area in sorted({prefix[:3] for prefix in descriptions}):
        within = {state(text) for prefix, text in descriptions.items() if prefix[:3] == area}
        if area in descriptions:
            within = {state(descriptions[area])}
        if len(within) > 1:
            raise ValueError(f"{area} is in several states: {within}")
        found[area] = within.pop()
    return {area: code for area, code in found.items() if code is not None}


def state_lines():
    for area, code in states().items():
        yield f"{area}\t{code}\n"


def geocoded_lines(rng):
    """A number of every area code there could be, some of its exchanges, and all exchanges that are in another state."""
    descriptions, by_area = north_america(), states()
    for area in map(str, range(200, 1000)):
        exchanges = [prefix for prefix in sorted(descriptions) if prefix[:3] == area and len(prefix) > 3]
        others = [prefix for prefix in exchanges if by_area.get(area) not in (None, state(descriptions[prefix]))]
        drawn = rng.sample(exchanges, min(SAMPLES_PER_AREA, len(exchanges)))
        for prefix in sorted({area, *drawn, *others}):
            national = prefix + "".join(rng.choice("0123456789") for _ in range(10 - len(prefix)))
            number = PhoneNumber(country_code=1, national_number=int(national))
            yield f"1{national}\t{state(geocoder.description_for_valid_number(number, 'en')) or '-'}\n"
