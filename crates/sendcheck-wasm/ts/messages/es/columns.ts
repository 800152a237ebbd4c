/** What is wrong with the columns of a list, or was taken for granted of them. */
import type { RuleTexts } from "../../catalogue.js";
import { ofChannel } from "../channels.js";
import { regions } from "../regions.js";
import { columnName, counted, either, listed, listedColumns, n } from "./phrases.js";

export const columns = {
  NUMBERS_FOR_APP_USERS: {
    title: "La lista tiene teléfonos, y el mensaje va a usuarios de la app",
    help: "Dé los ids con los que la app conoce a las personas, o elija SMS o WhatsApp; si los números son esos ids, indíquelo con `columns`: `Id=Phone`.",
    says: ({ column }) =>
      `este mensaje va a usuarios de la app; la lista tiene teléfonos en \`${columnName(column)}\` y ninguna columna de ids`,
  },
  COLUMN_MISSING: {
    title: "Faltan columnas",
    help: "Añada lo que falta; el mensaje del handoff lo necesita para cada destinatario.",
    says: ({ names, count }) =>
      `el encabezado no tiene ${count === 1 ? "la columna" : "las columnas"} ${listed(names, count, "y")}`,
  },
  COLUMN_REPEATED: {
    title: "Varias columnas son para lo mismo",
    help: "Cambie el nombre de todas menos una, quítelas o indique con `columns` cuál se quiere; hasta entonces no se crean archivos para enviar.",
    says: ({ names, count, first }) =>
      count === 1
        ? `la columna ${listedColumns(names, 1)} es para lo mismo que la columna ${n(first)}, que se usa`
        : `${n(count)} columnas son para lo mismo que otras anteriores, que se usan: ${listedColumns(names, count)}`,
  },
  COLUMN_UNKNOWN: {
    title: "Hay columnas que el handoff no usa",
    help: "No hay que hacer nada si no se quieren enviar; si no, dé a cada una el nombre de su variable.",
    says: ({ names, count, expected }) =>
      `no se ${count === 1 ? "usa" : "usan"} ${counted(count, "columna", "columnas")}: ${listedColumns(names, count)}; el handoff usa ${expected.join(", ")}`,
  },
  COLUMNS_UNCERTAIN: {
    title: "No se sabe cuál es la columna correcta de la lista",
    help: "Indique una vez con `columns` qué columna es; hasta entonces no se revisa a nadie, porque con la columna equivocada se escribe a desconocidos.",
    says: ({ need, candidates }) => `no se sabe qué columna corresponde a ${need}: puede ser ${either(candidates)}`,
  },
  COLUMNS_BY_POSITION: {
    title: "Las columnas se toman por su posición",
    help: "Mire las parejas y confírmelas con `columns` o una lectura guardada, o ponga nombre a las columnas; hasta entonces no se crean archivos para enviar.",
    says: ({ pairs }) =>
      `ningún encabezado nombra lo que el mensaje necesita, así que las columnas se toman tal como están: ${pairs.map(pair).join(", ")}`,
  },
  COLUMNS_CHANGE: {
    title: "Más abajo, los números están en otra columna",
    help: "Mire la lista desde esa fila; puede que se hayan juntado dos archivos con columnas distintas.",
    says: ({ row, line, rows, column, need }) =>
      `desde la fila ${n(row)} (línea ${n(line)}), ${counted(rows, "fila no tiene", "filas no tienen")} número en la columna del número${ofChannel(need, (channel) => ` de ${channel}`)}, y sí en la columna ${n(column)}`,
  },
  NUMBER_IN_TWO_COLUMNS: {
    title: "Los prefijos de país están en una columna distinta de la de sus números",
    help: "Ponga ambos en una columna (`+44` y `7911123456` como `+447911123456`), o indique con `numbersAsGiven` que los números están completos; hasta entonces no se crean archivos para enviar.",
    says: ({ column, count, of }) =>
      `${n(count)} de ${counted(of, "número", "números")} sin \`+\` ${count === 1 ? "tiene" : "tienen"} su prefijo de país en la columna \`${column}\`, y se ${count === 1 ? "lee" : "leen"} sin él`,
  },
  NUMBERS_WITHOUT_CODE: {
    title: "Muchos números parecen de un país sin su prefijo",
    help: "Indique el país con `country`, o con `numbersAsGiven` que los números están bien; hasta entonces no se crean archivos para enviar.",
    says: ({ count, of, region, others, more, need, besides }) =>
      `${n(count)} de ${counted(of, "número", "números")}${ofChannel(need, (channel) => ` de ${channel}`)} sin \`+\` ${count === 1 ? "no es válido tal como está, pero sí como número" : "no son válidos tal como están, pero sí como números"} de ${regions(region, others, more)} sin su prefijo de país${also(besides)}`,
  },
  NUMBERS_AMBIGUOUS: {
    title: "Hay números sin `+` que son del país indicado y, tal como están, de otros",
    help: "No hay que hacer nada si el país es el correcto; un `+` delante del prefijo de país dice que este va en el número.",
    says: ({ count, of, region }) =>
      count === 1
        ? `1 de ${counted(of, "número", "números")} sin \`+\` se leyó como número de ${region}, y tal como está es de otro país`
        : `${n(count)} de ${counted(of, "número", "números")} sin \`+\` se leyeron como números de ${region}, y tal como están son de otros países`,
  },
  NUMBERS_NOT_MOBILE: {
    title: "Una columna de la lista dice de algunos números que no son móviles",
    help: "Diga con `where` qué filas se quieren, o con `columns` qué columna tiene el número; hasta entonces no se crean archivos para enviar.",
    says: ({ column, count, of, elsewhere }) =>
      `según \`${columnName(column)}\`, ${n(count)} de ${counted(of, "número", "números")} no ${count === 1 ? "es móvil" : "son móviles"}${elsewhere === 0 ? "" : `; otra columna tiene el móvil de ${n(elsewhere)} de ellos`}`,
  },
  STATUS_IGNORED: {
    title: "Una columna de la lista dice que algunos destinatarios no quieren mensajes",
    help: "Diga con `where` qué filas se quieren, o con `all` que son todas.",
    says: ({ column, count }) =>
      `\`${column}\` dice de ${counted(count, "destinatario", "destinatarios")} que no quieren mensajes, y no se omite a nadie por ello`,
  },
  COLUMNS_CONTRADICTED: {
    title: "Una columna elegida no contiene lo que hace falta",
    help: "Se respeta lo elegido; mire si la correcta era otra columna.",
    says: ({ need, column, fitting, filled }) =>
      filled === 0
        ? `${need} se toma de la columna \`${columnName(column)}\` por el lugar que ocupa, y su nombre es el de otra cosa`
        : `de ${counted(filled, "celda con contenido", "celdas con contenido")} de \`${columnName(column)}\` al principio de la lista, ${holding(fitting)} lo que necesita ${need}`,
  },
  NUMBERS_ELSEWHERE: {
    title: "Otra columna contiene también teléfonos",
    help: "No hay que hacer nada si hay que escribir a la primera columna; si no, indique `columns`, por ejemplo `Phone=#2`.",
    says: ({ columns }) =>
      `la lista no tiene encabezado, así que su primera columna es la del número; ${columns.map(columnName).join(" y ")} ${columns.length === 1 ? "contiene" : "contienen"} también números`,
  },
  HEADING_IS_RECIPIENT: {
    title: "El encabezado puede ser un destinatario",
    help: "Si esa fila es un destinatario, indique con `header` que no hay encabezado: a un encabezado no se le escribe.",
    says: ({ column, line }) =>
      `la columna ${n(column)} del encabezado de la línea ${n(line)} contiene un teléfono o una dirección`,
  },
} satisfies Partial<RuleTexts>;

function holding(fitting: number): string {
  if (fitting === 0) return "ninguna contiene";
  return fitting === 1 ? "1 contiene" : `${n(fitting)} contienen`;
}

function pair(text: string): string {
  return text.replace(/"column (\d+)"$/, '"columna $1"');
}

/** Otros números de los que vale lo mismo, salvo que son válidos tal como están. */
function also(count: number): string {
  if (count === 0) return "";
  return count === 1
    ? "; otro más también lo sería y se lee como de otro país"
    : `; ${n(count)} más también lo serían y se leen como de otros países`;
}
