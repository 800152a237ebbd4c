import { counter } from "../number.js";
import type { Texts } from "../index.js";

const count = counter("pt");

export const box: Texts["box"] = {
  pasted: "O texto colado",
  long: (characters: number) => `Um texto de ${count(characters, "caractere", "caracteres")}, que não é mostrado.`,
  another: "Usar outro",
  moved: {
    request: (name: string) =>
      `${name} é uma solicitação de campanha: os destinatários dela são verificados na etapa 2.`,
    list: (name: string) => `${name} é uma lista de destinatários: ela é verificada na etapa 2.`,
    handoff: (name: string) => `${name} é um handoff: agora é a mensagem da etapa 1.`,
    waits: {
      there: (name: string) =>
        `${name} pertence à etapa 2, onde você alterou outra lista. No lugar dela, essas alterações se perdem.`,
      use: "Usar no lugar dela",
    },
  },
};
