import { bytes, counter, numbers } from "../number.js";

const count = counter("de");
const number = numbers("de");

export const request = {
  title: "Anfrage",
  failed: "Die Kampagnenanfrage lässt sich nicht lesen",
  chosen: (name: string, size: number) => `${name} (${bytes("de")(size)}), eine Kampagnenanfrage`,
  holds: (consumers: number) =>
    `Die Anfrage enthält ${count(consumers, "Empfänger", "Empfänger")}. Jeder wird für sich geprüft.`,
  webPage: {
    is: (name: string, title: string) =>
      `${name} ist eine Webseite${title ? ` („${title}“)` : ""}, wie auch immer die Datei heißt: keine Liste, kein Handoff und keine Anfrage.`,
    help: "Meist hat ein Server sie anstelle der Datei geschickt: Exportieren Sie die Datei noch einmal. Eine Tabelle, die als Webseite gespeichert ist, lässt sich in Excel öffnen und dort als Arbeitsmappe oder CSV speichern.",
    answer: "Es ist die Antwort des Dienstes",
  },
  records: {
    is: (name: string) =>
      `${name} enthält Datensätze in JSON: Das ist keine Kampagnenanfrage und keine Liste, die hier gelesen wird.`,
    help: "Exportieren Sie die Liste dort, wo sie herkommt, als CSV oder als Excel-Arbeitsmappe, und verwenden Sie diese Datei.",
  },
  cameBack: {
    after: (names: readonly string[]) =>
      `Korrigierte Empfänger aus ${names.join(", ")}: Wer dort schon angenommen wurde, wird nicht noch einmal angenommen.`,
    alone:
      "Diese Empfänger sind in einer anderen Anfrage fehlgeschlagen. Fügen Sie die ursprüngliche Anfrage hinzu, damit niemand, der dort angenommen wurde, die Nachricht zweimal erhält.",
    drop: "Legen Sie die ursprüngliche Anfrage hier ab, oder",
    dropNow: "Legen Sie die Anfrage ab, aus der diese Empfänger stammen",
    choose: "Ursprüngliche Anfrage auswählen",
  },
  forecast: {
    title: "Was der Dienst antworten würde",
    counts: (accepted: number, failed: number) =>
      `Er nimmt die Anfrage an: ${number(accepted)} angenommen, ${number(failed)} fehlgeschlagen.`,
    refused: "Er lehnt die ganze Anfrage ab:",
    mendFirst: "Er würde auch jeden Teil davon ablehnen. Korrigieren Sie zuerst, was zur Anfrage selbst gemeldet wird.",
    inParts: (parts: number) =>
      `Aufgeteilt ${parts === 1 ? "lässt" : "lassen"} sich ${count(parts, "Anfrage", "Anfragen")} senden (Schritt 4). Die Tabelle prüft jeden Empfänger für sich.`,
    json: "Die Antwort als JSON",
    cut: "Das ist ihr Anfang. Die Datei enthält sie ganz.",
    save: "Antwort herunterladen (JSON)",
  },
  files: {
    parts: (parts: number, consumers: number) =>
      `${count(parts, "Anfrage", "Anfragen")} bereit zum Senden, mit ${count(consumers, "Empfänger", "Empfängern")}, jeder so, wie er geschrieben wurde.`,
    beside: (toMend: number, repeated: number) =>
      `Daneben: ${number(toMend)} zum Korrigieren (to-mend.json), ${number(repeated)} mit der Nummer eines anderen (duplicates.json).`,
    refused: "Der Dienst würde jede Anfrage wegen dessen ablehnen, was sie außer ihren Empfängern enthält:",
    none: "Kein Empfänger ist angenommen, deshalb gibt es nichts zu senden.",
    mend: "Die fehlgeschlagenen Empfänger mit dem, was nicht stimmt, zum Korrigieren und erneuten Prüfen.",
    toMend: "Empfänger zum Korrigieren (JSON)",
  },
  windows:
    "Die Anfrage sagt selbst, wann Nachrichten gesendet werden dürfen. Zeitfenster, die hier eingestellt werden, werden ausprobiert und nicht in die Anfrage geschrieben.",
  cost: "Was eine Anfrage kostet, wird hier nicht berechnet: Dafür braucht es eine Liste.",
};
