import { split, type Vocabulary } from './vocabulary.ts';

/** Latin script in words too long for their boxes. */
export const LONG: Vocabulary = {
  labels:
    split(`Einstellungen | Benachrichtigungen | Zusammenfassung | Veröffentlichen | Zahlungsmethode | Benutzerkonto | Warenkorbübersicht | Passwortwiederherstellung | Datenschutzbestimmungen | Rechnungsanschrift | Lieferantenverwaltung | Terminvereinbarung
    Kontoeinstellungen öffnen | Jetzt kostenlos registrieren | Zugangsberechtigung | Aktualisierungsintervall | Sendungsverfolgung | Veranstaltungskalender | Zwischenablage | Mehrwertsteuererstattung | Barrierefreiheitserklärung`),
  headlines:
    split(`Geschwindigkeitsbegrenzung und Verkehrsinformationen | Unternehmensweite Zusammenarbeitsplattform | Außergewöhnliche Einrichtungsgegenstände | Wochenübersicht der Verkaufsentwicklung | Umweltfreundliche Verpackungsmaterialien
    Produktverantwortlichkeiten | Weiterbildungsmöglichkeiten für Führungskräfte | Versicherungsbescheinigung herunterladen | Lieblingsfrühstückszubereitung`),
  sentences:
    split(`Die Auftragsbestätigung wird Ihnen unverzüglich an die angegebene Rechnungsanschrift zugestellt. | Bitte berücksichtigen Sie unsere Datenschutzbestimmungen und Nutzungsvereinbarungen. | Sämtliche Konfigurationsänderungen werden automatisch zwischengespeichert.
    Unsere Kundendienstmitarbeiterinnen beantworten Rückfragen grundsätzlich innerhalb eines Arbeitstages. | Vertragslaufzeitverlängerungen können jederzeit widerspruchslos rückgängig gemacht werden.`),
};

/** Latin script as short as labels get. */
export const SHORT: Vocabulary = {
  labels: split(
    `A | B | X | Y | S | M | L | Go | OK | No | Hi | Up | On | Me | To | Tab | New | Add | All | Pay | Buy | Log | Tag | FAQ | Map`,
  ),
  headlines: split(`Home | News | Team | Shop now | New in | Day 1 | Hello | Plans | Work | Top 5`),
  sentences: split(`Soon. | Try it. | Sold out. | We are open. | All good. | Back at noon. | Free today.`),
};
