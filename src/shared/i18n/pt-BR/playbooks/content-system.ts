import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const contentSystemPtBr: Readonly<Record<PlaybookKey<'content_system'>, string>> = {
  'playbook.content_system.objective':
    'Toda semana saem páginas novas e renovadas, e todas seguem o mesmo padrão.',
  'input.content_system.map': 'O mapa dos desejos com suas páginas donas',
  'input.content_system.decay': 'Páginas que perderam mais de 20% das visitas em 90 dias',
  'input.content_system.voice': 'Notas de tom, fatos e nomes aprovadas pelo cliente',
  'input.content_system.people': 'A quem perguntar: anfitrião, terapeuta, professor, cozinha',
  'step.content_system.audit.title': 'Separar as páginas: manter, renovar, unir, aposentar',
  'step.content_system.audit.how':
    'Leia visitas, reservas e idade de cada página. Dê a ela uma das quatro marcas e uma linha de motivo.',
  'step.content_system.audit.signal': 'Nenhuma página com mais de seis meses está sem marca.',
  'step.content_system.mix.title': 'Fixar a mistura da semana entre páginas novas e renovadas',
  'step.content_system.mix.how':
    'Tome da política de produção a parcela para o envelhecimento de hoje. Planeje os dois tipos, mesmo com pouco tempo.',
  'step.content_system.mix.signal': 'O plano da semana traz ao menos uma página de cada tipo.',
  'step.content_system.brief.title': 'Escrever um briefing que dispense telefonema',
  'step.content_system.brief.how':
    'Diga o desejo, a página dona, a única ação pedida ao hóspede, os fatos obrigatórios e quem os confirma.',
  'step.content_system.brief.signal':
    'Quem redige começa sem precisar perguntar a quem o escreveu.',
  'step.content_system.facts.title': 'Colher os fatos com quem faz o trabalho',
  'step.content_system.facts.how':
    'Pergunte à terapeuta quanto dura o tratamento, ao professor quem não deve participar, ao anfitrião para onde dá a suíte. Guarde nome e dia.',
  'step.content_system.facts.signal':
    'Cada afirmação do rascunho aponta para uma pessoa ou um documento.',
  'step.content_system.draft.title': 'Redigir a página no padrão mínimo',
  'step.content_system.draft.how':
    'Escreva primeiro a resposta, depois a prova, depois o próximo passo. Use só fotos desta casa.',
  'step.content_system.draft.signal': 'O rascunho cumpre os cinco pontos do padrão de página.',
  'step.content_system.review.title': 'Pedir a leitura de quem entende',
  'step.content_system.review.how':
    'Entregue o rascunho com as fontes à pessoa indicada no briefing. Aceite cada correção ou responda a ela.',
  'step.content_system.review.signal': 'Nome, dia e veredito de quem leu ficam junto da página.',
  'step.content_system.publish.title': 'Publicar, ligar e anotar os primeiros números',
  'step.content_system.publish.how':
    'Ponha a página no ar e aponte para ela de duas páginas do assunto. Se for renovação, anote visitas e reservas da versão antiga.',
  'step.content_system.publish.signal':
    'O hóspede chega à página em três cliques, e os números de partida estão no registro.',
  'step.content_system.prune.title': 'Unir ou aposentar o que já não ajuda',
  'step.content_system.prune.how':
    'Leve as partes úteis das páginas fracas para a página dona, redirecione o resto e avise os sites que apontavam para lá.',
  'step.content_system.prune.signal':
    'O relatório do mês conta páginas unidas e aposentadas ao lado das novas.',
  'check.content_system.stranger':
    'Quem nunca esteve aqui acha na página preço, duração e lugar em um minuto.',
  'check.content_system.pictures': 'Toda foto foi tirada na casa e tem descrição.',
  'check.content_system.names':
    'Nomes de suítes, tratamentos e aulas estão escritos como na tabela de preços.',
  'trigger.content_system.wrong_fact':
    'Um fato publicado sobre preço, saúde ou segurança se mostra errado.',
  'trigger.content_system.refresh_loss':
    'Uma página renovada perde um quarto das reservas em relação às quatro semanas anteriores.',
  'playbook.content_system.done':
    'Quatro semanas seguidas trouxeram páginas novas e renovadas na mistura planejada, cada uma com fontes, leitura e primeiros números.',
};
