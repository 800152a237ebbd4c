import type { Language } from "../messages.js";

/** Every label that the elements show or say, in one language. */
export interface Texts {
  readonly locale: string;
  readonly message: (channel: string) => string;
  readonly inApp: string;
  readonly inAppChannel: string;
  readonly notification: string;
  readonly sameAsMessage: string;
  readonly whereWhatsAppFails: string;
  readonly variable: (name: string) => string;
  readonly notFilled: (name: string) => string;
  readonly serviceDefault: (name: string) => string;
  readonly defaultMark: string;
  readonly control: (code: string) => string;
  readonly more: (left: string) => string;
  readonly showMore: string;
  readonly segment: (place: number, of: number) => string;
  readonly characters: (count: number, shown: string) => string;
  readonly segments: (count: number, shown: string) => string;
  readonly lengthUnknown: string;
  readonly optOut: string;
  readonly optOutIncluded: string;
  readonly causes: string;
  readonly image: string;
  readonly video: string;
  readonly document: string;
  readonly media: string;
  readonly showImage: string;
  readonly open: string;
  readonly loadFailed: string;
  readonly opens: string;
  readonly newTab: string;
  readonly reply: string;
  readonly link: string;
  readonly call: string;
  readonly buttons: string;
}

const en: Texts = {
  locale: "en",
  message: (channel) => `${channel} message`,
  inApp: "In-app",
  inAppChannel: "In-app",
  notification: "Notification",
  sameAsMessage: "The notification shows the message itself.",
  whereWhatsAppFails: "where WhatsApp fails",
  variable: (name) => `variable ${name}`,
  notFilled: (name) => `variable ${name} is not filled`,
  serviceDefault: (name) => `variable ${name}: default kept in the service, not known here`,
  defaultMark: "default",
  control: (code) => `invisible control character ${code}`,
  more: (left) => `… ${left} more characters`,
  showMore: "Show more",
  segment: (place, of) => `segment ${place} of ${of}`,
  characters: (count, shown) => (count === 1 ? `${shown} character` : `${shown} characters`),
  segments: (count, shown) => (count === 1 ? `${shown} segment` : `${shown} segments`),
  lengthUnknown: "The length is known once every variable is filled",
  optOut: "opt-out text",
  optOutIncluded: "opt-out text included",
  causes: "Not in the GSM alphabet:",
  image: "Image",
  video: "Video",
  document: "Document",
  media: "Media",
  showImage: "Show image",
  open: "Open",
  loadFailed: "could not be loaded as an image",
  opens: "A tap opens",
  newTab: "opens in a new tab",
  reply: "quick reply",
  link: "link",
  call: "call",
  buttons: "Buttons",
};

const es: Texts = {
  locale: "es",
  message: (channel) => `Mensaje de ${channel}`,
  inApp: "la aplicación",
  inAppChannel: "Aplicación",
  notification: "Notificación",
  sameAsMessage: "La notificación muestra el propio mensaje.",
  whereWhatsAppFails: "donde WhatsApp falla",
  variable: (name) => `variable ${name}`,
  notFilled: (name) => `la variable ${name} está sin rellenar`,
  serviceDefault: (name) => `variable ${name}: valor predeterminado del servicio, desconocido aquí`,
  defaultMark: "predeterminado",
  control: (code) => `carácter de control invisible ${code}`,
  more: (left) => `… ${left} caracteres más`,
  showMore: "Mostrar más",
  segment: (place, of) => `segmento ${place} de ${of}`,
  characters: (count, shown) => (count === 1 ? `${shown} carácter` : `${shown} caracteres`),
  segments: (count, shown) => (count === 1 ? `${shown} segmento` : `${shown} segmentos`),
  lengthUnknown: "La longitud se sabrá cuando todas las variables estén rellenas",
  optOut: "texto de baja",
  optOutIncluded: "texto de baja incluido",
  causes: "Fuera del alfabeto GSM:",
  image: "Imagen",
  video: "Vídeo",
  document: "Documento",
  media: "Multimedia",
  showImage: "Mostrar imagen",
  open: "Abrir",
  loadFailed: "no se pudo cargar como imagen",
  opens: "Al tocarla se abre",
  newTab: "se abre en una pestaña nueva",
  reply: "respuesta rápida",
  link: "enlace",
  call: "llamada",
  buttons: "Botones",
};

const fr: Texts = {
  locale: "fr",
  message: (channel) => `Message ${channel}`,
  inApp: "dans l’application",
  inAppChannel: "Application",
  notification: "Notification",
  sameAsMessage: "La notification affiche le message lui-même.",
  whereWhatsAppFails: "là où WhatsApp échoue",
  variable: (name) => `variable ${name}`,
  notFilled: (name) => `la variable ${name} n’est pas remplie`,
  serviceDefault: (name) => `variable ${name} : valeur par défaut du service, inconnue ici`,
  defaultMark: "par défaut",
  control: (code) => `caractère de contrôle invisible ${code}`,
  more: (left) => `… encore ${left} caractères`,
  showMore: "Afficher la suite",
  segment: (place, of) => `segment ${place} sur ${of}`,
  // As for 1, so for 0.
  characters: (count, shown) => (count < 2 ? `${shown} caractère` : `${shown} caractères`),
  segments: (count, shown) => (count < 2 ? `${shown} segment` : `${shown} segments`),
  lengthUnknown: "La longueur sera connue une fois toutes les variables remplies",
  optOut: "texte de désinscription",
  optOutIncluded: "texte de désinscription compris",
  causes: "Hors de l’alphabet GSM :",
  image: "Image",
  video: "Vidéo",
  document: "Document",
  media: "Média",
  showImage: "Afficher l’image",
  open: "Ouvrir",
  loadFailed: "n’a pas pu être chargé comme image",
  opens: "Une pression ouvre",
  newTab: "s’ouvre dans un nouvel onglet",
  reply: "réponse rapide",
  link: "lien",
  call: "appel",
  buttons: "Boutons",
};

