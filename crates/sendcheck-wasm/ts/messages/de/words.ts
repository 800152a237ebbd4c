/** What the words of the service mean: states, delivery errors, refusals. */
import type { WordTexts } from "../../catalogue.js";

export const words: WordTexts = {
  SCHEDULED: {
    means: "am Ort des Empfängers ist es gerade außerhalb des Zeitfensters, deshalb wartet die Nachricht",
    help: "Es ist nichts zu tun; sie wird gesendet, sobald sich das nächste Zeitfenster öffnet.",
  },
  SKIPPED: {
    means: "dem Empfänger wurde nichts gesendet, meist weil die Nummer von SMS abgemeldet ist",
    help: "Es ist nichts zu tun; eine abgemeldete Nummer erhält keine SMS, bis sie sich wieder anmeldet.",
  },
  SENT: {
    means: "die Nachricht wurde dem Anbieter übergeben; ob sie angekommen ist, ist noch nicht bekannt",
    help: "Warten Sie auf den nächsten Status; ohne Rückmeldung des Anbieters gilt sie nach einigen Tagen als fehlgeschlagen.",
  },
  FAILED: {
    means: "die Nachricht wurde nicht gesendet, oder der Anbieter hat gemeldet, dass sie nicht angekommen ist",
    help: "Schlagen Sie hier den `errorCode` des Empfängers nach, zum Beispiel `outbound_twilio_21614`.",
  },
  DELIVERED: {
    means: "der Anbieter hat gemeldet, dass die Nachricht das Telefon oder die App erreicht hat",
    help: "Es ist nichts zu tun.",
  },
  READ: {
    means: "der Empfänger hat die Nachricht geöffnet; bei SMS wird das nie gemeldet",
    help: "Es ist nichts zu tun.",
  },
  RESPONDED: {
    means: "der Empfänger hat geantwortet, und ein Gespräch mit dem Skill der Kampagne hat begonnen",
    help: "Es ist nichts zu tun.",
  },
  NOT_SENT: {
    means: "die Kampagne endete oder wurde abgebrochen, bevor diese Nachricht gesendet wurde",
    help: "Senden Sie sie mit einer neuen Kampagne, wenn sie noch gebraucht wird.",
  },
  DRAFT: {
    means: "die Kampagne hat noch nicht begonnen",
    help: "Es ist nichts zu tun.",
  },
  FINISHED: {
    means: "jede Nachricht der Kampagne wurde gesendet oder ist fehlgeschlagen, und es ändert sich nichts mehr",
    help: "Sehen Sie sich die fehlgeschlagenen Empfänger an; senden Sie an sie mit einer neuen Kampagne.",
  },
  "jwt expired": {
    means: "das App-JWT im HTTP-Header `Authorization` ist älter als eine Stunde",
    help: "Holen Sie ein neues App-JWT vom Dienst sentinel, und senden Sie dieselbe Anfrage noch einmal.",
  },
  "401": {
    means: "die Anfrage hat kein Token oder eines, das der Dienst nicht annimmt",
    help: "Holen Sie ein App-JWT mit `client_id` und `client_secret` des Schlüssels, und geben Sie es als `Bearer` in `Authorization` an.",
  },
  "400": {
    means: "die ganze Anfrage wurde abgelehnt; ihr `message` sagt, warum",
    help: "Schlagen Sie den Text von `message` hier nach, und prüfen Sie die Anfrage, bevor sie noch einmal gesendet wird.",
  },
  "429": {
    means: "in einer Sekunde kamen mehr Anfragen, als das Konto senden darf",
    help: "Warten Sie einige Sekunden, und senden Sie dieselbe Anfrage noch einmal, mit längeren Pausen zwischen den Anfragen.",
  },
  "500": {
    means: "beim Dienst ist ein Fehler aufgetreten; die Anfrage kann angenommen worden sein oder nicht",
    help: "Sehen Sie in den Berichten nach, ob die Kampagne da ist, bevor Sie noch einmal senden, damit niemand die Nachricht zweimal erhält.",
  },
  "jwt malformed": {
    means: "was im HTTP-Header `Authorization` hinter `Bearer` steht, ist kein App-JWT, das der Dienst lesen kann",
    help: "Holen Sie ein App-JWT vom Dienst sentinel, und geben Sie es vollständig und ohne Anführungszeichen hinter `Bearer ` an.",
  },
  "403": {
    means: "das Token ist gültig, darf aber für dieses Konto oder diese Adresse nicht verwendet werden",
    help: "Prüfen Sie, ob der API-Schlüssel zum Konto in der Adresse gehört und ob Proactive Messaging dafür freigeschaltet ist.",
  },
  "404": {
    means: "unter dieser Adresse gibt es nichts: Das Konto, die Domain der Region oder der Pfad ist falsch",
    help: "Vergleichen Sie die Adresse mit der, die `requests` für Ihr Konto und Ihre Region schreibt.",
  },
  "413": {
    means: "die Anfrage ist größer, als eine Stelle auf dem Weg annimmt",
    help: "Machen Sie Anfragen mit weniger Empfängern.",
  },
  "415": {
    means: "die Anfrage sagt nicht, dass sie JSON ist",
    help: "Geben Sie den HTTP-Header `Content-Type: application/json` an.",
  },
  "502": {
    means:
      "geantwortet hat etwas, was vor dem Dienst steht, weil der Dienst nicht geantwortet hat; die Anfrage kann angenommen worden sein oder nicht",
    help: "Sehen Sie in den Berichten nach, ob die Kampagne da ist, bevor Sie noch einmal senden, damit niemand die Nachricht zweimal erhält.",
  },
  outbound_wa_400: {
    means: "WhatsApp konnte die Mediendatei nicht abrufen: Ihr Link ist falsch, oder niemand darf ihn öffnen",
    help: "Öffnen Sie den Link in einem privaten Fenster; er muss öffentlich und https sein und mit dem Namen der Datei enden.",
  },
  outbound_wa_408: {
    means: "der Server für WhatsApp hat nicht rechtzeitig geantwortet",
    help: "Senden Sie später noch einmal.",
  },
  outbound_wa_410: {
    means: "die Nachricht konnte nicht zugestellt werden, bevor sie ablief; das Telefon war zu lange ausgeschaltet",
    help: "Senden Sie noch einmal, wenn die Nachricht noch wichtig ist.",
  },
  outbound_wa_470: {
    means: "der Kunde hat seit mehr als einem Tag nicht geschrieben, deshalb nimmt WhatsApp nur genehmigte Vorlagen an",
    help: "Senden Sie eine genehmigte Vorlage.",
  },
  outbound_wa_471: {
    means: "WhatsApp beschränkt den Absender wegen seiner Qualität auf weniger Nachrichten",
    help: "Warten Sie, bis das Limit erhöht wird; schreiben Sie an Personen, die darum gebeten haben.",
  },
  outbound_wa_495: {
    means: "die Verbindung zu WhatsApp ist wegen eines Zertifikats gescheitert",
    help: "Melden Sie es LivePerson; mit der Nachricht ist alles in Ordnung.",
  },
  outbound_5XX: {
    means: "beim Anbieter ist ein Fehler aufgetreten, dessen Ursache bei ihm liegt",
    help: "Senden Sie später noch einmal; melden Sie es LivePerson, wenn es so bleibt.",
  },
  outbound_wa_1000: {
    means: "WhatsApp hat die Mediendatei abgelehnt, meist wegen ihres Formats",
    help: "Verwenden Sie jpg oder png für Bilder, pdf für Dokumente und mp4 für Videos.",
  },
  outbound_wa_1005: {
    means: "der Absender darf die Schnittstelle von WhatsApp nicht verwenden",
    help: "Melden Sie es LivePerson; die Nummer muss neu verbunden werden.",
  },
  outbound_wa_1014: {
    means: "WhatsApp konnte die Mediendatei nicht erreichen",
    help: "Öffnen Sie den Link in einem privaten Fenster; seine Webadresse muss für alle erreichbar sein.",
  },
  outbound_wa_1026: {
    means: "das WhatsApp des Kunden ist zu alt für diese Art von Nachricht",
    help: "Schreiben Sie per SMS oder mit einer Vorlage ohne Mediendatei und Buttons.",
  },
  outbound_wa_1031: {
    means: "WhatsApp hat das sendende Konto gesperrt",
    help: "Sehen Sie im WhatsApp Manager nach, warum, und melden Sie es LivePerson.",
  },
  outbound_wa_ntw_err: {
    means: "das Netzwerk zwischen LivePerson und dem Anbieter war gestört",
    help: "Senden Sie später noch einmal.",
  },
  outbound_twilio_20003: {
    means: "Twilio nimmt die Zugangsdaten des Kontos nicht an",
    help: "Melden Sie es LivePerson; mit der Nachricht ist alles in Ordnung.",
  },
  outbound_twilio_20500: {
    means: "bei Twilio ist ein Fehler aufgetreten",
    help: "Senden Sie später noch einmal.",
  },
  outbound_twilio_21211: {
    means: "die Nummer, an die gesendet wird, ist keine Telefonnummer",
    help: "Korrigieren Sie die Nummer, und prüfen Sie die Liste noch einmal.",
  },
  outbound_twilio_21408: {
    means: "der Absender darf nicht in dieses Land schreiben",
    help: "Lassen Sie das Land bei Twilio für den Absender freischalten, oder lassen Sie seine Nummern weg.",
  },
  outbound_twilio_21602: {
    means: "die SMS hat keinen Text",
    help: "Geben Sie einen Text an; suchen Sie nach leeren Variablen.",
  },
  outbound_twilio_21606: {
    means: "der Absender ist keine Nummer, die diese Nachricht senden kann",
    help: "Wählen Sie einen Absender des Kontos, der für SMS freigeschaltet ist.",
  },
  outbound_twilio_21610: {
    means: "die Nummer ist von SMS dieses Absenders abgemeldet",
    help: "Lassen Sie die Nummer weg; sie kann START schreiben, um wieder Nachrichten zu erhalten.",
  },
  outbound_twilio_21611: {
    means: "für den Absender warten mehr Nachrichten, als Twilio aufbewahrt",
    help: "Senden Sie langsamer oder später.",
  },
  outbound_twilio_21612: {
    means: "Twilio hat keinen Weg von diesem Absender zu dieser Nummer",
    help: "Verwenden Sie einen Absender aus dem Land der Nummer.",
  },
  outbound_twilio_21614: {
    means: "die Nummer ist keine Mobilnummer",
    help: "Verwenden Sie eine Mobilnummer; Festnetzanschlüsse erhalten keine SMS.",
  },
  outbound_twilio_21617: {
    means: "die SMS ist mit ihrem Abmeldehinweis länger, als Twilio annimmt",
    help: "Kürzen Sie die Nachricht oder ihre Werte.",
  },
  twilio_5008: {
    means: "Twilio hat drei Tage lang nichts über die Nachricht gemeldet, deshalb gilt sie als fehlgeschlagen",
    help: "Es ist nichts darüber bekannt; senden Sie noch einmal, wenn sie noch wichtig ist.",
  },
  twilio_30001: {
    means: "bei Twilio warteten mehr Nachrichten, als es aufbewahrt",
    help: "Senden Sie langsamer oder später.",
  },
  twilio_30002: {
    means: "das Konto bei Twilio ist gesperrt",
    help: "Melden Sie es LivePerson; mit der Nachricht ist alles in Ordnung.",
  },
  twilio_30003: {
    means: "das Telefon ist ausgeschaltet, nicht erreichbar oder nicht mehr vorhanden",
    help: "Senden Sie später noch einmal; lassen Sie die Nummer weg, wenn es so bleibt.",
  },
  twilio_30004: {
    means: "das Telefon oder sein Netzbetreiber blockiert Nachrichten dieses Absenders",
    help: "Lassen Sie die Nummer weg.",
  },
  twilio_30005: {
    means: "kein Telefon hat diese Nummer, oder keines mehr",
    help: "Lassen Sie die Nummer weg.",
  },
  twilio_30006: {
    means: "der Netzbetreiber kann an diese Nummer nicht zustellen; sie ist eine Festnetznummer oder nicht erreichbar",
    help: "Verwenden Sie eine Mobilnummer.",
  },
  twilio_30007: {
    means: "der Netzbetreiber hielt die Nachricht für unerwünscht und hat sie herausgefiltert",
    help: "Schreiben Sie deutlich, wer sendet und wie man sich abmeldet; registrieren Sie den Absender, wo das Land es verlangt.",
  },
  twilio_30008: {
    means: "die Nachricht ist nicht angekommen, und niemand sagt, warum",
    help: "Senden Sie später noch einmal; lassen Sie die Nummer weg, wenn es so bleibt.",
  },
  twilio_30032: {
    means: "der Absender ist eine gebührenfreie Nummer, die nicht verifiziert ist",
    help: "Lassen Sie den Absender bei Twilio verifizieren.",
  },
  proactive_1001: {
    means: "an die Nummer kann nicht geschrieben werden; sie ist eine Festnetznummer oder keine Nummer",
    help: "Korrigieren Sie die Nummer, und prüfen Sie die Liste noch einmal.",
  },
  c2m_1300: {
    means: "der Skill hat noch kein Engagement",
    help: "Aktivieren Sie den Skill im Web-Tool.",
  },
  proactive_1400: {
    means: "mit dem Empfänger ist ein Gespräch offen, deshalb wird keine erste Nachricht gesendet",
    help: "Schreiben Sie in diesem Gespräch, oder senden Sie noch einmal, wenn es geschlossen ist.",
  },
  c2m_5807: {
    means: "die Mediendatei kommt von einer Webadresse, die nicht erlaubt ist",
    help: "Fügen Sie die Webadresse in den Einstellungen des Produkts zu den erlaubten Domains hinzu.",
  },
  proactive_1301: {
    means: "der Empfänger hat die Prüfung beim Veröffentlichen der Kampagne nicht bestanden",
    help: "Prüfen Sie die Liste oder Anfrage hier; zu jedem Empfänger wird gesagt, was nicht stimmt.",
  },
  proactive_1302: {
    means: "der Empfänger hat mehr Variablen als die Nachricht",
    help: "Lassen Sie weg, wofür die Nachricht keine Variable hat.",
  },
  proactive_1303: {
    means: "der Empfänger hat weniger Variablen als die Nachricht",
    help: "Geben Sie für jede Variable der Nachricht einen Wert an.",
  },
  proactive_16: {
    means: "die App auf dem Telefon des Empfängers hat kein Token für Push-Benachrichtigungen",
    help: "Der Empfänger muss die App öffnen und sich einmal anmelden.",
  },
  proactive_17: {
    means: "die Push-Benachrichtigung ist fehlgeschlagen",
    help: "Senden Sie später noch einmal; sehen Sie sich die Push-Einstellungen der App an, wenn es so bleibt.",
  },
  proactive_19: {
    means: "das Zertifikat für Push-Benachrichtigungen ist falsch oder abgelaufen",
    help: "Erneuern Sie das Push-Zertifikat der App in den Einstellungen des Produkts.",
  },
  proactive_27: {
    means: "die App oder ihre Version kann solche Nachrichten nicht anzeigen",
    help: "Verwenden Sie in der App eine aktuelle Version des Messaging-SDK.",
  },
  proactive_28: {
    means: "der Empfänger ist in der App nicht angemeldet",
    help: "Erreichen Sie diesen Empfänger auf einem anderen Kanal.",
  },
  proactive_500: {
    means: "beim Dienst ist ein Fehler aufgetreten, dessen Ursache bei ihm liegt",
    help: "Senden Sie später noch einmal; melden Sie es LivePerson, wenn es so bleibt.",
  },
};
