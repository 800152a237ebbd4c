import { bytes, counter, numbers } from "../number.js";

const count = counter("fr");
const number = numbers("fr");

export const request = {
  title: "Requête",
  failed: "La requête de campagne ne peut pas être lue",
  chosen: (name: string, size: number) => `${name} (${bytes("fr")(size)}), une requête de campagne`,
  holds: (consumers: number) =>
    `La requête contient ${count(consumers, "destinataire", "destinataires")}. Chacun est évalué séparément.`,
  webPage: {
    is: (name: string, title: string) =>
      `${name} est une page web${title ? ` (« ${title} »)` : ""}, quel que soit son nom : ni une liste, ni un handoff, ni une requête.`,
    help: "Le plus souvent, c’est ce qu’un serveur a affiché à la place du fichier : exportez-le de nouveau. Un tableau enregistré comme page web s’ouvre dans Excel ; enregistrez-le là comme classeur ou CSV.",
    answer: "C’est la réponse du service",
  },
  records: {
    is: (name: string) =>
      `${name} contient des enregistrements en JSON : ce n’est ni une requête de campagne ni une liste lisible ici.`,
    help: "Exportez la liste depuis le programme d’origine en CSV ou en classeur Excel, et utilisez ce fichier.",
  },
  cameBack: {
    after: (names: readonly string[]) =>
      `Destinataires corrigés de ${names.join(", ")} : aucune personne déjà acceptée dans cette requête ne l’est de nouveau.`,
    alone:
      "Ces destinataires ont été refusés dans une autre requête. Ajoutez cette requête, afin qu’aucune personne qui y est acceptée ne reçoive le message deux fois.",
    drop: "Déposez cette requête ici, ou",
    dropNow: "Déposez la requête dont proviennent ces destinataires",
    choose: "Choisir cette requête",
  },
  forecast: {
    title: "Ce que le service répondrait",
    counts: (accepted: number, failed: number) =>
      `Il accepte la requête : ${count(accepted, "accepté", "acceptés")}, ${count(failed, "refusé", "refusés")}.`,
    refused: "Il refuse toute la requête :",
    mendFirst:
      "Il refuserait aussi chacune de ses parties. Corrigez d’abord ce qui est signalé pour la requête elle-même.",
    inParts: (parts: number) =>
      `Une fois la requête divisée, ${count(parts, "partie peut être envoyée", "parties peuvent être envoyées")} (étape 4). Le tableau évalue chaque destinataire séparément.`,
    json: "La réponse en JSON",
    cut: "En voici le début. Le fichier la contient en entier.",
    save: "Télécharger la réponse (JSON)",
  },
  files: {
    parts: (parts: number, consumers: number) =>
      `${count(parts, "requête prête", "requêtes prêtes")} à envoyer, avec ${count(consumers, "destinataire", "destinataires")}, chacun tel qu’il a été écrit.`,
    beside: (toMend: number, repeated: number) =>
      `En plus : ${number(toMend)} à corriger (to-mend.json), ${number(repeated)} avec le numéro d’un autre (duplicates.json).`,
    refused:
      "Le service refuserait toutes les requêtes en raison de ce qu’elles indiquent en dehors de leurs destinataires :",
    none: "Aucun destinataire n’est accepté ; il n’y a donc rien à envoyer.",
    mend: "Les destinataires refusés avec ce qui ne va pas, à corriger et à vérifier de nouveau.",
    toMend: "Destinataires à corriger (JSON)",
  },
  windows:
    "La requête indique elle-même quand les messages peuvent partir. Les plages définies ici servent d’essai et ne sont pas inscrites dans la requête.",
  cost: "Le coût d’une requête n’est pas calculé ici : il faut pour cela une liste.",
};
