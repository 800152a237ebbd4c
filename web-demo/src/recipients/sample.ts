/** A list with one recipient, whose number belongs to nobody. */
import type { HandoffColumn } from "sendcheck";

const MEDIA: Readonly<Record<string, string>> = { image: "picture.jpg", video: "film.mp4", document: "letter.pdf" };

export function sampleList(columns: readonly HandoffColumn[]): string {
  const names = columns.map(({ name }) => name);
  return `${names.join(",")}\n${columns.map(cell).join(",")}\n`;
}

/** A recipient as a typed line. */
export function sampleLine(columns: readonly HandoffColumn[]): string {
  return columns.map(cell).join(", ");
}

function cell({ name, fills, variable }: HandoffColumn): string {
  switch (fills) {
    case "address":
      return name === "Id" ? "user1" : "12025550123";
    case "header":
      return `https://cdn.example.com/${MEDIA[variable ?? ""] ?? "file"}`;
    case "body":
      return `value ${variable}`;
    case "button":
      return "A12345";
  }
}
