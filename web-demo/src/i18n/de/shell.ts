export const shell = {
  title: "Kampagnenprüfung",
  tagline: "Sehen Sie, was LivePerson Proactive Messaging 2.0 mit einer Kampagne tun wird, bevor etwas gesendet wird.",
  local: "Alles bleibt auf dieser Seite. Es wird nichts hochgeladen.",
  skip: "Zum Schritt springen",
  language: "Sprache",
  steps: "Schritte",
  step: { message: "Nachricht", recipients: "Empfänger", schedule: "Zeitplan", handover: "Vorschau und Übergabe" },
  head: {
    message: {
      title: "Welche Nachricht wird gesendet?",
      intro: "Sagen Sie, wie gesendet wird und was Sie haben; das Telefon zeigt, was ankommt.",
    },
    recipients: {
      title: "Wer erhält sie?",
      intro: "Fügen Sie die Empfänger hinzu. Sie werden auf dieser Seite gelesen und verlassen sie nicht.",
    },
    schedule: {
      title: "Wann darf sie gesendet werden?",
      intro:
        "Eine Nachricht wird in einem Zeitfenster nach der Ortszeit des Empfängers gesendet, die sich aus der Nummer ergibt. Außerhalb davon wartet sie auf das nächste Öffnen.",
    },
    handover: {
      title: "Ansehen, dann übergeben",
      intro:
        "Sehen Sie die Nachricht so, wie die Empfänger sie sehen, und laden Sie die Dateien für die Person herunter, die sie sendet. Diese Seite sendet nichts.",
    },
  },
  state: { done: "fertig", problem: "zu prüfen", todo: "nicht begonnen", open: "in Arbeit" },
  back: (step: string) => `Zurück: ${step}`,
  next: (step: string) => `Weiter: ${step}`,
  share: "Link mit diesen Angaben kopieren",
  shareHint: "Der Link enthält die Nachricht und die Einstellungen, niemals Empfänger.",
  shared: "Link kopiert. Er enthält keine Empfänger.",
  shareFailed: "Diese Angaben sind zu lang für einen Link.",
  linkAddress: "Diese Adresse kopieren",
  brokenLink:
    "Dieser Link lässt sich nicht lesen: Ein Teil ging unterwegs verloren. Lassen Sie ihn sich noch einmal geben, oder beginnen Sie neu.",
  answer: {
    goOut: (accepted: string, total: string) => `${accepted} von ${total} werden verschickt`,
    last: (time: string) => `die letzte ${time}`,
  },
  amount: {
    noPrice: "kein Preis",
    between: (least: string, most: string) => `${least} bis ${most}`,
  },
  unkept: {
    message:
      "Diese Angaben sind zu umfangreich, als dass der Browser sie ganz behalten könnte: Wird die Seite neu geladen, muss die Nachricht noch einmal gewählt werden. Ein Link enthält nur den gewählten Handoff.",
    all: "Der Browser behält nichts von diesen Angaben: Wird die Seite neu geladen, gehen sie verloren. Ein Link bewahrt sie auf.",
    changes:
      "Es sind mehr Änderungen, als der Browser behalten kann: Wird die Seite neu geladen, gehen sie verloren. Laden Sie die Liste der Änderungen herunter.",
  },
  returned: {
    title: "Ihre Angaben sind wieder da, wie Sie sie verlassen haben.",
    recipients: "Empfänger werden nie aufbewahrt: Bitte wählen Sie die Liste noch einmal.",
    sets: (sets: string) =>
      `Auch dies wird nicht aufbewahrt; fügen Sie es wieder hinzu, bevor etwas gesendet wird: ${sets}.`,
    message: (name: string) =>
      `Die Nachricht war zu groß, um behalten zu werden${name ? `: Bitte wählen Sie ${name} noch einmal` : ""}.`,
    anew: "Neu beginnen",
    close: "Schließen",
  },
  about: (version: string, phone: string) => `sendcheck ${version} · Telefondaten ${phone}`,
  severity: { error: "Fehler", warning: "Warnung", info: "Hinweis" },
  origin: { service: "LivePerson", channel: "dem Kanal", local: "sendcheck" },
  saidBy: (who: string) => `Laut ${who}`,
  at: (place: string) => `bei ${place}`,
  quoted: (text: string) => `„${text}“`,
  empty: "leer",
  details: "Details",
  problem: {
    title: "Das ließ sich nicht prüfen",
    crashed: "Auf der Seite ist ein Fehler aufgetreten. Bitte laden Sie sie neu.",
    unreadable:
      "Die Datei wurde seit der Auswahl geändert oder entfernt, oder es ist ein Ordner. Bitte wählen Sie die Datei noch einmal aus.",
    place: (line: number, column: number) => `Zeile ${line}, Spalte ${column}`,
  },
  part: {
    failed:
      "Ein Teil der Seite konnte nicht geladen werden. Prüfen Sie bitte die Verbindung und versuchen Sie es erneut, oder laden Sie die Seite neu.",
    again: "Erneut versuchen",
  },
  busy: "In Arbeit …",
  needsMessage: "Wählen Sie zuerst eine Nachricht.",
  messageFailed: "Die Nachricht oder das, was das Konto erlaubt, lässt sich nicht lesen",
  needsRecipients: "Fügen Sie zuerst Empfänger hinzu.",
  toMessage: "Zur Nachricht",
  toRecipients: "Zu den Empfängern",
  channel: {
    "sms-twilio": "SMS",
    wa: "WhatsApp",
    inapp: "In der App",
    googlercs: "Google RCS",
    "apple-twilio": "Apple-Nachrichten",
  },
  unaddressed: {
    "channel-googlercs": "Google RCS, das die Kampagnen-API nicht ansprechen kann",
    "channel-apple-twilio": "Apple Messages for Business, das die Kampagnen-API nicht ansprechen kann",
  },
};
