/** A list with one recipient, whose number belongs to nobody. */
import type { HandoffColumn, LinkTarget } from "sendcheck";

const FILES: Readonly<Record<LinkTarget, string>> = {
  image: "picture.jpg",
  video: "film.mp4",
  document: "letter.pdf",
  media: "picture.jpg",
  page: "page",
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
  if (link !== null) return `https://cdn.example.com/${FILES[link]}`;
  switch (fills) {
    case "address":
      return name === "Id" ? "user1" : "12025550123";
    case "header":
    case "body":
      return `value ${variable}`;
    case "button":
      return "A12345";
  }
}
