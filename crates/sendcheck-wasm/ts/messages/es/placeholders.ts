/** What is wrong with the placeholders of a handoff. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, listed, n } from "./phrases.js";

export const placeholders = {
  PLACEHOLDER_MALFORMED: {
    title: "Un marcador está mal escrito",
    help: "Escriba los marcadores como {{1}}, {{2}}, etc.; cualquier otra cosa se envía tal cual.",
    says: ({ found, meant, count }) => {
      const names = listed(found, Math.max(found.length, 1), "y");
      const said =
        count !== 1 && found.length !== 1
          ? `${n(count)} textos parecen marcadores, no lo son y se envían tal cual: ${names}`
          : `${names} no es un marcador y se envía tal cual${count === 1 ? "" : ` (${n(count)} veces)`}`;
      if (meant === "" || found.length === 0) return said;
      return `${said}; ¿quiso decir \`${meant}\`${found.length === 1 ? "" : ` en lugar de \`${found[0]}\``}?`;
    },
  },
  PLACEHOLDER_NAMED: {
    title: "Una plantilla de WhatsApp tiene parámetros con nombre",
    help: "Cree una plantilla con {{1}}, {{2}}, etc.; la documentación del servicio solo conoce variables con número.",
    says: ({ names, what }) => named[what](names.map((name) => `\`{{${name}}}\``).join(", ")),
  },
  PLACEHOLDER_MISPLACED: {
    title: "Un marcador está donde no se rellena ningún valor",
    help: "Use texto fijo en los pies y en los botones; solo el cuerpo, la cabecera y la dirección de un botón admiten variables.",
    says: ({ part }) =>
      `${part === "footer" ? "el pie" : "el texto del botón"} tiene un marcador, pero ahí no se rellena ningún valor`,
  },
  PLACEHOLDER_DAMAGED: {
    title: "Los marcadores han perdido sus llaves",
    help: "Pida de nuevo el handoff a la API; los ejemplos copiados de la página han perdido sus llaves.",
    says: ({ found, meant, count }) => {
      if (found.length === 1 && meant.length === 1) {
        const times = count > 1 ? ` (${n(count)} veces)` : "";
        return `\`${found[0]}\` es texto, no un marcador${times}; la variable declarada hace pensar en \`${meant[0]}\``;
      }
      const [texts, suggested] = [listed(found, found.length, "y"), listed(meant, meant.length, "y")];
      return `${n(count)} marcadores son texto sin llaves: ${texts}; las variables declaradas hacen pensar en ${suggested}`;
    },
  },
  PLACEHOLDER_GAP: {
    title: "Los marcadores no están numerados seguidos",
    help: "Numere los marcadores 1, 2, 3, etc.",
    says: ({ missing }) => `entre los marcadores falta ${missing.join(", ")}`,
  },
  VARIABLE_AT_EDGE: {
    title: "El cuerpo empieza o termina con una variable",
    help: "Ponga palabras fijas antes de la primera variable y después de la última.",
    says: ({ edge }) => `el cuerpo ${edges[edge]} con una variable`,
  },
  VARIABLES_ADJACENT: {
    title: "Hay variables una junto a otra",
    help: "Ponga palabras entre las variables, o haga de ellas una sola.",
    says: () => "entre dos variables del cuerpo no hay ninguna palabra",
  },
  VARIABLES_DENSE: {
    title: "El cuerpo tiene demasiadas variables para sus palabras",
    help: "Añada palabras fijas o quite variables.",
    says: ({ variables, words, needed }) =>
      `el cuerpo tiene ${counted(words, "palabra fija", "palabras fijas")} para ${counted(variables, "variable", "variables")}; hacen falta ${n(needed)}`,
  },
  TOO_MANY_PLACEHOLDERS: {
    title: "Una plantilla de WhatsApp tiene más variables de las que aceptan algunos proveedores",
    help: "Escriba en la plantilla una parte mayor del mensaje.",
    says: ({ found, limit }) =>
      `la plantilla tiene ${counted(found, "variable", "variables")}; algunos proveedores aceptan como máximo ${n(limit)}`,
  },
  VARIABLES_MISMATCH: {
    title: "Las variables declaradas y los marcadores no coinciden",
    help: "Declare exactamente las variables que usa el texto; los destinatarios tienen que traer de las dos clases.",
    says: ({ unused, undeclared }) => {
      if (undeclared.length === 0) return declared(unused);
      return unused.length === 0 ? used(undeclared) : `${declared(unused)}; ${used(undeclared)}`;
    },
  },
} satisfies Partial<RuleTexts>;

const named: Readonly<Record<ArgsOf<"PLACEHOLDER_NAMED">["what"], (names: string) => string>> = {
  declared: (names) =>
    `WhatsApp no envía nada si no se le dan los valores de ${names} con estos nombres, y el servicio solo documenta números`,
  undeclared: (names) => `ninguna variable declarada rellena ${names}, y sin valor WhatsApp no envía nada`,
};

const edges: Readonly<Record<ArgsOf<"VARIABLE_AT_EDGE">["edge"], string>> = {
  start: "empieza",
  end: "termina",
  both: "empieza y termina",
};

function declared(unused: readonly string[]): string {
  const names = listed(unused, unused.length, "y");
  return unused.length === 1
    ? `${names} está declarada, pero ningún marcador la usa`
    : `${names} están declaradas, pero ningún marcador las usa`;
}

function used(undeclared: readonly string[]): string {
  const names = listed(undeclared, undeclared.length, "y");
  return undeclared.length === 1
    ? `se usa ${names}, pero no está declarada`
    : `se usan ${names}, pero no están declaradas`;
}
