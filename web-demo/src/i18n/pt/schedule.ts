import { counter, numbers } from "../number.js";

const count = counter("pt");
const number = numbers("pt");

export const schedule = {
  defaults: "Usar as faixas do serviço",
  defaultsAre: (opens: string, closes: string) =>
    `SMS de ${opens} a ${closes}, outros canais o dia todo, todos os dias.`,
  own: "Definir faixas para esta campanha",
  ownAre: "Elas vão em cada solicitação e valem para todos os canais dela.",
  ownInWebTool:
    "Elas valem para todos os canais. A lista para a ferramenta web não as contém: é preciso defini-las lá, se a sua conta permitir.",
  windows: "Faixas para cada dia da semana",
  day: {
    MONDAY: "Segunda",
    TUESDAY: "Terça",
    WEDNESDAY: "Quarta",
    THURSDAY: "Quinta",
    FRIDAY: "Sexta",
    SATURDAY: "Sábado",
    SUNDAY: "Domingo",
  },
  opens: (day: string) => `${day}, a partir de`,
  closes: (day: string) => `${day}, até`,
  backwards: (day: string) =>
    `${day}: a faixa precisa terminar depois de começar. Para passar da meia-noite são precisas duas: uma até 23:59 e outra a partir de 00:00 no dia seguinte.`,
  closed: "fechado",
  allDay: "o dia todo",
  none: "Nenhum dia da semana foi escolhido, e por isso valeriam as faixas do serviço.",
  bars: "Horas abertas no lugar do destinatário",
  between: (opens: string, closes: string) => `de ${opens} a ${closes}`,
  zones: (closes: string) =>
    `Um número que pode estar em vários fusos horários só recebe a mensagem quando a faixa está aberta em todos eles. O fim não está incluído: às ${closes}, um SMS espera a manhã seguinte.`,
  where:
    "Os fusos horários são deduzidos do código do país e do código de área dos números. Quem se muda mantém o número; onde alguém está, nenhum número diz.",
  presets: {
    title: "Todos os dias de uma vez",
    everyDay: "Todos os dias",
    weekdays: "Só de segunda a sexta",
    copy: (day: string) => `Copiar ${day.toLowerCase()} para todos os dias`,
  },
  plan: {
    title: "Quando as mensagens saem",
    from: "Enviar a partir de",
    fromHint: (zone: string) => `No seu relógio (${zone}). Se ficar vazio, a partir de agora.`,
    fromNow: "A partir de agora",
    nobody: "Nenhum destinatário é aceito, e por isso nada sai.",
    of: (n: number) => `De ${count(n, "destinatário", "destinatários")}`,
    now: (n: number) => `${number(n)} agora`,
    atOnce: (n: number) => `${number(n)} imediatamente`,
    later: (n: number) => `${number(n)} mais tarde`,
    last: (date: string, time: string) => `a última: ${date}, às ${time}`,
    lastAtMost: (date: string, time: string) => `a última, no mais tardar: ${date}, às ${time}`,
    waits: "Nem todos são atendidos antes que a faixa se feche; os demais esperam a próxima.",
    never: (n: number) => `${number(n)} nunca`,
    unknown: (n: number) => `${number(n)} sem saber quando`,
  },
  sending: {
    title: "Como é enviado",
    rate: "Mensagens por segundo em cada canal",
    rateHint: (n: number) => `Se ficar vazio, ${number(n)}; a documentação dá outro valor em outro lugar.`,
    dayZone: "Fuso horário cuja meia-noite encerra o dia",
    dayZoneHint: "O serviço não diz qual. Se ficar vazio, UTC.",
    states: (n: number) =>
      n === 0
        ? "Faixas mais rígidas de estados dos EUA"
        : `Faixas mais rígidas de ${count(n, "estado dos EUA", "estados dos EUA")}`,
    statesTitle: "Faixas mais rígidas de estados dos EUA",
    statesHint:
      "Elas também valem para números com um código de área do estado. O serviço não as conhece, e isto não é assessoria jurídica.",
    all: "Todos",
    none: "Nenhum",
  },
  zone: {
    anyState: "estado desconhecido",
    title: "Por fuso horário",
    about: "O dia local, de 0 a 24, as horas em que as mensagens saem e uma linha na hora local em que o envio começa.",
    none: "Fuso horário desconhecido",
    oneOf: (n: number) => `Um de ${count(n, "fuso horário", "fusos horários")}`,
    recipients: (n: number) => count(n, "destinatário", "destinatários"),
    there: (clock: string) => `${clock} lá`,
    open: "aberto",
    last: (clock: string) => `a última ${clock}`,
    opens: (clock: string) => `espera até ${clock}`,
    never: "nunca aberto em todos estes fusos ao mesmo tempo",
    unknown: "não se sabe quando se pode enviar lá",
    more: (zones: number, recipients: number) =>
      `E mais ${count(zones, "grupo de fusos", "grupos de fusos")} com ${count(recipients, "destinatário", "destinatários")}.`,
  },
  queue: {
    title: "A fila, hora por hora",
    ends: (n: number, first: string, last: string) =>
      `${count(n, "mensagem", "mensagens")}: a primeira, ${first}; a última, ${last}.`,
    atMost: (n: number, first: string, last: string) =>
      `No máximo ${count(n, "mensagem", "mensagens")}: a primeira, ${first}; a última, no mais tardar, ${last}. Outro canal pode alcançar alguns dos destinatários.`,
    empty: "Nenhuma mensagem cujo horário de saída seja conhecido.",
    rate: (n: number) => `Envia ${count(n, "mensagem", "mensagens")} por segundo.`,
    messages: (n: number) => count(n, "mensagem", "mensagens"),
    moreHours: (hours: number, messages: number) =>
      `E ${count(messages, "mensagem", "mensagens")} em mais ${count(hours, "hora", "horas")}.`,
    beyond: (n: number) => `Não se sabe quando ${count(n, "mensagem sai", "mensagens saem")}: a fila é longa demais.`,
    days: "Dias e solicitações",
    day: (date: string, n: number, first: number, last: number) =>
      first === last
        ? `${date}: ${count(n, "destinatário", "destinatários")} na solicitação ${number(first)}`
        : `${date}: ${count(n, "destinatário", "destinatários")} nas solicitações ${number(first)} a ${number(last)}`,
    onlyDays: "Dias",
    onDay: (date: string, n: number) => `${date}: ${count(n, "destinatário", "destinatários")}`,
    fullDay: (date: string) => `${date}: o limite do dia está esgotado`,
    moreDays: (days: number, recipients: number) =>
      `E ${count(recipients, "destinatário", "destinatários")} em mais ${count(days, "dia", "dias")}.`,
    dayZone: (zone: string) =>
      `Cada dia tem um limite de destinatários. Supõe-se que os dias terminem à meia-noite em ${zone}; o serviço não diz onde.`,
  },
  law: "Os horários definidos por lei podem ser mais restritos do que estas faixas; o consentimento e o cumprimento da lei local são responsabilidade da marca.",
};
