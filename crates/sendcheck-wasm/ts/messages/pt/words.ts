/** What the words of the service mean: states, delivery errors, refusals. */
import type { WordTexts } from "../../catalogue.js";

export const words: WordTexts = {
  SCHEDULED: {
    means: "a hora no lugar do destinatário está fora da faixa de envio, e por isso a mensagem espera",
    help: "Não é preciso fazer nada; a mensagem é enviada quando a próxima faixa se abre.",
  },
  SKIPPED: {
    means: "nada foi enviado ao destinatário, na maioria das vezes porque o número se descadastrou dos SMS",
    help: "Não é preciso fazer nada; um número descadastrado não recebe SMS até que volte a se cadastrar.",
  },
  SENT: {
    means: "a mensagem foi entregue ao provedor; ainda não se sabe se chegou",
    help: "Espere o próximo estado; se o provedor não disser nada, depois de alguns dias ele passa a falha.",
  },
  FAILED: {
    means: "a mensagem não foi enviada, ou o provedor disse que ela não chegou",
    help: "Procure aqui o `errorCode` do destinatário, por exemplo `outbound_twilio_21614`.",
  },
  DELIVERED: {
    means: "o provedor disse que a mensagem chegou ao celular ou ao app",
    help: "Não é preciso fazer nada.",
  },
  READ: {
    means: "o destinatário abriu a mensagem; com SMS isso nunca é informado",
    help: "Não é preciso fazer nada.",
  },
  RESPONDED: {
    means: "o destinatário respondeu, e começou uma conversa com a skill da campanha",
    help: "Não é preciso fazer nada.",
  },
  NOT_SENT: {
    means: "a campanha terminou, ou foi cancelada, antes que esta mensagem fosse enviada",
    help: "Envie a mensagem com uma nova campanha, se ela ainda for necessária.",
  },
  DRAFT: {
    means: "a campanha ainda não começou",
    help: "Não é preciso fazer nada.",
  },
  FINISHED: {
    means: "todas as mensagens da campanha foram enviadas ou falharam, e nada mais muda",
    help: "Veja os destinatários que falharam; envie para eles com uma nova campanha.",
  },
  "jwt expired": {
    means: "o App JWT no cabeçalho `Authorization` tem mais de uma hora",
    help: "Obtenha um novo App JWT no serviço sentinel e envie a mesma solicitação outra vez.",
  },
  "401": {
    means: "a solicitação não tem token, ou tem um que o serviço não aceita",
    help: "Obtenha um App JWT com o `client_id` e o `client_secret` da chave, e informe-o como `Bearer` em `Authorization`.",
  },
  "400": {
    means: "a solicitação inteira foi recusada; o `message` dela diz por quê",
    help: "Procure aqui o `message`, e verifique a solicitação antes de enviá-la outra vez.",
  },
  "429": {
    means: "chegaram mais solicitações por segundo do que a conta pode enviar",
    help: "Espere alguns segundos e envie a mesma solicitação outra vez, com pausas maiores entre as solicitações.",
  },
  "500": {
    means: "o serviço falhou; a solicitação pode ter sido aceita ou não",
    help: "Veja nos relatórios se a campanha está lá antes de enviar outra vez, para que ninguém receba a mensagem duas vezes.",
  },
  "jwt malformed": {
    means: "o que vem depois de `Bearer` no cabeçalho `Authorization` não é um App JWT que o serviço consiga ler",
    help: "Obtenha um App JWT no serviço sentinel e informe-o inteiro, sem aspas, depois de `Bearer `.",
  },
  "403": {
    means: "o token é bom, mas não pode ser usado para esta conta ou este endereço",
    help: "Veja se a chave de API é da conta que está no endereço, e se o Proactive Messaging está habilitado para ela.",
  },
  "404": {
    means: "não há nada neste endereço: a conta, o domínio da região ou o caminho está errado",
    help: "Compare o endereço com o que `requests` escreve para a sua conta e região.",
  },
  "413": {
    means: "a solicitação é maior do que algo no caminho aceita",
    help: "Faça solicitações com menos destinatários.",
  },
  "415": {
    means: "a solicitação não diz que é JSON",
    help: "Informe o cabeçalho `Content-Type: application/json`.",
  },
  "502": {
    means:
      "algo que fica na frente do serviço respondeu, porque o serviço não respondeu; a solicitação pode ter sido aceita ou não",
    help: "Veja nos relatórios se a campanha está lá antes de enviar outra vez, para que ninguém receba a mensagem duas vezes.",
  },
  outbound_wa_400: {
    means: "o WhatsApp não conseguiu buscar a mídia: o link está errado ou ninguém pode abri-lo",
    help: "Abra o link em uma janela anônima; ele precisa ser público, https e terminar com o nome do arquivo.",
  },
  outbound_wa_408: {
    means: "o servidor do WhatsApp não respondeu a tempo",
    help: "Envie de novo mais tarde.",
  },
  outbound_wa_410: {
    means: "não foi possível entregar a mensagem antes que ela expirasse; o celular ficou desligado por tempo demais",
    help: "Envie de novo se a mensagem ainda for importante.",
  },
  outbound_wa_470: {
    means: "o cliente não escreve há mais de um dia, e por isso o WhatsApp só aceita modelos aprovados",
    help: "Envie um modelo aprovado.",
  },
  outbound_wa_471: {
    means: "o WhatsApp limita o remetente a menos mensagens por causa da qualidade dele",
    help: "Espere até que o limite aumente; escreva para pessoas que pediram as mensagens.",
  },
  outbound_wa_495: {
    means: "a conexão com o WhatsApp falhou por causa de um certificado",
    help: "Avise a LivePerson; não há nada de errado com a mensagem.",
  },
  outbound_5XX: {
    means: "o provedor falhou por um motivo dele",
    help: "Envie de novo mais tarde; avise a LivePerson se continuar assim.",
  },
  outbound_wa_1000: {
    means: "o WhatsApp recusou a mídia, na maioria das vezes por causa do formato",
    help: "Use jpg ou png para imagens, pdf para documentos e mp4 para vídeos.",
  },
  outbound_wa_1005: {
    means: "o remetente não pode usar a interface do WhatsApp",
    help: "Avise a LivePerson; o número precisa ser conectado de novo.",
  },
  outbound_wa_1014: {
    means: "o WhatsApp não conseguiu chegar à mídia",
    help: "Abra o link em uma janela anônima; o endereço da web dele precisa responder a todos.",
  },
  outbound_wa_1026: {
    means: "o WhatsApp do cliente é antigo demais para este tipo de mensagem",
    help: "Escreva por SMS, ou com um modelo sem mídia e sem botões.",
  },
  outbound_wa_1031: {
    means: "o WhatsApp bloqueou a conta que envia",
    help: "Veja o motivo no gerenciador do WhatsApp, e avise a LivePerson.",
  },
  outbound_wa_ntw_err: {
    means: "a rede entre a LivePerson e o provedor falhou",
    help: "Envie de novo mais tarde.",
  },
  outbound_twilio_20003: {
    means: "a Twilio não aceita as credenciais da conta",
    help: "Avise a LivePerson; não há nada de errado com a mensagem.",
  },
  outbound_twilio_20500: {
    means: "a Twilio falhou",
    help: "Envie de novo mais tarde.",
  },
  outbound_twilio_21211: {
    means: "o número de destino não é um número de telefone",
    help: "Corrija o número e verifique a lista de novo.",
  },
  outbound_twilio_21408: {
    means: "o remetente não pode escrever para este país",
    help: "Peça para habilitar o país para o remetente na Twilio, ou deixe de fora os números dele.",
  },
  outbound_twilio_21602: {
    means: "o SMS não tem texto",
    help: "Informe um texto; procure variáveis vazias.",
  },
  outbound_twilio_21606: {
    means: "o remetente não é um número que possa enviar esta mensagem",
    help: "Escolha um remetente da conta que esteja habilitado para SMS.",
  },
  outbound_twilio_21610: {
    means: "o número se descadastrou dos SMS deste remetente",
    help: "Deixe o número de fora; ele pode escrever START para voltar a receber mensagens.",
  },
  outbound_twilio_21611: {
    means: "o remetente tem mais mensagens em espera do que a Twilio guarda",
    help: "Envie mais devagar, ou mais tarde.",
  },
  outbound_twilio_21612: {
    means: "a Twilio não tem um caminho deste remetente até este número",
    help: "Use um remetente do país do número.",
  },
  outbound_twilio_21614: {
    means: "o número não é de um celular",
    help: "Use um número de celular; telefones fixos não recebem SMS.",
  },
  outbound_twilio_21617: {
    means: "o SMS é mais longo do que a Twilio aceita, incluindo o texto de descadastramento",
    help: "Encurte a mensagem ou os valores dela.",
  },
  twilio_5008: {
    means: "a Twilio não disse nada sobre a mensagem durante três dias, e por isso ela conta como falha",
    help: "Não se sabe nada sobre ela; envie de novo se ainda for importante.",
  },
  twilio_30001: {
    means: "havia mais mensagens em espera na Twilio do que ela guarda",
    help: "Envie mais devagar, ou mais tarde.",
  },
  twilio_30002: {
    means: "a conta na Twilio está suspensa",
    help: "Avise a LivePerson; não há nada de errado com a mensagem.",
  },
  twilio_30003: {
    means: "o celular está desligado, fora de alcance ou não existe mais",
    help: "Envie de novo mais tarde; deixe o número de fora se continuar assim.",
  },
  twilio_30004: {
    means: "o celular, ou a operadora dele, bloqueia mensagens deste remetente",
    help: "Deixe o número de fora.",
  },
  twilio_30005: {
    means: "nenhum telefone tem este número, ou não tem mais",
    help: "Deixe o número de fora.",
  },
  twilio_30006: {
    means: "a operadora não consegue entregar a este número; ele é fixo ou está fora de alcance",
    help: "Use um número de celular.",
  },
  twilio_30007: {
    means: "a operadora considerou a mensagem indesejada e a filtrou",
    help: "Escreva com clareza quem envia e como parar de receber; registre o remetente onde o país exigir.",
  },
  twilio_30008: {
    means: "a mensagem não chegou e ninguém diz por quê",
    help: "Envie de novo mais tarde; deixe o número de fora se continuar assim.",
  },
  twilio_30032: {
    means: "o remetente é um número gratuito que não foi verificado",
    help: "Peça a verificação do remetente na Twilio.",
  },
  proactive_1001: {
    means: "não é possível escrever para o número; ele é fixo ou não é um número",
    help: "Corrija o número e verifique a lista de novo.",
  },
  c2m_1300: {
    means: "a skill ainda não tem um engagement",
    help: "Ative a skill na ferramenta web.",
  },
  proactive_1400: {
    means: "há uma conversa aberta com o destinatário, e por isso não é enviada uma primeira mensagem",
    help: "Escreva nessa conversa, ou envie de novo quando ela for encerrada.",
  },
  c2m_5807: {
    means: "a mídia vem de um endereço da web que não é permitido",
    help: "Acrescente o endereço aos domínios permitidos nas configurações do produto.",
  },
  proactive_1301: {
    means: "o destinatário não passou na verificação quando a campanha foi publicada",
    help: "Verifique aqui a lista ou a solicitação; para cada destinatário é dito o que está errado.",
  },
  proactive_1302: {
    means: "o destinatário tem mais variáveis do que a mensagem",
    help: "Omita o que não corresponde a nenhuma variável da mensagem.",
  },
  proactive_1303: {
    means: "o destinatário tem menos variáveis do que a mensagem",
    help: "Informe um valor para cada variável da mensagem.",
  },
  proactive_16: {
    means: "o app no celular do destinatário não tem token para notificações push",
    help: "O destinatário precisa abrir o app e entrar na conta uma vez.",
  },
  proactive_17: {
    means: "a notificação push falhou",
    help: "Envie de novo mais tarde; veja as configurações de push do app se continuar assim.",
  },
  proactive_19: {
    means: "o certificado para notificações push está errado ou expirou",
    help: "Renove o certificado de push do app nas configurações do produto.",
  },
  proactive_27: {
    means: "o app, ou a versão dele, não consegue mostrar mensagens assim",
    help: "Use uma versão atual do SDK de mensagens no app.",
  },
  proactive_28: {
    means: "o destinatário não entrou na conta no app",
    help: "Use outro canal para este destinatário.",
  },
  proactive_500: {
    means: "o serviço falhou por um motivo dele",
    help: "Envie de novo mais tarde; avise a LivePerson se continuar assim.",
  },
};
