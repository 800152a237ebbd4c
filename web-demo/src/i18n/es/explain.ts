export const explain = {
  title: "¿Qué significa una palabra o un código?",
  label: "Palabra, código o mensaje",
  hint: (examples: string) => `Tal como aparece en un informe o una respuesta, por ejemplo ${examples}.`,
  answer: "Qué significa",
  about: (code: string) => `Qué significa ${code}`,
  unknown: "No se conoce nada con ese nombre.",
  nearest: "Quizá quiso decir:",
  before: "Antes del envío lo detecta:",
  after: "Después del envío, los informes lo llaman:",
  back: "Volver a donde estaba",
  kinds: {
    "recipient-state": "Qué fue de un destinatario",
    "campaign-state": "Qué fue de una campaña",
    "delivery-error": "Por qué no se entregó un mensaje",
    refusal: "Por qué se rechazó una solicitud entera",
  },
};
