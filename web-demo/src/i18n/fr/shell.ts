export const shell = {
  title: "Vérification de campagne",
  tagline: "Voyez ce que LivePerson Proactive Messaging 2.0 fera d’une campagne, avant tout envoi.",
  local: "Tout reste dans cette page. Rien n’est transmis.",
  skip: "Aller à l’étape",
  language: "Langue",
  steps: "Étapes",
  step: { message: "Message", recipients: "Destinataires", schedule: "Horaires", handover: "Aperçu et transmission" },
  head: {
    message: {
      title: "Quel message envoyer ?",
      intro: "Indiquez comment il sera envoyé et ce que vous avez ; le téléphone montre ce qui arrive.",
    },
    recipients: {
      title: "Qui le reçoit ?",
      intro: "Ajoutez les destinataires. Ils sont lus dans cette page et n’en sortent pas.",
    },
    schedule: {
      title: "Quand peut-il partir ?",
      intro:
        "Un message est envoyé pendant une plage de la journée du destinataire, déterminée d’après son numéro. En dehors de celle-ci, il attend la prochaine ouverture.",
    },
    handover: {
      title: "Vérifiez, puis transmettez",
      intro:
        "Voyez le message tel que les destinataires le verront, et téléchargez les fichiers pour la personne qui les enverra. Cette page n’envoie rien.",
    },
  },
  state: { done: "terminé", problem: "à vérifier", todo: "pas commencé", open: "en cours" },
  back: (step: string) => `Retour à « ${step} »`,
  next: (step: string) => `Continuer vers « ${step} »`,
  share: "Copier le lien vers cette configuration",
  shareHint: "Le lien contient le message et les paramètres, jamais les destinataires.",
  shared: "Lien copié. Il ne contient aucun destinataire.",
  shareFailed: "La configuration est trop longue pour un lien.",
  linkAddress: "Copier cette adresse",
  brokenLink:
    "Ce lien ne peut pas être lu : une partie s’est perdue en chemin. Redemandez-le, ou recommencez depuis le début.",
  answer: {
    goOut: (accepted: string, total: string) => `${accepted} sur ${total} partent`,
    last: (time: string) => `le dernier ${time}`,
  },
  amount: {
    noPrice: "aucun prix",
    between: (least: string, most: string) => `de ${least} à ${most}`,
  },
  unkept: {
    message:
      "Cette configuration est trop volumineuse pour que le navigateur la conserve entièrement : si la page est rechargée, il faudra choisir de nouveau le message. Un lien ne contient que le handoff choisi.",
    all: "Le navigateur ne conserve rien de cette configuration : si la page est rechargée, elle est perdue. Un lien la conserve.",
    changes:
      "Il y a plus de modifications que le navigateur ne peut en conserver : si la page est rechargée, elles sont perdues. Téléchargez la liste des modifications.",
  },
  returned: {
    title: "Votre configuration est de retour, telle que vous l’aviez laissée.",
    recipients: "Les destinataires ne sont jamais conservés : veuillez choisir la liste à nouveau.",
    sets: (sets: string) => `Ceci n’est pas conservé non plus ; ajoutez-le de nouveau avant tout envoi : ${sets}.`,
    message: (name: string) =>
      `Le message était trop volumineux pour être conservé${name ? ` : choisissez de nouveau ${name}` : ""}.`,
    anew: "Recommencer",
    close: "Fermer",
  },
  about: (version: string, phone: string) => `sendcheck ${version} · métadonnées téléphoniques ${phone}`,
  severity: { error: "Erreur", warning: "Avertissement", info: "Remarque" },
  origin: { service: "LivePerson", channel: "le canal", local: "sendcheck" },
  saidBy: (who: string) => `Selon ${who}`,
  at: (place: string) => `à l’emplacement ${place}`,
  quoted: (text: string) => `« ${text} »`,
  empty: "vide",
  details: "Détails",
  problem: {
    title: "Cela n’a pas pu être vérifié",
    crashed: "Une erreur s’est produite dans la page. Veuillez la recharger.",
    unreadable:
      "Le fichier a changé ou disparu depuis qu’il a été choisi, ou c’est un dossier. Veuillez le choisir de nouveau.",
    place: (line: number, column: number) => `ligne ${line}, colonne ${column}`,
  },
  part: {
    failed: "Une partie de la page n’a pas pu être chargée. Vérifiez la connexion et réessayez, ou rechargez la page.",
    again: "Réessayer",
  },
  busy: "En cours…",
  needsMessage: "Choisissez d’abord un message.",
  messageFailed: "Le message, ou ce que le compte autorise, ne peut pas être lu",
  needsRecipients: "Ajoutez d’abord des destinataires.",
  toMessage: "Aller à « Message »",
  toRecipients: "Aller à « Destinataires »",
  channel: {
    "sms-twilio": "SMS",
    wa: "WhatsApp",
    inapp: "Dans l’application",
    googlercs: "Google RCS",
    "apple-twilio": "Messages Apple",
  },
  unaddressed: {
    "channel-googlercs": "Google RCS, auquel l’API des campagnes ne peut pas s’adresser",
    "channel-apple-twilio": "Apple Messages for Business, auquel l’API des campagnes ne peut pas s’adresser",
  },
};
