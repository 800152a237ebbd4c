import { counter, numbers } from "../number.js";

const count = counter("es");
const number = numbers("es");

export const matching = {
  open: "Asignar las columnas",
  uncertain:
    "No se puede saber qué columnas son las correctas. Indíquelo aquí: hasta entonces no se revisa a nadie, porque con una columna equivocada se escribe a desconocidos.",
  byPosition:
    "Ningún encabezado nombra lo que el mensaje necesita, así que las columnas se toman en su orden. Mire si las parejas son correctas; los archivos se crean después.",
  missing: "Algo que el mensaje necesita aún no tiene columna.",
  certain: "Todo lo que el mensaje necesita tiene su columna.",
  recalled: "Asignadas como la última vez.",
  anew: "Asignar de nuevo",
  confirm: "Son correctas",
  done: "Listo",
  unread: (rows: number) => `${count(rows, "fila leída", "filas leídas")}; primero hay que asignar las columnas.`,
  card: (encoding: string, delimiter: string, used: number, all: number) =>
    `${encoding}, ${delimiter}, ${number(used)} de ${count(all, "columna usada", "columnas usadas")}`,
  need: {
    phone: "Número de teléfono",
    id: "Id en su app",
    header: { image: "Imagen", video: "Vídeo", document: "Documento" },
    button: (name: string) => `Botón, {{${name}}}`,
  },
  choose: "Elija una columna",
  option: (name: string, sample: string) => `${name} – ${sample}`,
  text: "El mismo texto para todos",
  textOf: (need: string) => `Texto para ${need}`,
  fallback: "Si la celda está vacía",
  samples: (column: string) => `De ${column}`,
  noSamples: "Vacía en las primeras filas.",
  basis: {
    given: "indicado por usted",
    name: "por su nombre",
    position: "por su posición",
    open: "por elegir",
    none: "ninguna columna encontrada",
    numbers: (numbers: number, of: number) => `contiene números: ${number(numbers)} de ${number(of)}`,
    links: (links: number, of: number) => `contiene enlaces: ${number(links)} de ${number(of)}`,
    empty: (cells: number, of: number) => `vacías: ${number(cells)} de ${number(of)}`,
  },
  left: (columns: number) => `${count(columns, "columna más no se usa", "columnas más no se usan")}.`,
  noneLeft: "No sobra ninguna columna.",
  lookedAt: (rows: number) =>
    rows === 1 ? "Contado en la primera fila." : `Contado en las primeras ${number(rows)} filas.`,
  bubble: (row: number) => `El mensaje de la fila ${number(row)}`,
  numbers: {
    auto: "Tal como están; con un aviso si parecen otra cosa",
    are: (country: string) => `Son números de ${country}`,
  },
  written: {
    title: "Cómo está escrito el archivo",
    auto: (found: string) => `Detectado: ${found}`,
    foundLine: (line: number) => `línea ${number(line)}`,
    foundNone: "ninguno",
    none: "No hay nombres",
    inLine: "En una línea",
    line: "Línea de los nombres",
    delimiters: { ",": "Comas", ";": "Puntos y comas", tab: "Tabuladores", "|": "Barras verticales" },
  },
};
