/** The number of a row as it is typed into a form, or copied from the page, which puts digits in groups; 0 for what is none. */
export function rowNumber(form: HTMLFormElement): number {
  const text = String(new FormData(form).get("row"));
  const digits = text.replaceAll(/[\s.,\u2019']/g, "");
  return /^\d{1,15}$/.test(digits) ? Number(digits) : 0;
}
