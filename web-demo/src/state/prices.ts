/** Prices as they are typed, and as the engine takes them. */
import type { Prices } from "./model.js";

/** Whether it is a price: digits, and behind a point or a comma at most six more. */
export function isPrice(text: string): boolean {
  return /^\d{1,9}([.,]\d{1,6})?$/.test(text.trim());
}

/** Those that are some, such as `sms:US=0.0079`. */
export function givenPrices(prices: Prices): string[] {
  return Object.entries(prices)
    .filter(([, price]) => isPrice(price))
    .map(([of, price]) => `${of}=${price.trim().replace(",", ".")}`);
}
