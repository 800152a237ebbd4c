import { counter } from "../number.js";
import type { Texts } from "../index.js";

const count = counter("fr");

export const box: Texts["box"] = {
  pasted: "Le texte collé",
  long: (characters: number) => `Un texte de ${count(characters, "caractère", "caractères")}, qui n’est pas affiché.`,
  another: "En mettre un autre",
  moved: {
    request: (name: string) => `${name} est une requête de campagne : ses destinataires sont vérifiés à l’étape 2.`,
    list: (name: string) => `${name} est une liste de destinataires : elle est vérifiée à l’étape 2.`,
    handoff: (name: string) => `${name} est un handoff : c’est désormais le message de l’étape 1.`,
    waits: {
      there: (name: string) =>
        `${name} relève de l’étape 2, où vous avez modifié une autre liste. À sa place, ces modifications sont perdues.`,
      use: "L’utiliser à sa place",
    },
  },
};
