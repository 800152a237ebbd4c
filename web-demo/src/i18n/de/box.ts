import { numbers } from "../number.js";
import type { Texts } from "../index.js";

const number = numbers("de");

export const box: Texts["box"] = {
  pasted: "Der eingefügte Text",
  long: (characters: number) => `Ein Text mit ${number(characters)} Zeichen, der nicht angezeigt wird.`,
  another: "Einen anderen einfügen",
  moved: {
    request: (name: string) => `${name} ist eine Kampagnenanfrage: Ihre Empfänger werden in Schritt 2 geprüft.`,
    list: (name: string) => `${name} ist eine Liste mit Empfängern: Sie wird in Schritt 2 geprüft.`,
    handoff: (name: string) => `${name} ist ein Handoff: Er ist jetzt die Nachricht in Schritt 1.`,
    waits: {
      there: (name: string) =>
        `${name} gehört in Schritt 2, und dort haben Sie eine andere Liste geändert. An ihrer Stelle gehen diese Änderungen verloren.`,
      use: "An ihrer Stelle verwenden",
    },
  },
};
