import { numbers } from "../number.js";
import type { Texts } from "../index.js";

const number = numbers("es");

export const box: Texts["box"] = {
  pasted: "El texto pegado",
  long: (characters: number) => `Un texto de ${number(characters)} caracteres, que no se muestra.`,
  another: "Poner otro",
  moved: {
    request: (name: string) => `${name} es una solicitud de campaña: sus destinatarios se revisan en el paso 2.`,
    list: (name: string) => `${name} es una lista de destinatarios: se revisa en el paso 2.`,
    handoff: (name: string) => `${name} es un handoff: ahora es el mensaje del paso 1.`,
    waits: {
      there: (name: string) =>
        `${name} corresponde al paso 2, donde usted ha cambiado otra lista. Si la sustituye, esos cambios se pierden.`,
      use: "Usarlo en su lugar",
    },
  },
};
