import type { Texts } from "../index.js";

export const fields: Texts["fields"] = {
  columns: "Associar as colunas",
  country: "Números sem +",
  numbersAsGiven: "Têm o código do país",
  header: "Nomes das colunas",
  delimiter: "Entre as células",
  encoding: "Codificação",
  sheet: "Planilha",
  after: "Escolha essa lista",
  requests: "Solicitações, divididas (ZIP)",
};
