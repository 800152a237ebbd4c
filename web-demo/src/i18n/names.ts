/** What people call channels, countries and encodings, which the engine says by the keys and codes of the API and of standards. */

const COUNTRY = /^[A-Z]{2}$/;

/** Whether a region is a country: numbers of no country have a region of three digits, which has no name. */
export function isCountry(region: string): boolean {
  return COUNTRY.test(region);
}

export function regionNames(locale: string): (region: string) => string {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  return (region) => (isCountry(region) ? (names.of(region) ?? region) : region);
}

/** What the page calls a channel, if it has a name for it. The service has another key for SMS in requests than in handoffs. */
export function channelName(names: Readonly<Record<string, string>>, key: string): string | undefined {
  return names[key === "sms" ? "sms-twilio" : key];
}

const ENCODINGS: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-8-bom": "UTF-8",
  "windows-1252": "Windows-1252",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
};

/** What an encoding is called, which is the same in every language. */
export function encodingName(label: string): string {
  return ENCODINGS[label] ?? label;
}
