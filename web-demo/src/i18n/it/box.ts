import { numbers } from "../number.js";
import type { Texts } from "../index.js";

const number = numbers("it");

export const box: Texts["box"] = {
  pasted: "Il testo incollato",
  long: (characters: number) => `Un testo di ${number(characters)} caratteri, che non viene mostrato.`,
  another: "Usane un altro",
  moved: {
    request: (name: string) =>
      `${name} è una richiesta di campagna: i suoi destinatari vengono controllati nel passaggio 2.`,
    list: (name: string) => `${name} è un elenco di destinatari: viene controllato nel passaggio 2.`,
    handoff: (name: string) => `${name} è un handoff: ora è il messaggio del passaggio 1.`,
    waits: {
      there: (name: string) =>
        `${name} va nel passaggio 2, dove hai modificato un altro elenco. Al suo posto, quelle modifiche vanno perse.`,
      use: "Usalo al suo posto",
    },
  },
};
