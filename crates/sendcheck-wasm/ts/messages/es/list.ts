/** What is wrong with a list of recipients as a whole, and with its rows. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { held } from "../held.js";
import { regions } from "../regions.js";
import { counted, either, n } from "./phrases.js";

const files: Readonly<Record<string, string>> = {
  "an Excel workbook": "un libro de Excel",
  "an old Excel workbook": "un libro antiguo de Excel",
  "an OpenDocument spreadsheet": "una hoja de cálculo OpenDocument",
  "a Word document": "un documento de Word",
  "a PowerPoint presentation": "una presentación de PowerPoint",
  "an OpenDocument text": "un texto OpenDocument",
  "an OpenDocument presentation": "una presentación OpenDocument",
  "a spreadsheet of Apple Numbers": "una hoja de cálculo de Apple Numbers",
  "a ZIP archive": "un archivo ZIP",
  "a gzip archive": "un archivo gzip",
  "a PDF document": "un documento PDF",
  "a rich text document": "un documento de texto enriquecido",
  "an HTML page": "una página HTML",
  "an XML document": "un documento XML",
  "a JSON document": "un documento JSON",
  "a file of contacts (vCard)": "un archivo de contactos (vCard)",
  "text in UTF-32": "texto en UTF-32",
};

export const list = {
  QUOTE_UNTERMINATED: {
    title: "Una celda entre comillas no se cierra",
    help: "Cierre las comillas en la línea indicada, o duplique las que pertenecen al texto.",
    says: ({ line, lines }) =>
      `las comillas que se abren en la línea ${n(line)} ${lines === 0 ? "no se cierran" : `se cierran ${counted(lines, "línea", "líneas")} después, tras lo que parecen otros destinatarios`}`,
  },
  ROW_TOO_LARGE: {
    title: "Una fila es demasiado grande",
    help: "Busque unas comillas sin cerrar, o acorte la fila.",
    says: ({ line }) => `la fila que empieza en la línea ${n(line)} es más grande que lo que se lee de una fila`,
  },
  TEXT_AFTER_QUOTE: {
    title: "Hay texto detrás de unas comillas de cierre",
    help: "Duplique las comillas que pertenecen al texto, o ponga toda la celda entre comillas.",
    says: () => "una celda sigue después de sus comillas de cierre, así que no se sabe dónde termina",
  },
  ROW_TOO_SHORT: {
    title: "Una fila tiene menos celdas de las necesarias",
    help: "Dé a todas las filas el mismo número de celdas; los valores que faltan se indican aparte.",
    says: ({ found, expected }) =>
      `la fila tiene ${counted(found, "celda", "celdas")}, de las ${n(expected)} que hacen falta`,
  },
  ROW_TOO_LONG: {
    title: "Una fila tiene demasiadas celdas",
    help: "Ponga entre comillas el valor que contiene el separador, o quite las celdas de más.",
    says: ({ surplus, expected }) =>
      `${counted(surplus, "celda con contenido", "celdas con contenido")} de más, aparte de las ${n(expected)} que se esperan`,
  },
  LIST_TOO_LONG: {
    title: "La lista es más larga de lo que acepta la herramienta web",
    help: "Divida la lista, o pida que se amplíe el límite de la cuenta (hasta 100.000 destinatarios).",
    says: ({ found, limit }) =>
      `${counted(found, "destinatario", "destinatarios")}; la herramienta web acepta ${n(limit)} a la vez`,
  },
  SET_UNCERTAIN: {
    title: "No se sabe cuál es la columna correcta de un conjunto de destinatarios",
    help: "Indique cuál es con `setReadings`, o dé el nombre `Phone` (`Id` para usuarios de la app) a esa columna y a ninguna otra.",
    says: ({ set, candidates }) =>
      `no se sabe cuál es la columna correcta en el archivo ${sets[set]}: ${either(candidates)}`,
  },
  SET_STATUS: {
    title: "Una columna de un conjunto de destinatarios dice que no todos forman parte de él",
    help: "Indique con `where` en `setReadings` qué líneas cuentan, o con `all` que cuentan todas.",
    says: ({ set, column, values }) =>
      `cada línea del archivo ${sets[set]} cuenta, diga lo que diga su columna \`${column}\`: ${held(values, "otro", "vacío")}`,
  },
  NUMBERS_READ_ABROAD: {
    title: "Números leídos como de otros países podrían ser del país de la mayoría",
    help: "Indique el país con `country`, o con `numbersAsGiven` que los números están bien; hasta entonces no se crean archivos para enviar.",
    says: ({ set, count, of, region, row, line }) => {
      const numbers = counted(of, "número", "números");
      const whose =
        set === ""
          ? `${numbers} sin \`+\` que se ${of === 1 ? "lee" : "leen"} como de otros países`
          : `${numbers} de otros países en el archivo ${sets[set]}`;
      const first = row === 0 ? "" : `; el primero está en la fila ${n(row)} (línea ${n(line)})`;
      return `${n(count)} de ${whose} ${count === 1 ? "sería un móvil" : "serían móviles"} de ${region}, el país de la mayoría, con su prefijo delante${first}`;
    },
  },
  SET_UNREAD: {
    title: "Un conjunto de destinatarios no se pudo leer entero",
    help: "Escriba cada número con su prefijo de país, o indique con `acceptUnread` cuántas líneas no son de nadie.",
    says: ({ set, count, lines, region, others, more, delimiter, column, rows }) => {
      if (column !== "")
        return `la mayoría de los números del archivo ${sets[set]} tienen su prefijo de país en la columna \`${column}\`, y se leen sin él`;
      if (region !== "") {
        return `muchos números del archivo ${sets[set]} no son válidos tal como están, pero sí como números de ${regions(region, others, more)} sin su prefijo de país`;
      }
      if (delimiter !== "")
        return `cada línea del archivo ${sets[set]} quedó en una sola celda, y \`${delimiter}\` parece separar las suyas`;
      if (rows > 0)
        return `el archivo ${sets[set]} tiene ${counted(rows, "línea", "líneas")}, y ninguna contiene lo que se dijo de las que cuentan`;
      if (count === 0) return `el archivo ${sets[set]} no contiene a nadie`;
      if (count === 1) return `la línea ${lines.join("")} del archivo ${sets[set]} no corresponde a nadie`;
      return `${n(count)} líneas del archivo ${sets[set]} no corresponden a nadie: ${lines.join(", ")}${count > lines.length ? " y otras" : ""}`;
    },
  },
  SET_ENCODING: {
    title: "Las letras de un conjunto de destinatarios quizá no sean las que eran",
    help: "Guarde el archivo como UTF-8 (en Excel: CSV UTF-8), o indique cuál es con `encoding` en `setReadings`.",
    says: ({ set, doubt, encoding, given, found, count }) => {
      const of = `el archivo ${sets[set]}`;
      if (doubt === "assumed") return `${of} no es UTF-8; se supone que es ${encoding}`;
      if (doubt === "contradicted") {
        return `${of} ${found === encoding ? "empieza con la marca de" : "parece"} ${found}, no ${given}; se leyó como ${encoding}`;
      }
      return `en ${counted(count, "celda", "celdas")} del archivo ${sets[set]} se perdió un carácter (U+FFFD), así que no ${count === 1 ? "corresponde" : "corresponden"} a nadie`;
    },
  },
  ROWS_ABOVE_HEADING: {
    title: "Hay filas encima del encabezado",
    help: "No hay que hacer nada si son un título, una fecha o un comentario; si no, indique con `header` dónde está el encabezado, o que no hay.",
    says: ({ rows, line }) =>
      rows === 1
        ? `1 fila encima del encabezado de la línea ${n(line)} no es un destinatario`
        : `${n(rows)} filas encima del encabezado de la línea ${n(line)} no son destinatarios`,
  },
  HEADING_CHANGES: {
    title: "Entre las filas hay un encabezado con otras columnas",
    help: "Ponga ambas partes en el mismo orden de columnas, o compruebe cada una como una lista propia; hasta entonces no se crean archivos para enviar.",
    says: ({ row, line, column, found, name }) =>
      `la fila ${n(row)} (línea ${n(line)}) es un encabezado en el que la columna ${n(column)} es \`${found}\`; las filas siguientes se leen como si fuera \`${name}\``,
  },
  HEADING_REPEATED: {
    title: "El encabezado se repite entre las filas",
    help: "No hay que hacer nada; esas filas vienen de archivos que se juntaron, y no son destinatarios.",
    says: ({ times, line }) =>
      times === 1
        ? `el encabezado se repite en la línea ${n(line)}`
        : `el encabezado se repite ${n(times)} veces, la primera en la línea ${n(line)}`,
  },
  EARLIER_LIST_MISSING: {
    title: "Han vuelto destinatarios rechazados sin la lista o solicitud de la que vienen",
    help: "Indique con `after` de dónde vienen, para que no se acepte otra vez a nadie que ya se aceptó.",
    says: () => "estos destinatarios ya se rechazaron antes, y se revisaron sin la lista o solicitud de la que vienen",
  },
  EARLIER_ACCEPTED_NOBODY: {
    title: "No se omite a nadie por una lista o solicitud anterior",
    help: "Revísela tal como se envió (handoff, `columns`, `country`), o quite `after` si no se envió a nadie; hasta entonces no se crean archivos para enviar.",
    says: ({ place, recipients, reason }) =>
      `de ${counted(recipients, "destinatario", "destinatarios")} de lo que vino antes (${place}) nadie cuenta como aceptado, por \`${reason}\`, así que no se omite a nadie por ello`,
  },
  DELIMITER_UNLIKELY: {
    title: "Cada fila quedó en una sola celda, y otro carácter parece separarlas",
    help: "Indique con `delimiter` qué separa las celdas; quite las comillas que rodean filas enteras, o haga que la hoja de cálculo las divida (Texto en columnas).",
    says: ({ likely, cause }) =>
      cause === "whole"
        ? `cada fila entera es una sola celda, entre comillas o en una hoja, y \`${likely}\` parece separar lo que contiene`
        : `cada fila quedó en una sola celda, y \`${likely}\` parece separar las suyas`,
  },
  QUOTES_UNUSUAL: {
    title: "Hay celdas entre signos que no son comillas de un archivo CSV",
    help: "Haga que el archivo se escriba con comillas dobles, o sin ninguna; estos signos se toman como parte del valor.",
    says: ({ mark, rows }) =>
      `${rows === 1 ? "1 fila empieza" : `${n(rows)} filas empiezan`} con una celda entre \`${mark}\`, que no son comillas de un archivo CSV`,
  },
  ENCODING_GUESSED: {
    title: "El texto no es UTF-8, así que se ha supuesto su codificación",
    help: "Mire los nombres con acentos; guarde el archivo como UTF-8 (en Excel: CSV UTF-8), o indique cuál es con `encoding`.",
    says: ({ encoding, likely }) =>
      `el texto no es UTF-8; se supone que es ${encoding}${likely === "" ? "" : `, y es más probable que sea ${likely}`}`,
  },
  ENCODING_CONTRADICTED: {
    title: "El texto no está en la codificación indicada",
    help: "Mire los nombres con acentos, y omita `encoding` si el archivo dice por sí mismo qué es.",
    says: ({ given, found, used }) =>
      `el texto ${found === used ? "empieza con la marca de" : "parece"} ${found}, no ${given}; se leyó como ${used}`,
  },
  ENCODING_UNKNOWN: {
    title: "No se conoce la codificación del texto",
    help: "Indique cuál es con `encoding`, o guarde el archivo como UTF-8 (en Excel: CSV UTF-8).",
    says: ({ likely }) => `el texto no es ni UTF-8, ni UTF-16, ni windows-1252; puede ser ${likely.join(", ")}`,
  },
  FILE_NOT_TEXT: {
    title: "El archivo no es un archivo de texto",
    help: "Guarde la hoja como CSV (en Excel: CSV UTF-8) y use ese archivo.",
    says: ({ found }) => `el archivo no es de texto, sino ${files[found] ?? found}`,
  },
  SHEETS_LEFT_OUT: {
    title: "No se leyeron otras hojas del libro",
    help: "Indique con `sheet` cuál hay que leer; reúna en una sola los destinatarios de varias hojas.",
    says: ({ read, others }) =>
      others.length === 1
        ? `se leyó la hoja \`${read}\`, y \`${others[0]}\` no`
        : `se leyó la hoja \`${read}\`, y otras ${n(others.length)} no`,
  },
  ROWS_HIDDEN: {
    title: "La hoja oculta filas, que se leyeron",
    help: "Las filas ocultas son destinatarios como las demás: si solo se quieren las visibles, cópielas en una hoja propia.",
    says: ({ rows, first }) =>
      rows === 1
        ? `en la hoja hay 1 fila oculta, la ${n(first)}, y se leyó como las demás`
        : `en la hoja hay ${n(rows)} filas ocultas, la primera es la ${n(first)}, y se leyeron como las demás`,
  },
  CELL_LOOKS_UNKNOWN: {
    title: "El libro no dice lo que muestran unas celdas",
    help: "Mire un mensaje con uno de esos valores; dé a la columna formato de texto y escriba el valor correcto.",
    says: ({ doubt, cells, first }) =>
      `${cells === 1 ? `1 celda, en la fila ${n(first)}` : `${n(cells)} celdas, la primera en la fila ${n(first)}`}: ${doubts[doubt]}`,
  },
} satisfies Partial<RuleTexts>;

const sets: Readonly<Record<ArgsOf<"SET_UNREAD">["set"], string>> = {
  "opted-out": "de los números dados de baja",
  "active-conversations": "de las conversaciones abiertas",
  "app-users": "de los usuarios de la app",
};

const doubts: Readonly<Record<ArgsOf<"CELL_LOOKS_UNKNOWN">["doubt"], string>> = {
  formula: "una fórmula cuyo valor no se guardó, leída como vacía",
  date: "una fecha que se ve distinta de un ordenador a otro, leída como `2026-11-30`",
  marks: "un número cuyos signos son los del ordenador, leído con punto decimal y sin separador de miles",
  format: "un número en un formato que no se sigue, leído tal como está",
  merged: "cubierta por una celda combinada, leída como vacía",
};
