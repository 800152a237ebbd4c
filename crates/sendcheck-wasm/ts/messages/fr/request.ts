/** What is wrong with a request: its fields, its name, who sends, what it sends. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, didYouMean, listed, n } from "./phrases.js";

export const request = {
  FIELDS_MISSING_IN_REQUEST: {
    title: "Un champ obligatoire manque",
    help: "Ajoutez le champ ; sans lui, le service refuse toute la requête.",
    says: ({ field }) => `le champ obligatoire \`${field}\` est absent, \`null\` ou vide`,
  },
  FIELD_WRONG_TYPE: {
    title: "Un champ n’est pas du bon type",
    help: "Écrivez le champ comme le montre la documentation ; les numéros auxquels envoyer sont des textes.",
    says: ({ expected, found }) => `${fieldTypes[expected]}, mais le champ contient ${jsonKinds[found]}`,
  },
  CONSENT_NOT_GIVEN: {
    title: "Le consentement n’est pas donné",
    help: "Donnez à `consent` la valeur true une fois que chaque destinataire a accepté de recevoir des messages.",
    says: () => "`consent` ne vaut pas true, et le service n’accepte rien d’autre",
  },
  NO_RECIPIENTS: {
    title: "Il n’y a aucun destinataire",
    help: "Indiquez au moins un destinataire ; une ligne d’intitulés seule n’en est pas un.",
    says: () => "il n’y a aucun destinataire à vérifier",
  },
  TOO_MANY_RECIPIENTS: {
    title: "La requête contient plus de destinataires qu’elle ne le peut",
    help: "Divisez-la en requêtes plus petites : c’est ce que font `sendcheck requests` et `splitRequest`.",
    says: ({ found, limit }) =>
      `${counted(found, "destinataire", "destinataires")} ; une requête en contient ${n(limit)} au maximum`,
  },
  FIELD_TOO_LONG: {
    title: "Un champ est trop long",
    help: "Raccourcissez le champ à ce que le service accepte.",
    says: ({ field, length, limit }) =>
      `\`${field}\` compte ${counted(length, "caractère", "caractères")}, pour ${n(limit)} au maximum`,
  },
  OUTBOUND_NUMBER_INVALID: {
    title: "L’expéditeur n’est pas un numéro de téléphone",
    help: "Écrivez l’expéditeur en chiffres avec l’indicatif du pays ; dans une requête, laissez-le de côté si le handoff l’indique.",
    says: ({ reason }) => `le numéro de l’expéditeur ${senders[reason]}`,
  },
  OUTBOUND_NUMBER_MISMATCH: {
    title: "L’expéditeur n’est pas celui du handoff",
    help: "Laissez `outboundNumber` de côté, pour que le numéro du handoff envoie, ou indiquez ce numéro.",
    says: ({ named, given }) =>
      `\`outboundNumber\` est \`${named}\`, alors que le handoff fourni envoie depuis ${given.join(", ")}`,
  },
  TEMPLATE_ID_MISMATCH: {
    title: "La requête envoie un autre message que celui du handoff fourni",
    help: "Vérifiez la requête avec le handoff dont elle indique l’identifiant dans `templateId`.",
    says: ({ named, given, reason }) => `\`templateId\` est \`${named}\`${mismatches[reason](given)}`,
  },
  TEMPLATE_ID_UNKNOWN: {
    title: "Aucun handoff n’a l’identifiant indiqué dans la requête",
    help: "Indiquez dans `templateId` un handoff du compte, ou fournissez le document qui contient celui qui est visé.",
    says: ({ named, nearest }) => didYouMean(`aucun handoff n’a l’identifiant \`${named}\``, nearest),
  },
  SKILL_UNKNOWN: {
    title: "Le skill ne fait pas partie de ceux du compte",
    help: "Utilisez le nom d’un skill activé pour Proactive Messaging.",
    says: ({ skill, nearest }) => didYouMean(`aucun skill ne s’appelle \`${skill}\``, nearest),
  },
  DAILY_LIMIT_EXCEEDED: {
    title: "La limite journalière d’un canal est dépassée",
    help: "Envoyez le reste demain, ou demandez à LivePerson une limite plus élevée.",
    says: ({ channel, found, room }) =>
      `${counted(found, "destinataire", "destinataires")} sur le canal \`${channel}\` ; ${fits(room)}`,
  },
  JSON_REPAIRED: {
    title: "Le texte n’est pas du JSON strict",
    help: "Il n’y a rien à faire ici ; corrigez-le là d’où le texte est envoyé, car le service n’accepte que du JSON strict.",
    says: ({ what, count, line, column }) => {
      const [one, many] = accepted[what];
      const found = counted(count, one, many);
      if (count === 1) return `${found} à la ligne ${n(line)}, colonne ${n(column)}`;
      return `${found}${count >= 100 ? " ou plus" : ""}, en premier lieu à la ligne ${n(line)}, colonne ${n(column)}`;
    },
    advises: ({ what }) =>
      `Il n’y a rien à faire ici ; ${accepted[what][2]} : le service n’accepte que du JSON strict.`,
  },
  DUPLICATE_KEY: {
    title: "Une clé figure plus d’une fois dans un objet",
    help: "N’en gardez qu’une ; la plupart des programmes prennent la dernière et abandonnent les autres.",
    says: ({ count, line, column }) =>
      count === 1
        ? `la clé à la ligne ${n(line)}, colonne ${n(column)} figure pour la deuxième fois dans son objet ; c’est la dernière valeur qui compte`
        : `${counted(count, "clé se répète dans son objet", "clés se répètent dans leurs objets")}, la première à la ligne ${n(line)}, colonne ${n(column)} ; c’est la dernière valeur qui compte`,
  },
  UNKNOWN_FIELD: {
    title: "Le service ne connaît pas un champ",
    help: "Vérifiez l’orthographe, ou laissez le champ de côté ; ce que le service en fait n’est pas documenté.",
    says: ({ fields, nearest, count }) => {
      const [field, more] = fields;
      if (field === undefined) return "le bouton n’a pas de `sub_type` : on ne sait donc pas ce qu’il fait";
      if (more === undefined && nearest.length === 1) {
        const times = count > 1 ? ` (${n(count)} fois)` : "";
        return didYouMean(`\`${field}\` n’est pas attendu ici${times}`, nearest[0] ?? "");
      }
      const at = fields.findIndex((_, index) => (nearest[index] ?? "") !== "");
      const guess = at < 0 ? "" : ` ; vouliez-vous dire \`${nearest[at]}\` au lieu de \`${fields[at]}\` ?`;
      const names = listed(fields, Math.min(count, fields.length), "et");
      return `${counted(count, "champ n’est pas attendu", "champs ne sont pas attendus")} ici : ${names}${guess}`;
    },
  },
  LONE_SURROGATE: {
    title: "Un texte contient la moitié d’un caractère",
    help: "Écrivez de nouveau le caractère entier ; le texte a probablement été coupé à l’intérieur d’un emoji.",
    says: () =>
      "le texte contient la moitié d’un caractère (d’une paire de substitution), qui ne peut pas être envoyée",
  },
  ADDRESSING_MIXED: {
    title: "Le destinataire est indiqué selon les deux versions",
    help: "Utilisez uniquement `consumerContent`.",
    says: () =>
      "`consumerContent` et les anciens champs du numéro sont tous deux fournis ; seul `consumerContent` est pris en compte",
  },
  SDE_NOT_ON_CHANNEL: {
    title: "Des données client sont fournies pour un canal qui n’en transmet pas",
    help: "Laissez le champ de côté pour l’application ; seuls SMS et WhatsApp transmettent des données client.",
    says: ({ field }) => `\`${field}\` n’est montré aux agents que pour SMS et WhatsApp`,
  },
  SDE_WRONG_TYPE: {
    title: "Un champ des données client n’est pas du bon type",
    help: "Écrivez le champ comme le montre la documentation ; sinon, les agents ne le verront peut-être pas.",
    says: ({ expected, found }) => `${fieldTypes[expected]}, mais le champ contient ${jsonKinds[found]}`,
  },
  SDE_UNKNOWN_FIELD: {
    title: "Un champ des données client est inconnu",
    help: "Vérifiez l’orthographe ; les agents ne voient que les champs documentés.",
    says: ({ field, nearest }) =>
      didYouMean(`\`${field}\` ne fait pas partie des données client d’une campagne`, nearest),
  },
  SDE_UNKNOWN_VALUE: {
    title: "Une valeur des données client n’est pas documentée",
    help: "Utilisez une valeur documentée ; les agents en verront peut-être une autre, ou aucune.",
    says: ({ field }) => `\`${field}\` devrait être ${documented[field]}`,
  },
  SDE_DATE: {
    title: "Une date des données client n’en est pas une",
    help: "Indiquez le jour, le mois et l’année sous forme de nombres, l’année avec quatre chiffres.",
    says: ({ field, what }) => {
      if (what === "impossible") return `\`${field}\` n’est pas un jour du calendrier`;
      return field === "age"
        ? "sans `age` ni `year`, il n’y a pas d’âge"
        : `il manque à \`${field}\` le jour, le mois ou l’année`;
    },
  },
} satisfies Partial<RuleTexts>;

const senders: Readonly<Record<ArgsOf<"OUTBOUND_NUMBER_INVALID">["reason"], string>> = {
  characters: "contient autre chose que des chiffres et un `+` initial",
  length: "a une longueur qu’aucun numéro de téléphone avec cet indicatif du pays n’a",
};

const mismatches: Readonly<Record<ArgsOf<"TEMPLATE_ID_MISMATCH">["reason"], (given: string) => string>> = {
  id: (given) => `, alors que le handoff fourni a l’identifiant \`${given}\``,
  sms: () => ", qui n’envoie que par SMS, contrairement au handoff fourni",
  whatsapp: () => ", le numéro d’un modèle WhatsApp, alors que le handoff fourni n’envoie pas par WhatsApp",
};

/** What was accepted that strict JSON does not have: one, several, and what to do about it. */
const accepted: Readonly<Record<ArgsOf<"JSON_REPAIRED">["what"], readonly [string, string, string]>> = {
  "a comment": ["commentaire", "commentaires", "supprimez les commentaires là d’où le texte est envoyé"],
  "a comma before a closing bracket": [
    "virgule avant une accolade ou un crochet fermant",
    "virgules avant des accolades ou crochets fermants",
    "supprimez cette virgule là d’où le texte est envoyé",
  ],
  "a key without quotes": [
    "clé sans guillemets",
    "clés sans guillemets",
    "mettez les clés entre guillemets doubles là d’où le texte est envoyé",
  ],
  "a byte order mark": [
    "marque d’ordre des octets (BOM)",
    "marques d’ordre des octets (BOM)",
    "enregistrez le texte en UTF-8 sans cette marque là d’où il est envoyé",
  ],
};

