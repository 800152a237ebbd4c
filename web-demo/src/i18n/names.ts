/** What people call channels and countries, which the engine says by the keys and codes of the API. */

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
