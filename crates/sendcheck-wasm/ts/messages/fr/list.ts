/** What is wrong with a list of recipients as a whole, and with its rows. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { held } from "../held.js";
import { regions } from "../regions.js";
import { counted, either, isOne, n } from "./phrases.js";

export const list = {
  QUOTE_UNTERMINATED: {
    title: "Une cellule entre guillemets n’est jamais fermée",
    help: "Fermez le guillemet à la ligne indiquée, ou doublez un guillemet qui fait partie du texte.",
    says: ({ line, lines }) =>
      `le guillemet ouvert à la ligne ${n(line)} ${lines === 0 ? "n’est jamais fermé" : `n’est fermé que ${counted(lines, "ligne", "lignes")} plus loin, après ce qui ressemble à d’autres destinataires`}`,
  },
  ROW_TOO_LARGE: {
    title: "Une ligne est trop volumineuse",
    help: "Cherchez un guillemet qui n’est pas fermé, ou raccourcissez la ligne.",
    says: ({ line }) =>
      `les données qui commencent à la ligne ${n(line)} du fichier dépassent ce qui est lu pour une seule ligne`,
  },
  TEXT_AFTER_QUOTE: {
    title: "Du texte suit un guillemet fermant",
    help: "Doublez les guillemets qui font partie du texte, ou mettez toute la cellule entre guillemets.",
    says: () => "une cellule continue après son guillemet fermant ; impossible donc de savoir où elle se termine",
  },
  ROW_TOO_SHORT: {
    title: "Une ligne a trop peu de cellules",
    help: "Donnez le même nombre de cellules à chaque ligne ; les valeurs manquantes sont signalées à part.",
    says: ({ found, expected }) =>
      `la ligne a ${counted(found, "cellule", "cellules")} sur les ${n(expected)} qu’il faut`,
  },
  ROW_TOO_LONG: {
    title: "Une ligne a trop de cellules",
    help: "Mettez entre guillemets une valeur qui contient le séparateur, ou supprimez les cellules en trop.",
    says: ({ surplus, expected }) =>
      `${counted(surplus, "cellule remplie", "cellules remplies")} au-delà ${isOne(expected) ? `de ${n(expected)} attendue` : `des ${n(expected)} attendues`}`,
  },
  LIST_TOO_LONG: {
    title: "La liste est plus longue que ce que l’outil web accepte",
    help: "Divisez la liste, ou faites relever la limite du compte (jusqu’à 100 000 destinataires).",
    says: ({ found, limit }) =>
      `${counted(found, "destinataire", "destinataires")} ; l’outil web en accepte ${n(limit)} à la fois`,
  },
  SET_UNCERTAIN: {
    title: "Impossible de savoir quelle colonne d’un ensemble de destinataires convient",
    help: "Indiquez laquelle avec `setReadings`, ou nommez la colonne `Phone` (`Id` pour les utilisateurs de l’application) et aucune autre ainsi.",
    says: ({ set, candidates }) =>
      `impossible de savoir quelle colonne du fichier ${sets[set]} convient : ${either(candidates)}`,
  },
  SET_STATUS: {
    title: "Une colonne d’un ensemble de destinataires dit que tous n’en font pas partie",
    help: "Indiquez avec `where` dans `setReadings` quelles lignes comptent, ou avec `all` qu’elles comptent toutes.",
    says: ({ set, column, values }) =>
      `chaque ligne du fichier ${sets[set]} compte, quoi que contienne sa colonne \`${column}\` : ${held(values, "autre", "vide")}`,
  },
  NUMBERS_READ_ABROAD: {
    title: "Des numéros lus comme étrangers pourraient être du pays de la plupart des autres",
    help: "Indiquez le pays avec `country`, ou que les numéros sont corrects avec `numbersAsGiven` ; les fichiers à envoyer ne sont créés qu’ensuite.",
    says: ({ set, count, of, region, row, line }) => {
      const numbers = counted(of, "numéro", "numéros");
      const whose =
        set === ""
          ? `${numbers} sans \`+\` ${isOne(of) ? "lu" : "lus"} comme ${isOne(of) ? "celui" : "ceux"} d’autres pays`
          : `${numbers} d’autres pays du fichier ${sets[set]}`;
      const first = row === 0 ? "" : ` ; le premier est à la ligne ${n(row)} (ligne ${n(line)} du fichier)`;
      return `sur ${whose}, ${n(count)} ${isOne(count) ? "serait un mobile" : "seraient des mobiles"} du pays ${region}, celui de la plupart des autres, avec son indicatif devant${first}`;
    },
  },
  SET_UNREAD: {
    title: "Un ensemble de destinataires n’a pas pu être lu en entier",
    help: "Écrivez chaque numéro avec son indicatif du pays, ou indiquez avec `acceptUnread` combien de lignes ne désignent personne.",
    says: ({ set, count, lines, region, others, more, delimiter, column, rows }) => {
      if (column !== "")
        return `la plupart des numéros du fichier ${sets[set]} ont leur indicatif dans la colonne \`${column}\` et sont lus sans lui`;
      if (region !== "") {
        return `beaucoup de numéros du fichier ${sets[set]} ne sont pas valides tels quels, mais le sont comme numéros du pays ${regions(region, others, more)} sans son indicatif`;
      }
      if (delimiter !== "")
        return `chaque ligne du fichier ${sets[set]} n’a donné qu’une cellule, et \`${delimiter}\` semble séparer les siennes`;
      if (rows > 0)
        return `le fichier ${sets[set]} a ${counted(rows, "ligne", "lignes")}, et aucune ne contient ce qui a été dit de celles qui comptent`;
      if (count === 0) return `le fichier ${sets[set]} ne contient personne`;
      if (count === 1) return `la ligne ${lines.join("")} du fichier ${sets[set]} ne désigne personne`;
      return `${n(count)} lignes du fichier ${sets[set]} ne désignent personne : ${lines.join(", ")}${count > lines.length ? " et d’autres" : ""}`;
    },
  },
  SET_ENCODING: {
    title: "Les lettres d’un ensemble de destinataires ne sont peut-être plus ce qu’elles étaient",
    help: "Enregistrez le fichier en UTF-8 (dans Excel : CSV UTF-8), ou indiquez son encodage avec `encoding` dans `setReadings`.",
    says: ({ set, doubt, encoding, given, found, count }) => {
      const of = `le fichier ${sets[set]}`;
      if (doubt === "assumed") return `${of} n’est pas en UTF-8 ; son encodage est supposé être ${encoding}`;
      if (doubt === "contradicted") {
        return `${of} ${found === encoding ? "commence par la marque d’encodage" : "semble être en"} ${found}, et non ${found === encoding ? "par celle de" : "en"} ${given} ; il a été lu en ${encoding}`;
      }
      return `dans ${counted(count, "cellule", "cellules")} du fichier ${sets[set]}, un caractère s’est perdu (U+FFFD), ce qui ne désigne personne`;
    },
  },
  ROWS_ABOVE_HEADING: {
    title: "Des lignes se trouvent au-dessus des intitulés",
    help: "Il n’y a rien à faire s’il s’agit d’un titre, d’une date ou d’un commentaire ; sinon, indiquez avec `header` où se trouvent les intitulés, ou qu’il n’y en a pas.",
    says: ({ rows, line }) =>
      isOne(rows)
        ? `${n(rows)} ligne au-dessus des intitulés de la ligne ${n(line)} n’est pas un destinataire`
        : `${n(rows)} lignes au-dessus des intitulés de la ligne ${n(line)} ne sont pas des destinataires`,
  },
  HEADING_CHANGES: {
    title: "Les intitulés d’autres colonnes se trouvent parmi les lignes",
    help: "Mettez les deux parties dans le même ordre de colonnes, ou vérifiez chacune comme une liste à part ; les fichiers à envoyer ne sont créés qu’ensuite.",
    says: ({ row, line, column, found, name }) =>
      `la ligne ${n(row)} (ligne ${n(line)} du fichier) contient des intitulés, et la colonne ${n(column)} y est \`${found}\` ; les lignes suivantes sont lues comme si c’était \`${name}\``,
  },
  HEADING_REPEATED: {
    title: "Les intitulés se répètent parmi les lignes",
    help: "Il n’y a rien à faire ; ces lignes viennent de fichiers réunis, et ne sont pas des destinataires.",
    says: ({ times, line }) =>
      times === 1
        ? `les intitulés se répètent à la ligne ${n(line)}`
        : `les intitulés se répètent ${n(times)} fois, la première à la ligne ${n(line)}`,
  },
  EARLIER_LIST_MISSING: {
    title: "Des destinataires en échec reviennent sans la liste ou la requête d’origine",
    help: "Fournissez avec `after` ce dont ils proviennent, afin qu’aucune personne déjà acceptée ne le soit de nouveau.",
    says: () =>
      "ces destinataires avaient échoué, et ont été vérifiés sans la liste ou la requête dont ils proviennent",
  },
  EARLIER_ACCEPTED_NOBODY: {
    title: "Personne n’est écarté à cause d’une liste ou requête antérieure",
    help: "Vérifiez-la telle qu’elle a été envoyée (handoff, `columns`, `country`), ou retirez `after` si elle n’a été envoyée à personne ; les fichiers à envoyer ne sont créés qu’ensuite.",
    says: ({ place, recipients, reason }) =>
      `parmi ${counted(recipients, "destinataire", "destinataires")} de ce qui est venu avant (${place}), personne ne compte comme accepté, à cause de \`${reason}\`, si bien que personne n’est écarté`,
  },
  DELIMITER_UNLIKELY: {
    title: "Chaque ligne n’a donné qu’une cellule, et un autre caractère semble les séparer",
    help: "Indiquez avec `delimiter` ce qui sépare les cellules ; enlevez les guillemets qui entourent des lignes entières, ou faites-les diviser par le tableur (Convertir des données).",
    says: ({ likely, cause }) =>
      cause === "whole"
        ? `chaque ligne entière est une seule cellule, entre guillemets ou dans une feuille, et \`${likely}\` semble séparer ce qu’elle contient`
        : `chaque ligne n’a donné qu’une cellule, et \`${likely}\` semble séparer les siennes`,
  },
  QUOTES_UNUSUAL: {
    title: "Des cellules sont entourées de signes qui ne sont pas les guillemets d’un fichier CSV",
    help: "Faites écrire le fichier avec des guillemets droits doubles, ou sans guillemets ; ces signes sont considérés comme faisant partie de la valeur.",
    says: ({ mark, rows }) =>
      `${counted(rows, "ligne commence", "lignes commencent")} par une cellule entourée du signe \`${mark}\`, qui n’est pas un guillemet de fichier CSV`,
  },
  ENCODING_GUESSED: {
    title: "Le texte n’est pas en UTF-8 ; son encodage a donc été supposé",
    help: "Vérifiez les noms accentués ; enregistrez le fichier en UTF-8 (dans Excel : CSV UTF-8), ou indiquez son encodage avec `encoding`.",
    says: ({ encoding, likely }) =>
      `le texte n’est pas en UTF-8 ; son encodage est supposé être ${encoding}${likely === "" ? "" : `, mais c’est plus probablement ${likely}`}`,
  },
  ENCODING_CONTRADICTED: {
    title: "Le texte n’est pas dans l’encodage indiqué",
    help: "Vérifiez les noms accentués, et laissez `encoding` de côté si le fichier indique lui-même son encodage.",
    says: ({ given, found, used }) =>
      `le texte ${found === used ? "commence par la marque d’encodage" : "semble être en"} ${found}, et non ${found === used ? "par celle de" : "en"} ${given} ; il a été lu en ${used}`,
  },
  ENCODING_UNKNOWN: {
    title: "L’encodage du texte est inconnu",
    help: "Indiquez-le avec `encoding`, ou enregistrez le fichier en UTF-8 (dans Excel : CSV UTF-8).",
    says: ({ likely }) =>
      `le texte n’est ni en UTF-8, ni en UTF-16, ni en windows-1252 ; il est peut-être en ${likely.join(", ")}`,
  },
  FILE_NOT_TEXT: {
    title: "Le fichier n’est pas un fichier texte",
    help: "Enregistrez la feuille en CSV (dans Excel : CSV UTF-8) et utilisez ce fichier.",
    says: ({ found }) => `le fichier n’est pas un fichier texte, mais ${fileKind(found)}`,
  },
  SHEETS_LEFT_OUT: {
    title: "D’autres feuilles du classeur n’ont pas été lues",
    help: "Indiquez avec `sheet` laquelle il faut lire ; les destinataires de plusieurs feuilles vont dans une seule.",
    says: ({ read, others }) =>
      others.length === 1
        ? `la feuille \`${read}\` a été lue, mais pas \`${others[0]}\``
        : `la feuille \`${read}\` a été lue, mais ${counted(others.length, "autre ne l’a", "autres ne l’ont")} pas été`,
  },
  ROWS_HIDDEN: {
    title: "La feuille masque des lignes, qui ont été lues",
    help: "Les lignes masquées sont des destinataires comme les autres : si seules les lignes visibles comptent, copiez-les dans une feuille à part.",
    says: ({ rows, first }) =>
      isOne(rows)
        ? `${n(rows)} ligne est masquée dans la feuille, la ligne ${n(first)}, et a été lue comme les autres`
        : `${n(rows)} lignes sont masquées dans la feuille, dont la première est la ligne ${n(first)}, et ont été lues comme les autres`,
  },
  CELL_LOOKS_UNKNOWN: {
    title: "Le classeur n’indique pas ce qu’affichent des cellules",
    help: "Regardez un message contenant une telle valeur ; mettez la colonne au format texte et saisissez ce qui est voulu.",
    says: ({ doubt, cells, first }) =>
      `${isOne(cells) ? `${n(cells)} cellule, à la ligne ${n(first)}` : `${n(cells)} cellules, la première à la ligne ${n(first)}`} : ${doubts[doubt]}`,
  },
} satisfies Partial<RuleTexts>;

const sets: Readonly<Record<ArgsOf<"SET_UNREAD">["set"], string>> = {
  "opted-out": "des numéros désinscrits",
  "active-conversations": "des conversations ouvertes",
  "app-users": "des utilisateurs de l’application",
};

const doubts: Readonly<Record<ArgsOf<"CELL_LOOKS_UNKNOWN">["doubt"], string>> = {
  formula: "une formule dont la valeur n’a pas été enregistrée, lue comme vide",
  date: "une date dont l’apparence change d’un ordinateur à l’autre, lue comme `2026-11-30`",
  marks: "un nombre dont les séparateurs dépendent de l’ordinateur, lu avec un point décimal et sans milliers",
  format: "un nombre dont le format n’est pas suivi, lu tel quel",
  merged: "recouverte par une cellule fusionnée, lue comme vide",
};

/** What a file is that is no text, as the engine calls it. */
const kinds: Readonly<Record<string, string>> = {
  "an Excel workbook": "un classeur Excel",
  "an old Excel workbook": "un ancien classeur Excel",
  "an OpenDocument spreadsheet": "un classeur OpenDocument",
  "a Word document": "un document Word",
  "a PowerPoint presentation": "une présentation PowerPoint",
  "an OpenDocument text": "un texte OpenDocument",
  "an OpenDocument presentation": "une présentation OpenDocument",
  "a spreadsheet of Apple Numbers": "une feuille de calcul Apple Numbers",
  "a ZIP archive": "une archive ZIP",
  "a gzip archive": "une archive gzip",
  "a PDF document": "un document PDF",
  "a rich text document": "un document RTF",
  "an HTML page": "une page HTML",
  "an XML document": "un document XML",
  "a JSON document": "un document JSON",
  "a file of contacts (vCard)": "un fichier de contacts (vCard)",
  "text in UTF-32": "du texte en UTF-32",
};

function fileKind(found: string): string {
  return (
    kinds[found] ?? found.replace(/^a binary file \(byte (\d+) is NUL\)$/, "un fichier binaire (l’octet $1 est NUL)")
  );
}
