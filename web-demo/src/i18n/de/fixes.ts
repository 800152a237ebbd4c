import { numbers } from "../number.js";
import type { Texts } from "../index.js";

const number = numbers("de");

export const fixes: Texts["fixes"] = {
  kinds: {
    "calling-code": "Ländervorwahl ergänzen",
    blanks: "Zeilenumbrüche und Leerzeichen zusammenfassen",
    "plain-characters": "Zeichen ersetzen, die Segmente kosten",
    "fill-empty": "Leere Zellen füllen",
    https: "Links mit https beginnen lassen",
    "drop-duplicates": "Doppelte weglassen",
    "drop-failed": "Abgelehnte Zeilen weglassen",
    repair: "Nummern so schreiben, wie der Dienst sie annimmt",
    "strict-json": "Als strenges JSON schreiben",
  },
  saved: (n) => (n === 1 ? "1 Segment wird gespart." : `${number(n)} Segmente werden gespart.`),
};
