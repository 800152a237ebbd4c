import { numbers } from "../number.js";
import type { Texts } from "../index.js";

const number = numbers("pt");

export const fixes: Texts["fixes"] = {
  kinds: {
    "calling-code": "Acrescentar um código de país",
    blanks: "Reduzir quebras de linha e espaços",
    "plain-characters": "Substituir caracteres que custam segmentos",
    "fill-empty": "Preencher células vazias",
    https: "Fazer os links começarem com https",
    "drop-duplicates": "Excluir os repetidos",
    "drop-failed": "Excluir as linhas recusadas",
    repair: "Escrever os números como o serviço os aceita",
    "strict-json": "Escrevê-la como JSON estrito",
  },
  saved: (n) => (n === 1 ? "1 segmento economizado." : `${number(n)} segmentos economizados.`),
};
