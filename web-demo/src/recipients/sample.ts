/** A list with one recipient, whose number belongs to nobody. */
import type { HandoffColumn } from "sendcheck";

const FILES: Readonly<Record<string, string>> = {
  image: "picture.jpg",
  video: "film.mp4",
  document: "letter.pdf",
  media: "picture.jpg",
};

export function sampleList(columns: readonly HandoffColumn[]): string {
  const names = columns.map(({ name }) => name);
  return `${names.join(",")}\n${columns.map(cell).join(",")}\n`;
}

/** A recipient as a typed line. */
export function sampleLine(columns: readonly HandoffColumn[]): string {
  return columns.map(cell).join(", ");
}

function cell({ name, fills, variable, link }: HandoffColumn): string {
  switch (fills) {
    case "address":
      return name === "Id" ? "user1" : "12025550123";
    case "header":
      return addressOf(variable);
    case "body":
      return link ? addressOf(link) : `value ${variable}`;
    case "button":
      return "A12345";
  }
}

function addressOf(what: string | null): string {
  return `https://cdn.example.com/${FILES[what ?? ""] ?? "file"}`;
}
