import { numbers } from "../number.js";
import type { Texts } from "../index.js";

const number = numbers("fr");

export const fixes: Texts["fixes"] = {
  kinds: {
    "calling-code": "Ajouter un indicatif de pays",
    blanks: "Réduire les sauts de ligne et les espaces",
    "plain-characters": "Remplacer les caractères qui coûtent des segments",
    "fill-empty": "Remplir les cellules vides",
    https: "Faire commencer les liens par https",
    "drop-duplicates": "Exclure les doublons",
    "drop-failed": "Exclure les lignes refusées",
    repair: "Écrire les numéros comme le service les accepte",
    "strict-json": "L’écrire en JSON strict",
  },
  saved: (n) => (n === 1 ? "1 segment économisé." : `${number(n)} segments économisés.`),
};
