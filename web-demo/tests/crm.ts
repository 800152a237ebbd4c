/** What a CRM exports: fourteen columns, of which the message needs four. */
export function crmExport(rows: number): string {
  const heading =
    "First Name;Contact ID;Company;City;Owner;Created;Mobile Phone;Score;Source;Stage;Notes;Code;Picture;Birthday";
  const line = (row: number) =>
    [
      `Jane ${row}`,
      `C-${row}`,
      "Marlow Ltd",
      "Leeds",
      "Omar",
      "2026-01-05",
      `1212${2_000_000 + row}`,
      row % 7,
      "web",
      "won",
      "called twice",
      `SPRING${row}`,
      "https://cdn.example.com/spring.jpg",
      "1990-05-01",
    ].join(";");
  return `\ufeff${heading}\r\n${Array.from({ length: rows }, (_, row) => line(row)).join("\r\n")}\r\n`;
}
