/** What is wrong with the columns of a list, or was taken for granted of them. */
import type { RuleTexts } from "../../catalogue.js";
import { ofChannel } from "../channels.js";
import { regions } from "../regions.js";
import { columnName, counted, either, isOne, listed, listedColumns, n, theColumn } from "./phrases.js";

export const columns = {
  NUMBERS_FOR_APP_USERS: {
    title:
      "La liste contient des numéros de téléphone, alors que le message s’adresse aux utilisateurs de l’application",
    help: "Fournissez les identifiants sous lesquels l’application connaît les personnes, ou choisissez SMS ou WhatsApp ; si les numéros sont ces identifiants, indiquez-le avec `columns` : `Id=Phone`.",
    says: ({ column }) =>
      `ce message s’adresse aux utilisateurs de l’application ; la liste contient des numéros de téléphone dans ${theColumn(column)} et aucune colonne d’identifiants`,
  },
  COLUMN_MISSING: {
    title: "Des colonnes manquent",
    help: "Ajoutez ce qui manque ; le message du handoff en a besoin pour chaque destinataire.",
    says: ({ names, count }) =>
      `les intitulés ne comportent pas ${isOne(count) ? "la colonne" : "les colonnes"} ${listed(names, count, "et")}`,
  },
  COLUMN_REPEATED: {
    title: "Plusieurs colonnes servent à la même chose",
    help: "Renommez ou supprimez toutes ces colonnes sauf une, ou indiquez avec `columns` laquelle est voulue ; les fichiers à envoyer ne sont créés qu’ensuite.",
    says: ({ names, count, first }) =>
      count === 1
        ? `${names.length === 1 ? theColumn(names.join("")) : `la colonne ${listedColumns(names, 1)}`} sert à la même chose que la colonne ${n(first)}, qui est utilisée`
        : `${counted(count, "colonne sert", "colonnes servent")} à la même chose que des colonnes précédentes, qui sont utilisées : ${listedColumns(names, count)}`,
  },
  COLUMN_UNKNOWN: {
    title: "Des colonnes ne sont pas utilisées par le handoff",
    help: "Il n’y a rien à faire si elles ne doivent pas être envoyées ; sinon, donnez à chacune le nom de sa variable.",
    says: ({ names, count, expected }) =>
      `${counted(count, "colonne est ignorée", "colonnes sont ignorées")} : ${listedColumns(names, count)} ; le handoff utilise ${expected.join(", ")}`,
  },
  COLUMNS_UNCERTAIN: {
    title: "Impossible de savoir quelle colonne de la liste convient",
    help: "Indiquez une fois avec `columns` de quelle colonne il s’agit ; personne n’est évalué avant, car une mauvaise colonne fait écrire à des inconnus.",
    says: ({ need, candidates }) =>
      `impossible de savoir quelle colonne remplit ${need} : il peut s’agir de ${either(candidates)}`,
  },
  COLUMNS_BY_POSITION: {
    title: "Les colonnes sont prises selon leur position",
    help: "Vérifiez les paires et confirmez-les avec `columns` ou une lecture enregistrée, ou nommez les colonnes ; les fichiers à envoyer ne sont créés qu’ensuite.",
    says: ({ pairs }) =>
      `aucun intitulé ne nomme ce dont le message a besoin ; les colonnes sont donc prises dans leur ordre : ${pairs.map(pairName).join(", ")}`,
  },
  COLUMNS_CHANGE: {
    title: "Plus bas, une autre colonne contient les numéros",
    help: "Vérifiez la liste à partir de cette ligne ; deux fichiers aux colonnes différentes ont peut-être été réunis.",
    says: ({ row, line, rows, column, need }) =>
      `à partir de la ligne ${n(row)} (ligne ${n(line)} du fichier), ${counted(rows, "ligne n’a", "lignes n’ont")} pas de numéro dans la colonne du numéro${ofChannel(need, (channel) => ` ${channel}`)} et en ${isOne(rows) ? "a" : "ont"} un dans la colonne ${n(column)}`,
  },
  NUMBER_IN_TWO_COLUMNS: {
    title: "Les indicatifs de pays se trouvent dans une autre colonne que leurs numéros",
    help: "Réunissez les deux dans une colonne (`+44` et `7911123456` en `+447911123456`), ou indiquez avec `numbersAsGiven` que les numéros sont complets ; les fichiers à envoyer ne sont créés qu’ensuite.",
    says: ({ column, count, of }) =>
      `parmi ${counted(of, "numéro", "numéros")} sans \`+\`, ${counted(count, "a son indicatif", "ont leur indicatif")} dans la colonne \`${column}\` et ${isOne(count) ? "est lu" : "sont lus"} sans lui`,
  },
  NUMBERS_WITHOUT_CODE: {
    title: "Beaucoup de numéros semblent être ceux d’un même pays, sans son indicatif",
    help: "Indiquez le pays avec `country`, ou que les numéros sont corrects avec `numbersAsGiven` ; les fichiers à envoyer ne sont créés qu’ensuite.",
    says: ({ count, of, region, others, more, need, besides }) =>
      `parmi ${counted(of, "numéro", "numéros")}${ofChannel(need, (channel) => ` ${channel}`)} sans \`+\`, ${counted(count, "n’est pas valide tel quel, mais l’est", "ne sont pas valides tels quels, mais le sont")} comme ${isOne(count) ? "numéro" : "numéros"} du pays ${regions(region, others, more)} sans son indicatif${also(besides)}`,
  },
  NUMBERS_AMBIGUOUS: {
    title: "Des numéros sans `+` appartiennent au pays choisi et, tels quels, à d’autres pays",
    help: "Il n’y a rien à faire si le pays est le bon ; un `+` devant l’indicatif du pays signale que celui-ci fait partie du numéro.",
    says: ({ count, of, region }) =>
      `parmi ${counted(of, "numéro", "numéros")} sans \`+\`, ${counted(
        count,
        `a été lu comme un numéro du pays ${region} et est, tel quel, celui d’un autre pays`,
        `ont été lus comme des numéros du pays ${region} et sont, tels quels, ceux d’autres pays`,
      )}`,
  },
  NUMBERS_NOT_MOBILE: {
    title: "Une colonne de la liste dit que certains numéros ne sont pas des mobiles",
    help: "Indiquez avec `where` quelles lignes sont voulues, ou avec `columns` quelle colonne contient le numéro ; les fichiers à envoyer ne sont créés qu’ensuite.",
    says: ({ column, count, of, elsewhere }) =>
      `selon ${theColumn(column)}, parmi ${counted(of, "numéro", "numéros")}, ${counted(count, "n’est pas un mobile", "ne sont pas des mobiles")}${elsewhere === 0 ? "" : ` ; une autre colonne contient un mobile pour ${n(elsewhere)} d’entre eux`}`,
  },
  STATUS_IGNORED: {
    title: "Une colonne de la liste dit que certains destinataires ne veulent pas de messages",
    help: "Indiquez avec `where` quelles lignes sont voulues, ou avec `all` qu’elles le sont toutes.",
    says: ({ column, count }) =>
      `\`${column}\` dit de ${counted(count, "destinataire", "destinataires")} qu’ils ne veulent pas de messages, et personne n’est écarté pour autant`,
  },
  COLUMNS_CONTRADICTED: {
    title: "Une colonne choisie ne contient pas ce qu’il faut",
    help: "Le choix est respecté ; vérifiez si une autre colonne était visée.",
    says: ({ need, column, fitting, filled }) =>
      filled === 0
        ? `${need} est tiré de ${theColumn(column)} à cause de sa place, alors que son intitulé désigne autre chose`
        : `sur ${counted(filled, "cellule remplie", "cellules remplies")} de ${theColumn(column)} au début de la liste, ${holding(fitting)} ce qu’il faut pour ${need}`,
  },
  NUMBERS_ELSEWHERE: {
    title: "Une autre colonne contient aussi des numéros de téléphone",
    help: "Il n’y a rien à faire si c’est à la première colonne qu’il faut écrire ; sinon, indiquez `columns`, par exemple `Phone=#2`.",
    says: ({ columns }) =>
      `la liste n’a pas d’intitulés : sa première colonne est donc celle du numéro ; ${columns.map(theColumn).join(" et ")} ${isOne(columns.length) ? "contient" : "contiennent"} aussi des numéros`,
  },
  HEADING_IS_RECIPIENT: {
    title: "La ligne d’intitulés est peut-être un destinataire",
    help: "Si cette ligne est un destinataire, indiquez avec `header` qu’il n’y a pas d’intitulés : on n’écrit pas à une ligne d’intitulés.",
    says: ({ column, line }) =>
      `la colonne ${n(column)} des intitulés, à la ligne ${n(line)}, contient un numéro de téléphone ou une adresse`,
  },
} satisfies Partial<RuleTexts>;

/** A need with its column, which is called by its place where it has no name. */
function pairName(pair: string): string {
  return pair.replace(/"(.*)"$/, (_, label: string) => `« ${columnName(label)} »`);
}

function holding(fitting: number): string {
  if (fitting === 0) return "aucune ne contient";
  return counted(fitting, "contient", "contiennent");
}

/** D’autres numéros dont cela vaut aussi, sauf qu’ils sont valides tels quels. */
function also(count: number): string {
  if (count === 0) return "";
  return isOne(count)
    ? " ; un autre le serait aussi et est lu comme celui d’un autre pays"
    : ` ; ${n(count)} autres le seraient aussi et sont lus comme ceux d’autres pays`;
}
