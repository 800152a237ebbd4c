/** What is wrong with sending windows. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const schedule = {
  SCHEDULE_WINDOW_INVALID: {
    title: "Uma faixa de envio não diz quando as mensagens podem sair",
    help: "Dê a cada faixa um dia de MONDAY a SUNDAY e dois horários entre 00:00 e 23:59, o mais tarde por último.",
    says: (args) => windowDefects[args.reason](args),
  },
  SCHEDULE_OUTSIDE_8_21: {
    title: "Uma faixa deixa sair SMS antes das 8 ou depois das 21 horas",
    help: "Mantenha as faixas para SMS entre 08:00 e 21:00, a não ser que a lei do lugar onde os destinatários vivem permita escrever em outros horários.",
    says: ({ count, window, hours }) => {
      const more = count > 1 ? ` (e há mais ${n(count - 1)} assim)` : "";
      return `a faixa ${n(window)} é \`${hours}\`${more}; o serviço envia SMS entre 08:00 e 21:00, a não ser que as faixas digam outra coisa`;
    },
  },
  SCHEDULE_NEVER_OPEN: {
    title: "Nenhuma faixa está aberta ao mesmo tempo em todos os fusos do número",
    help: "Aumente as faixas, ou envie para este número sem faixas próprias.",
    says: () => "o número pode estar em vários fusos horários, e nenhuma faixa está aberta em todos ao mesmo tempo",
  },
  SCHEDULE_TOO_SHORT: {
    title: "A lista não cabe nas faixas de envio",
    help: "Aumente as faixas, ou defina mais faixas; `sendcheck schedule` diz quando sai a última mensagem.",
    says: ({ fits, found, openings, weeks }) =>
      `enquanto a faixa mais longa está aberta, ${fits === 1 ? "sai" : "saem"} ${counted(fits, "mensagem", "mensagens")}; ela serve a ${counted(found, "destinatário", "destinatários")}, e por isso a última mensagem sai na ${n(openings)}ª faixa, na ${n(weeks)}ª semana, ou mais tarde`,
  },
  SCHEDULE_STATE_WINDOW: {
    title: "O serviço envia em horários que a faixa de um estado deixa de fora",
    help: "Defina faixas que fiquem dentro das desses estados, ou envie para esses destinatários à parte.",
    says: ({ found, states, unknown }) => {
      const known = `${counted(found, "destinatário está", "destinatários estão")} em estados com faixas mais estreitas (${states}), das quais o serviço não sabe nada`;
      const open = `não se conhece o estado de ${counted(unknown, "número", "números")}, e por isso ninguém conhece a faixa ${unknown === 1 ? "dele" : "deles"}`;
      if (unknown === 0) return known;
      return found === 0 ? open : `${known}; ${open}`;
    },
  },
} satisfies Partial<RuleTexts>;

type Invalid = ArgsOf<"SCHEDULE_WINDOW_INVALID">;

const windowDefects: Readonly<Record<Invalid["reason"], (args: Invalid) => string>> = {
  none: () => "`schedulingMetrics` não tem nenhuma faixa",
  missing: ({ window, found }) => `falta \`${found}\` na faixa ${n(window)}`,
  hour: ({ window, found }) => `a faixa ${n(window)} tem a hora \`${found}\`, que não é nenhuma de 0 a 23`,
  minute: ({ window, found }) => `a faixa ${n(window)} tem o minuto \`${found}\`, que não é nenhum de 0 a 59`,
  day: ({ window, found }) => `a faixa ${n(window)} tem o dia \`${found}\`, que não é nenhum de MONDAY a SUNDAY`,
  backwards: ({ window }) =>
    `a faixa ${n(window)} não termina depois de começar; uma que passa da meia-noite são duas, até 23:59 e a partir de 00:00`,
  overlap: ({ window, other }) => `as faixas ${n(other)} e ${n(window)} se sobrepõem`,
};
