import { counter, numbers } from "../number.js";

const count = counter("fr");
const number = numbers("fr");

export const matching = {
  open: "Associer les colonnes",
  uncertain:
    "Impossible de savoir quelles colonnes sont les bonnes. Indiquez-le ici : d’ici là, personne n’est vérifié, car une mauvaise colonne fait écrire à des inconnus.",
  byPosition:
    "Aucun intitulé ne nomme ce dont le message a besoin ; les colonnes sont donc prises dans leur ordre. Vérifiez que les paires sont justes ; les fichiers ne sont créés qu’ensuite.",
  missing: "Un élément dont le message a besoin n’a pas encore de colonne.",
  certain: "Tout ce dont le message a besoin a sa colonne.",
  recalled: "Associées comme la dernière fois.",
  anew: "Associer de nouveau",
  confirm: "Ces paires sont justes",
  done: "Terminé",
  unread: (rows: number) => `${count(rows, "ligne lue", "lignes lues")} ; il faut d’abord associer les colonnes.`,
  card: (encoding: string, delimiter: string, used: number, all: number) =>
    `${encoding}, ${delimiter}, ${number(used)} sur ${count(all, "colonne utilisée", "colonnes utilisées")}`,
  need: {
    phone: "Numéro de téléphone",
    id: "Identifiant dans votre application",
    header: { image: "Image", video: "Vidéo", document: "Document" },
    button: (name: string) => `Bouton, {{${name}}}`,
  },
  choose: "Choisir une colonne",
  option: (name: string, sample: string) => `${name} – ${sample}`,
  text: "Le même texte pour tous",
  textOf: (need: string) => `Texte pour : ${need}`,
  fallback: "Si la cellule est vide",
  samples: (column: string) => `Extraits de ${column}`,
  noSamples: "Vide dans les premières lignes.",
  basis: {
    given: "indiqué par vous",
    name: "d’après son nom",
    position: "d’après sa place",
    open: "à choisir",
    none: "aucune colonne trouvée",
    numbers: (numbers: number, of: number) => `contient des numéros : ${number(numbers)} sur ${number(of)}`,
    links: (links: number, of: number) => `contient des liens : ${number(links)} sur ${number(of)}`,
    empty: (cells: number, of: number) => `vides : ${number(cells)} sur ${number(of)}`,
  },
  left: (columns: number) =>
    `${count(columns, "autre colonne n’est", "autres colonnes ne sont")} pas utilisée${columns > 1 ? "s" : ""}.`,
  noneLeft: "Aucune colonne n’est laissée de côté.",
  lookedAt: (rows: number) =>
    rows === 1 ? "Compté dans la première ligne." : `Compté dans les ${number(rows)} premières lignes.`,
  bubble: (row: number) => `Le message de la ligne ${number(row)}`,
  numbers: {
    auto: "Tels quels ; signalé s’ils semblent être autre chose",
    are: (country: string) => `Ce sont des numéros de ce pays : ${country}`,
  },
  written: {
    title: "Comment le fichier est écrit",
    auto: (found: string) => `Détecté : ${found}`,
    foundLine: (line: number) => `ligne ${number(line)}`,
    foundNone: "aucun",
    none: "Il n’y en a pas",
    inLine: "Dans une ligne",
    line: "Ligne des noms",
    delimiters: { ",": "Virgules", ";": "Points-virgules", tab: "Tabulations", "|": "Barres verticales" },
  },
};