const it: Texts = {
  locale: "it",
  message: (channel) => `Messaggio ${channel}`,
  inApp: "in-app",
  inAppChannel: "In-app",
  notification: "Notifica",
  sameAsMessage: "La notifica mostra il messaggio stesso.",
  whereWhatsAppFails: "dove WhatsApp non riesce",
  variable: (name) => `variabile ${name}`,
  notFilled: (name) => `la variabile ${name} non è compilata`,
  serviceDefault: (name) => `variabile ${name}: valore predefinito del servizio, qui non noto`,
  defaultMark: "predefinito",
  control: (code) => `carattere di controllo invisibile ${code}`,
  more: (left) => `… altri ${left} caratteri`,
  showMore: "Mostra altro",
  segment: (place, of) => `segmento ${place} di ${of}`,
  characters: (count, shown) => (count === 1 ? `${shown} carattere` : `${shown} caratteri`),
  segments: (count, shown) => (count === 1 ? `${shown} segmento` : `${shown} segmenti`),
  lengthUnknown: "La lunghezza si saprà quando tutte le variabili saranno compilate",
  optOut: "testo di disiscrizione",
  optOutIncluded: "testo di disiscrizione incluso",
  causes: "Non nell’alfabeto GSM:",
  image: "Immagine",
  video: "Video",
  document: "Documento",
  media: "Contenuto multimediale",
  showImage: "Mostra immagine",
  open: "Apri",
  loadFailed: "non è stato possibile caricarlo come immagine",
  opens: "Un tocco apre",
  newTab: "si apre in una nuova scheda",
  reply: "risposta rapida",
  link: "link",
  call: "chiamata",
  buttons: "Pulsanti",
};

const pt: Texts = {
  locale: "pt",
  message: (channel) => `Mensagem de ${channel}`,
  inApp: "app",
  inAppChannel: "App",
  notification: "Notificação",
  sameAsMessage: "A notificação mostra a própria mensagem.",
  whereWhatsAppFails: "onde o WhatsApp falha",
  variable: (name) => `variável ${name}`,
  notFilled: (name) => `a variável ${name} não está preenchida`,
  serviceDefault: (name) => `variável ${name}: valor padrão guardado no serviço, que não se conhece aqui`,
  defaultMark: "padrão",
  control: (code) => `caractere de controle invisível ${code}`,
  more: (left) => `… mais ${left} caracteres`,
  showMore: "Mostrar mais",
  segment: (place, of) => `segmento ${place} de ${of}`,
  characters: (count, shown) => (count === 1 ? `${shown} caractere` : `${shown} caracteres`),
  segments: (count, shown) => (count === 1 ? `${shown} segmento` : `${shown} segmentos`),
  lengthUnknown: "O comprimento só se sabe quando todas as variáveis estão preenchidas",
  optOut: "texto de descadastramento",
  optOutIncluded: "com o texto de descadastramento",
  causes: "Fora do alfabeto GSM:",
  image: "Imagem",
  video: "Vídeo",
  document: "Documento",
  media: "Mídia",
  showImage: "Mostrar imagem",
  open: "Abrir",
  loadFailed: "não foi possível carregar como imagem",
  opens: "Um toque abre",
  newTab: "abre em uma nova aba",
  reply: "resposta rápida",
  link: "link",
  call: "ligação",
  buttons: "Botões",
};

const de: Texts = {
  locale: "de",
  message: (channel) => `${channel}-Nachricht`,
  inApp: "In-App",
  inAppChannel: "In der App",
  notification: "Benachrichtigung",
  sameAsMessage: "Die Benachrichtigung zeigt die Nachricht selbst.",
  whereWhatsAppFails: "wo WhatsApp scheitert",
  variable: (name) => `Variable ${name}`,
  notFilled: (name) => `Variable ${name} ist nicht ausgefüllt`,
  serviceDefault: (name) => `Variable ${name}: Standardwert des Dienstes, hier nicht bekannt`,
  defaultMark: "Standardwert",
  control: (code) => `unsichtbares Steuerzeichen ${code}`,
  more: (left) => `… ${left} weitere Zeichen`,
  showMore: "Mehr anzeigen",
  segment: (place, of) => `Segment ${place} von ${of}`,
  characters: (_, shown) => `${shown} Zeichen`,
  segments: (count, shown) => (count === 1 ? `${shown} Segment` : `${shown} Segmente`),
  lengthUnknown: "Die Länge ist bekannt, sobald jede Variable ausgefüllt ist",
  optOut: "Abmeldehinweis",
  optOutIncluded: "mit Abmeldehinweis",
  causes: "Nicht im GSM-Alphabet:",
  image: "Bild",
  video: "Video",
  document: "Dokument",
  media: "Mediendatei",
  showImage: "Bild anzeigen",
  open: "Öffnen",
  loadFailed: "konnte nicht als Bild geladen werden",
  opens: "Antippen öffnet",
  newTab: "öffnet sich in einem neuen Tab",
  reply: "Schnellantwort",
  link: "Link",
  call: "Anruf",
  buttons: "Buttons",
};

/** In every language of `sendcheck/messages`: one without labels does not compile. */
const LANGUAGES = { en, es, fr, it, pt, de } satisfies Record<Language, Texts>;
const CATALOGUE: ReadonlyMap<string, Texts> = new Map(Object.entries(LANGUAGES));

/** The labels for a language tag; English for a language that the catalogue does not have. */
export function texts(locale: string): Texts {
  const [language = ""] = locale.toLowerCase().split("-");
  return CATALOGUE.get(language) ?? en;
}
