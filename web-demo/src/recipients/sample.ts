/** A list with one recipient, whose number belongs to nobody. */
const MEDIA: Readonly<Record<string, string>> = { image: "picture.jpg", video: "film.mp4", document: "letter.pdf" };

export function sampleList(columns: readonly string[], media: string): string {
  const cells = columns.map((column) => cell(column, media));
  return `${columns.join(",")}\n${cells.join(",")}\n`;
}

/** A recipient as a typed line. */
export function sampleLine(columns: readonly string[]): string {
  return columns.map((column) => cell(column, "image")).join(", ");
}

function cell(column: string, media: string): string {
  switch (column) {
    case "Phone":
      return "12025550123";
    case "Id":
      return "user1";
    case "H1":
      return `https://cdn.example.com/${MEDIA[media] ?? "file"}`;
    case "BU1":
      return "A12345";
    default:
      return `value ${column.replace(/^B/, "")}`;
  }
}
