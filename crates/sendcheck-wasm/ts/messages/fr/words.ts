/** What the words of the service mean: states, delivery errors, refusals. */
import type { WordTexts } from "../../catalogue.js";

export const words: WordTexts = {
  SCHEDULED: {
    means: "l’heure locale du destinataire est hors de la plage d’envoi ; le message attend donc",
    help: "Il n’y a rien à faire ; il part à l’ouverture de la prochaine plage.",
  },
  SKIPPED: {
    means: "rien n’a été envoyé au destinataire, le plus souvent parce que le numéro est désinscrit des SMS",
    help: "Il n’y a rien à faire ; un numéro désinscrit ne reçoit aucun SMS tant qu’il ne s’est pas réinscrit.",
  },
  SENT: {
    means: "le message a été remis au fournisseur ; on ne sait pas encore s’il est arrivé",
    help: "Attendez l’état suivant ; sans nouvelles du fournisseur, il passe en échec au bout de quelques jours.",
  },
  FAILED: {
    means: "le message n’a pas été envoyé, ou le fournisseur a indiqué qu’il n’était pas arrivé",
    help: "Cherchez ici l’`errorCode` du destinataire, par exemple `outbound_twilio_21614`.",
  },
  DELIVERED: {
    means: "le fournisseur a indiqué que le message était arrivé sur le téléphone ou dans l’application",
    help: "Il n’y a rien à faire.",
  },
  READ: {
    means: "le destinataire a ouvert le message ; un SMS ne l’indique jamais",
    help: "Il n’y a rien à faire.",
  },
  RESPONDED: {
    means: "le destinataire a répondu, et une conversation avec le skill de la campagne a commencé",
    help: "Il n’y a rien à faire.",
  },
  NOT_SENT: {
    means: "la campagne s’est terminée, ou a été annulée, avant l’envoi de ce message",
    help: "Envoyez-le avec une nouvelle campagne s’il est toujours souhaité.",
  },
  DRAFT: {
    means: "la campagne n’a pas encore commencé",
    help: "Il n’y a rien à faire.",
  },
  FINISHED: {
    means: "chaque message de la campagne a été envoyé ou a échoué, et plus rien ne change",
    help: "Regardez les destinataires en échec ; envoyez-leur le message avec une nouvelle campagne.",
  },
  "jwt expired": {
    means: "l’App JWT de l’en-tête `Authorization` a plus d’une heure",
    help: "Demandez un nouvel App JWT au service sentinel et renvoyez la même requête.",
  },
  "401": {
    means: "la requête n’a pas de jeton, ou en a un que le service n’accepte pas",
    help: "Demandez un App JWT avec le `client_id` et le `client_secret` de la clé, et fournissez-le comme `Bearer` dans `Authorization`.",
  },
  "400": {
    means: "la requête a été refusée dans son ensemble ; son `message` dit pourquoi",
    help: "Cherchez ici ce `message`, et vérifiez la requête avant de la renvoyer.",
  },
  "429": {
    means: "plus de requêtes par seconde sont arrivées que le compte ne peut en envoyer",
    help: "Attendez quelques secondes et renvoyez la même requête, avec des pauses plus longues entre les requêtes.",
  },
  "500": {
    means: "le service a rencontré une erreur ; la requête a peut-être été prise en compte, ou non",
    help: "Regardez dans les rapports si la campagne s’y trouve avant de renvoyer, afin que personne ne reçoive le message deux fois.",
  },
  "jwt malformed": {
    means: "ce qui suit `Bearer` dans l’en-tête `Authorization` n’est pas un App JWT que le service puisse lire",
    help: "Demandez un App JWT au service sentinel et fournissez-le entier, sans guillemets, après `Bearer `.",
  },
  "403": {
    means: "le jeton est valable, mais ne peut pas être utilisé pour ce compte ou cette adresse",
    help: "Vérifiez que la clé API appartient au compte de l’adresse, et que Proactive Messaging est activé pour celui-ci.",
  },
  "404": {
    means: "il n’y a rien à cette adresse : le compte, le domaine de la région ou le chemin est faux",
    help: "Comparez l’adresse avec celle que `requests` écrit pour votre compte et votre région.",
  },
  "413": {
    means: "la requête est plus volumineuse que ce qu’accepte un élément en chemin",
    help: "Créez des requêtes avec moins de destinataires.",
  },
  "415": {
    means: "la requête n’indique pas qu’elle est en JSON",
    help: "Fournissez l’en-tête `Content-Type: application/json`.",
  },
  "502": {
    means:
      "un élément placé devant le service a répondu, parce que le service ne l’a pas fait ; la requête a peut-être été prise en compte, ou non",
    help: "Regardez dans les rapports si la campagne s’y trouve avant de renvoyer, afin que personne ne reçoive le message deux fois.",
  },
  outbound_wa_400: {
    means: "WhatsApp n’a pas pu récupérer le média : son lien est faux, ou personne ne peut l’ouvrir",
    help: "Ouvrez le lien dans une fenêtre privée ; il doit être public, en https et se terminer par le nom du fichier.",
  },
  outbound_wa_408: {
    means: "le serveur pour WhatsApp n’a pas répondu à temps",
    help: "Renvoyez plus tard.",
  },
  outbound_wa_410: {
    means: "le message n’a pas pu être distribué avant son expiration ; le téléphone est resté éteint trop longtemps",
    help: "Renvoyez le message s’il est encore utile.",
  },
  outbound_wa_470: {
    means: "le client n’a pas écrit depuis plus d’un jour ; WhatsApp n’accepte donc que des modèles approuvés",
    help: "Envoyez un modèle approuvé.",
  },
  outbound_wa_471: {
    means: "WhatsApp limite l’expéditeur à moins de messages en raison de sa qualité",
    help: "Attendez que la limite soit relevée ; écrivez aux personnes qui l’ont demandé.",
  },
  outbound_wa_495: {
    means: "la connexion à WhatsApp a échoué à cause d’un certificat",
    help: "Prévenez LivePerson ; le message n’est pas en cause.",
  },
  outbound_5XX: {
    means: "le fournisseur a rencontré une erreur pour une raison qui lui est propre",
    help: "Renvoyez plus tard ; prévenez LivePerson si cela persiste.",
  },
  outbound_wa_1000: {
    means: "WhatsApp a refusé le média, le plus souvent à cause de son format",
    help: "Utilisez jpg ou png pour les images, pdf pour les documents et mp4 pour les vidéos.",
  },
  outbound_wa_1005: {
    means: "l’expéditeur n’est pas autorisé à utiliser l’interface de WhatsApp",
    help: "Prévenez LivePerson ; le numéro doit être reconnecté.",
  },
  outbound_wa_1014: {
    means: "WhatsApp n’a pas pu atteindre le média",
    help: "Ouvrez le lien dans une fenêtre privée ; son adresse web doit répondre à tout le monde.",
  },
  outbound_wa_1026: {
    means: "le WhatsApp du client est trop ancien pour ce type de message",
    help: "Écrivez par SMS, ou avec un modèle sans média ni boutons.",
  },
  outbound_wa_1031: {
    means: "WhatsApp a bloqué le compte qui envoie",
    help: "Regardez-en la raison dans le gestionnaire WhatsApp, et prévenez LivePerson.",
  },
  outbound_wa_ntw_err: {
    means: "le réseau entre LivePerson et le fournisseur a eu une défaillance",
    help: "Renvoyez plus tard.",
  },
  outbound_twilio_20003: {
    means: "Twilio n’accepte pas les identifiants de connexion du compte",
    help: "Prévenez LivePerson ; le message n’est pas en cause.",
  },
  outbound_twilio_20500: {
    means: "Twilio a rencontré une erreur",
    help: "Renvoyez plus tard.",
  },
  outbound_twilio_21211: {
    means: "le numéro auquel envoyer n’est pas un numéro de téléphone",
    help: "Corrigez le numéro et vérifiez de nouveau la liste.",
  },
  outbound_twilio_21408: {
    means: "l’expéditeur n’est pas autorisé à écrire dans ce pays",
    help: "Faites activer le pays pour l’expéditeur chez Twilio, ou retirez ses numéros.",
  },
  outbound_twilio_21602: {
    means: "le SMS n’a pas de texte",
    help: "Donnez un texte ; cherchez des variables vides.",
  },
  outbound_twilio_21606: {
    means: "l’expéditeur n’est pas un numéro qui puisse envoyer ce message",
    help: "Choisissez un expéditeur du compte qui est activé pour les SMS.",
  },
  outbound_twilio_21610: {
    means: "le numéro est désinscrit des SMS de cet expéditeur",
    help: "Retirez le numéro ; il peut écrire START pour recevoir de nouveau des messages.",
  },
  outbound_twilio_21611: {
    means: "l’expéditeur a plus de messages en attente que Twilio n’en conserve",
    help: "Envoyez plus lentement, ou plus tard.",
  },
  outbound_twilio_21612: {
    means: "Twilio n’a pas de voie de cet expéditeur vers ce numéro",
    help: "Utilisez un expéditeur du pays du numéro.",
  },
  outbound_twilio_21614: {
    means: "le numéro n’est pas un numéro de mobile",
    help: "Utilisez un numéro de mobile ; les lignes fixes ne reçoivent pas de SMS.",
  },
  outbound_twilio_21617: {
    means: "le SMS est plus long que ce que Twilio accepte, texte de désinscription compris",
    help: "Raccourcissez le message ou ses valeurs.",
  },
  twilio_5008: {
    means: "Twilio n’a rien indiqué sur le message pendant trois jours ; il est donc considéré comme échoué",
    help: "On n’en sait rien de plus ; renvoyez le message s’il est encore utile.",
  },
  twilio_30001: {
    means: "plus de messages attendaient chez Twilio qu’il n’en conserve",
    help: "Envoyez plus lentement, ou plus tard.",
  },
  twilio_30002: {
    means: "le compte chez Twilio est suspendu",
    help: "Prévenez LivePerson ; le message n’est pas en cause.",
  },
  twilio_30003: {
    means: "le téléphone est éteint, hors de portée ou n’existe plus",
    help: "Renvoyez plus tard ; retirez le numéro si cela persiste.",
  },
  twilio_30004: {
    means: "le téléphone, ou son opérateur, bloque les messages de cet expéditeur",
    help: "Retirez le numéro.",
  },
  twilio_30005: {
    means: "aucun téléphone n’a ce numéro, ou n’en a plus",
    help: "Retirez le numéro.",
  },
  twilio_30006: {
    means: "l’opérateur ne peut pas distribuer à ce numéro ; c’est une ligne fixe, ou il est hors de portée",
    help: "Utilisez un numéro de mobile.",
  },
  twilio_30007: {
    means: "l’opérateur a pris le message pour indésirable et l’a filtré",
    help: "Écrivez clairement qui envoie et comment ne plus recevoir de messages ; enregistrez l’expéditeur là où le pays l’exige.",
  },
  twilio_30008: {
    means: "le message n’est pas arrivé, et personne ne dit pourquoi",
    help: "Renvoyez plus tard ; retirez le numéro si cela persiste.",
  },
  twilio_30032: {
    means: "l’expéditeur est un numéro gratuit qui n’est pas vérifié",
    help: "Faites vérifier l’expéditeur chez Twilio.",
  },
  proactive_1001: {
    means: "on ne peut pas écrire à ce numéro ; c’est une ligne fixe, ou ce n’est pas un numéro",
    help: "Corrigez le numéro et vérifiez de nouveau la liste.",
  },
  c2m_1300: {
    means: "le skill n’a pas encore d’engagement",
    help: "Activez le skill dans l’outil web.",
  },
  proactive_1400: {
    means: "une conversation avec le destinataire est ouverte ; aucun premier message n’est donc envoyé",
    help: "Écrivez dans cette conversation, ou renvoyez le message une fois qu’elle est fermée.",
  },
  c2m_5807: {
    means: "le média vient d’une adresse web qui n’est pas autorisée",
    help: "Ajoutez l’adresse web aux domaines autorisés dans les paramètres du produit.",
  },
  proactive_1301: {
    means: "le destinataire n’a pas passé la vérification lors de la publication de la campagne",
    help: "Vérifiez ici la liste ou la requête ; ce qui ne va pas est indiqué pour chaque destinataire.",
  },
  proactive_1302: {
    means: "le destinataire a plus de variables que le message",
    help: "Laissez de côté ce pour quoi le message n’a pas de variable.",
  },
  proactive_1303: {
    means: "le destinataire a moins de variables que le message",
    help: "Donnez une valeur à chaque variable du message.",
  },
  proactive_16: {
    means: "l’application sur le téléphone du destinataire n’a pas de jeton push",
    help: "Le destinataire doit ouvrir l’application et s’y connecter une fois.",
  },
  proactive_17: {
    means: "la notification push a échoué",
    help: "Renvoyez plus tard ; vérifiez les paramètres push de l’application si cela persiste.",
  },
  proactive_19: {
    means: "le certificat des notifications push est incorrect ou a expiré",
    help: "Renouvelez le certificat push de l’application dans les paramètres du produit.",
  },
  proactive_27: {
    means: "l’application, ou sa version, ne peut pas afficher de tels messages",
    help: "Utilisez une version actuelle du SDK de messagerie dans l’application.",
  },
  proactive_28: {
    means: "le destinataire n’est pas connecté à l’application",
    help: "Contactez ce destinataire par un autre canal.",
  },
  proactive_500: {
    means: "le service a rencontré une erreur pour une raison qui lui est propre",
    help: "Renvoyez plus tard ; prévenez LivePerson si cela persiste.",
  },
};