/** How many recipients still fit today. */
function fits(room: number): string {
  return room === 0
    ? "il ne reste plus de place aujourd’hui"
    : `il reste de la place pour ${n(room)} au maximum aujourd’hui`;
}

/** What a field should hold, as the subject of a sentence. */
const fieldTypes: Readonly<Record<ArgsOf<"FIELD_WRONG_TYPE">["expected"], string>> = {
  "a string": "un texte est attendu",
  "true or false": "true ou false est attendu",
  "a whole number": "un nombre entier est attendu",
  "a number": "un nombre est attendu",
  "an object": "un objet est attendu",
  anything: "une valeur quelconque est attendue",
  "a list": "une liste est attendue",
};

const jsonKinds: Readonly<Record<ArgsOf<"FIELD_WRONG_TYPE">["found"], string>> = {
  null: "une valeur nulle (`null`)",
  boolean: "true ou false",
  number: "un nombre",
  string: "un texte",
  array: "une liste",
  object: "un objet",
};

const documented: Readonly<Record<ArgsOf<"SDE_UNKNOWN_VALUE">["field"], string>> = {
  gender: "`MALE`, `FEMALE` ou `OTHER`",
  language: "une langue et un pays, comme `en-US`",
  phoneType: "`HOME`, `MOBILE`, `WORK`, `FAX`, `MAIN`, `HOME_FAX`, `WORK_FAX`, `PAGER` ou `OTHER`",
  country: "le code d’un pays en deux majuscules, comme `US`",
  currency: "le code d’une devise en trois majuscules, comme `EUR`",
};
