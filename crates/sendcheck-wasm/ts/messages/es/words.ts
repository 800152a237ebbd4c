/** What the words of the service mean: states, delivery errors, refusals. */
import type { WordTexts } from "../../catalogue.js";

export const words: WordTexts = {
  SCHEDULED: {
    means: "la hora donde está el destinatario queda fuera de la franja de envío, así que el mensaje espera",
    help: "No hay que hacer nada; se envía cuando se abre la siguiente franja.",
  },
  SKIPPED: {
    means: "no se envió nada al destinatario, casi siempre porque el número se dio de baja de los SMS",
    help: "No hay que hacer nada; un número dado de baja no recibe SMS hasta que vuelve a darse de alta.",
  },
  SENT: {
    means: "el mensaje se entregó al proveedor; aún no se sabe si llegó",
    help: "Espere al estado siguiente; si el proveedor no dice nada, a los pocos días acaba como fallido.",
  },
  FAILED: {
    means: "el mensaje no se envió, o el proveedor dijo que no llegó",
    help: "Busque aquí el `errorCode` del destinatario, por ejemplo `outbound_twilio_21614`.",
  },
  DELIVERED: {
    means: "el proveedor dijo que el mensaje llegó al teléfono o a la app",
    help: "No hay que hacer nada.",
  },
  READ: {
    means: "el destinatario abrió el mensaje; los SMS nunca lo dicen",
    help: "No hay que hacer nada.",
  },
  RESPONDED: {
    means: "el destinatario respondió, y empezó una conversación con la skill de la campaña",
    help: "No hay que hacer nada.",
  },
  NOT_SENT: {
    means: "la campaña terminó, o se canceló, antes de enviar este mensaje",
    help: "Envíelo con una campaña nueva si todavía hace falta.",
  },
  DRAFT: {
    means: "la campaña aún no ha empezado",
    help: "No hay que hacer nada.",
  },
  FINISHED: {
    means: "todos los mensajes de la campaña se enviaron o fallaron, y ya nada cambia",
    help: "Mire los destinatarios que fallaron; envíeles el mensaje con una campaña nueva.",
  },
  "jwt expired": {
    means: "el App JWT de la cabecera `Authorization` tiene más de una hora",
    help: "Pida un App JWT nuevo al servicio sentinel y envíe la misma solicitud otra vez.",
  },
  "401": {
    means: "la solicitud no lleva token, o uno que el servicio no acepta",
    help: "Pida un App JWT con el `client_id` y el `client_secret` de la clave, y póngalo como `Bearer` en `Authorization`.",
  },
  "400": {
    means: "la solicitud entera fue rechazada; su `message` dice por qué",
    help: "Busque aquí el `message`, y revise la solicitud antes de volver a enviarla.",
  },
  "429": {
    means: "llegaron más solicitudes por segundo de las que la cuenta puede enviar",
    help: "Espere unos segundos y envíe la misma solicitud otra vez, con pausas más largas entre solicitudes.",
  },
  "500": {
    means: "el servicio falló; puede que aceptara la solicitud o que no",
    help: "Mire en los informes si la campaña está allí antes de enviarla otra vez, para que nadie reciba el mensaje dos veces.",
  },
  "jwt malformed": {
    means: "lo que va detrás de `Bearer` en la cabecera `Authorization` no es un App JWT que el servicio pueda leer",
    help: "Pida un App JWT al servicio sentinel y póngalo entero, sin comillas, detrás de `Bearer `.",
  },
  "403": {
    means: "el token es bueno, pero no se puede usar para esta cuenta o esta dirección",
    help: "Mire si la clave de API es de la cuenta de la dirección, y si Proactive Messaging está habilitado para ella.",
  },
  "404": {
    means: "en esta dirección no hay nada: la cuenta, el dominio de la región o la ruta están mal",
    help: "Compare la dirección con la que `requests` escribe para su cuenta y región.",
  },
  "413": {
    means: "la solicitud es más grande de lo que acepta algo por el camino",
    help: "Haga solicitudes con menos destinatarios.",
  },
  "415": {
    means: "la solicitud no dice que es JSON",
    help: "Ponga la cabecera `Content-Type: application/json`.",
  },
  "502": {
    means:
      "respondió algo que está delante del servicio, porque el servicio no lo hizo; puede que aceptara la solicitud o que no",
    help: "Mire en los informes si la campaña está allí antes de enviarla otra vez, para que nadie reciba el mensaje dos veces.",
  },
  outbound_wa_400: {
    means: "WhatsApp no pudo descargar el archivo: su enlace está mal o nadie puede abrirlo",
    help: "Abra el enlace en una ventana privada; tiene que ser público, https y terminar en el nombre del archivo.",
  },
  outbound_wa_408: {
    means: "el servidor de WhatsApp no respondió a tiempo",
    help: "Envíe de nuevo más tarde.",
  },
  outbound_wa_410: {
    means: "el mensaje no se pudo entregar antes de caducar; el teléfono estuvo apagado demasiado tiempo",
    help: "Envíe de nuevo si el mensaje todavía importa.",
  },
  outbound_wa_470: {
    means: "el cliente no ha escrito desde hace más de un día, así que WhatsApp solo acepta plantillas aprobadas",
    help: "Envíe una plantilla aprobada.",
  },
  outbound_wa_471: {
    means: "WhatsApp limita al remitente a menos mensajes por su calidad",
    help: "Espere a que se amplíe el límite; escriba a quienes lo pidieron.",
  },
  outbound_wa_495: {
    means: "la conexión con WhatsApp falló por un certificado",
    help: "Avise a LivePerson; el mensaje no tiene nada malo.",
  },
  outbound_5XX: {
    means: "el proveedor falló por una razón propia",
    help: "Envíe de nuevo más tarde; avise a LivePerson si sigue así.",
  },
  outbound_wa_1000: {
    means: "WhatsApp rechazó el archivo, casi siempre por su formato",
    help: "Use jpg o png para imágenes, pdf para documentos y mp4 para vídeos.",
  },
  outbound_wa_1005: {
    means: "el remitente no puede usar la interfaz de WhatsApp",
    help: "Avise a LivePerson; hay que conectar el número de nuevo.",
  },
  outbound_wa_1014: {
    means: "WhatsApp no pudo llegar al archivo",
    help: "Abra el enlace en una ventana privada; su dirección web tiene que responder a todos.",
  },
  outbound_wa_1026: {
    means: "el WhatsApp del cliente es demasiado antiguo para este tipo de mensaje",
    help: "Escriba por SMS, o con una plantilla sin archivos ni botones.",
  },
  outbound_wa_1031: {
    means: "WhatsApp bloqueó la cuenta que envía",
    help: "Mire por qué en el administrador de WhatsApp, y avise a LivePerson.",
  },
  outbound_wa_ntw_err: {
    means: "falló la red entre LivePerson y el proveedor",
    help: "Envíe de nuevo más tarde.",
  },
  outbound_twilio_20003: {
    means: "Twilio no acepta las credenciales de la cuenta",
    help: "Avise a LivePerson; el mensaje no tiene nada malo.",
  },
  outbound_twilio_20500: {
    means: "Twilio falló",
    help: "Envíe de nuevo más tarde.",
  },
  outbound_twilio_21211: {
    means: "el número de destino no es un número de teléfono",
    help: "Corrija el número y revise la lista de nuevo.",
  },
  outbound_twilio_21408: {
    means: "el remitente no puede escribir a este país",
    help: "Pida que se habilite el país para el remitente en Twilio, o quite sus números.",
  },
  outbound_twilio_21602: {
    means: "el SMS no tiene texto",
    help: "Dé un texto; busque variables vacías.",
  },
  outbound_twilio_21606: {
    means: "el remitente no es un número que pueda enviar este mensaje",
    help: "Elija un remitente de la cuenta que esté habilitado para SMS.",
  },
  outbound_twilio_21610: {
    means: "el número se dio de baja de los SMS de este remitente",
    help: "Quite el número; puede escribir START para volver a recibir mensajes.",
  },
  outbound_twilio_21611: {
    means: "el remitente tiene en espera más mensajes de los que Twilio guarda",
    help: "Envíe más despacio, o más tarde.",
  },
  outbound_twilio_21612: {
    means: "Twilio no tiene camino de este remitente a este número",
    help: "Use un remitente del país del número.",
  },
  outbound_twilio_21614: {
    means: "el número no es de un móvil",
    help: "Use un número móvil; los fijos no reciben SMS.",
  },
  outbound_twilio_21617: {
    means: "el SMS es más largo de lo que acepta Twilio, con su texto de baja incluido",
    help: "Acorte el mensaje o sus valores.",
  },
  twilio_5008: {
    means: "Twilio no dijo nada del mensaje en tres días, así que cuenta como fallido",
    help: "No se sabe nada de él; envíelo de nuevo si todavía importa.",
  },
  twilio_30001: {
    means: "en Twilio había en espera más mensajes de los que guarda",
    help: "Envíe más despacio, o más tarde.",
  },
  twilio_30002: {
    means: "la cuenta de Twilio está suspendida",
    help: "Avise a LivePerson; el mensaje no tiene nada malo.",
  },
  twilio_30003: {
    means: "el teléfono está apagado, fuera de alcance o ya no existe",
    help: "Envíe de nuevo más tarde; quite el número si sigue así.",
  },
  twilio_30004: {
    means: "el teléfono, o su operador, bloquea los mensajes de este remitente",
    help: "Quite el número.",
  },
  twilio_30005: {
    means: "ningún teléfono tiene este número, o ya no",
    help: "Quite el número.",
  },
  twilio_30006: {
    means: "el operador no puede entregar a este número; es un fijo o está fuera de alcance",
    help: "Use un número móvil.",
  },
  twilio_30007: {
    means: "el operador tomó el mensaje por no deseado y lo filtró",
    help: "Escriba con claridad quién envía y cómo darse de baja; registre el remitente donde el país lo pida.",
  },
  twilio_30008: {
    means: "el mensaje no llegó y nadie dice por qué",
    help: "Envíe de nuevo más tarde; quite el número si sigue así.",
  },
  twilio_30032: {
    means: "el remitente es un número gratuito que no está verificado",
    help: "Pida que se verifique el remitente en Twilio.",
  },
  proactive_1001: {
    means: "a este número no se le puede escribir; es un fijo o no es un número",
    help: "Corrija el número y revise la lista de nuevo.",
  },
  c2m_1300: {
    means: "la skill aún no tiene un engagement",
    help: "Active la skill en la herramienta web.",
  },
  proactive_1400: {
    means: "hay una conversación abierta con el destinatario, así que no se envía un primer mensaje",
    help: "Escriba en esa conversación, o envíe de nuevo cuando se cierre.",
  },
  c2m_5807: {
    means: "el archivo viene de una dirección web no permitida",
    help: "Añada la dirección a los dominios permitidos en los ajustes del producto.",
  },
  proactive_1301: {
    means: "el destinatario no pasó la revisión al publicarse la campaña",
    help: "Revise aquí la lista o la solicitud; de cada destinatario se dice qué está mal.",
  },
  proactive_1302: {
    means: "el destinatario tiene más variables que el mensaje",
    help: "Omita aquello para lo que el mensaje no tiene variable.",
  },
  proactive_1303: {
    means: "el destinatario tiene menos variables que el mensaje",
    help: "Dé un valor para cada variable del mensaje.",
  },
  proactive_16: {
    means: "la app del teléfono del destinatario no tiene token para notificaciones",
    help: "El destinatario tiene que abrir la app e iniciar sesión una vez.",
  },
  proactive_17: {
    means: "la notificación falló",
    help: "Envíe de nuevo más tarde; mire los ajustes de notificaciones de la app si sigue así.",
  },
  proactive_19: {
    means: "el certificado de las notificaciones es incorrecto o ha caducado",
    help: "Renueve el certificado de notificaciones de la app en los ajustes del producto.",
  },
  proactive_27: {
    means: "la app, o su versión, no puede mostrar mensajes así",
    help: "Use una versión actual del SDK de mensajería en la app.",
  },
  proactive_28: {
    means: "el destinatario no ha iniciado sesión en la app",
    help: "Contacte con este destinatario por otro canal.",
  },
  proactive_500: {
    means: "el servicio falló por una razón propia",
    help: "Envíe de nuevo más tarde; avise a LivePerson si sigue así.",
  },
};
