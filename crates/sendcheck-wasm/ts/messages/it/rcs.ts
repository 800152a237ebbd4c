/** What is wrong with an RCS message. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const rcs = {
  RCS_CARD_EMPTY: {
    title: "Una scheda RCS non mostra niente",
    help: "Dai alla scheda un file multimediale, un titolo o un testo.",
    says: () => "la scheda non ha né un file multimediale né un titolo né un testo",
  },
  RCS_SUGGESTIONS: {
    title: "Un messaggio RCS ha troppi suggerimenti",
    help: "Limitati a 4 suggerimenti su una scheda, o 11 sotto un testo semplice.",
    says: ({ message, found, limit }) =>
      `${counted(found, "suggerimento", "suggerimenti")}; ${suggestions[message]} ce ne stanno al massimo ${n(limit)}`,
  },
  RCS_DIAL_NUMBER: {
    title: "Il numero che un suggerimento RCS compone non è in forma internazionale",
    help: "Scrivi `+`, il prefisso internazionale e il numero in cifre, senza niente in mezzo.",
    says: ({ what }) => dialled[what],
  },
  RCS_ORIENTATION: {
    title: "L’orientamento di una scheda non è di RCS",
    help: "Usa `VERTICAL` o `HORIZONTAL`.",
    says: ({ orientation, canonical }) =>
      canonical === ""
        ? `\`${orientation}\` non è un orientamento di una scheda RCS`
        : `RCS scrive l’orientamento \`${orientation}\` come \`${canonical}\``,
  },
  RCS_ALIGNMENT: {
    title: "Il lato del file multimediale non va con la scheda",
    help: "Indica `thumbnailImageAlignment` come `LEFT` o `RIGHT` per una scheda orizzontale, e per nessun’altra.",
    says: ({ what, canonical }) => sides[what](canonical),
  },
  RCS_MEDIA_HEIGHT: {
    title: "L’altezza del file multimediale di una scheda non è di RCS",
    help: "Usa `SHORT`, `MEDIUM` o `TALL`.",
    says: ({ height, canonical }) =>
      canonical === ""
        ? `\`${height}\` non è un’altezza di RCS`
        : `RCS scrive l’altezza \`${height}\` come \`${canonical}\``,
  },
  RCS_MEDIA_TYPE: {
    title: "Il file multimediale di una scheda è di un tipo che RCS non mostra",
    help: "Usa un’immagine JPEG, PNG o GIF, o un video MP4, M4V, MPEG, 3GP o WebM.",
    says: ({ extension }) =>
      extension === "pdf"
        ? "il link porta a un PDF, che RCS mostra solo in India"
        : `il link finisce in \`${extension}\`, che RCS non mostra`,
  },
} satisfies Partial<RuleTexts>;

const suggestions: Readonly<Record<ArgsOf<"RCS_SUGGESTIONS">["message"], string>> = {
  card: "su una scheda",
  text: "sotto un testo",
};

const dialled: Readonly<Record<ArgsOf<"RCS_DIAL_NUMBER">["what"], string>> = {
  missing: "il suggerimento non ha un numero da comporre",
  characters: "il numero del suggerimento contiene altro oltre a cifre, `+`, `*` e `#`",
  national: "il numero del suggerimento non ha il prefisso internazionale, quindi si può comporre solo nel suo paese",
};

const sides: Readonly<Record<ArgsOf<"RCS_ALIGNMENT">["what"], (canonical: string) => string>> = {
  missing: () => "una scheda orizzontale deve dire su quale lato sta il file multimediale",
  ignored: () => "il lato del file multimediale non ha effetto su una scheda verticale",
  unknown: () => "il lato del file multimediale non è né `LEFT` né `RIGHT`",
  capitals: (canonical) => `RCS scrive il lato del file multimediale come \`${canonical}\``,
};
