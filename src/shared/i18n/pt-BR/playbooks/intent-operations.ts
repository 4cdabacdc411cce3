import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const intentOperationsPtBr: Readonly<Record<PlaybookKey<'intent_operations'>, string>> = {
  'playbook.intent_operations.objective':
    'Cada desejo que leva um hóspede a pesquisar tem um nome e uma única página que o atende.',
  'input.intent_operations.queries': 'Consultas dos últimos 16 meses com cliques e impressões',
  'input.intent_operations.front_desk':
    'Perguntas anotadas na recepção, no spa e pelos professores',
  'input.intent_operations.pages': 'A lista de páginas, cada uma com sua finalidade',
  'input.intent_operations.seasons': 'O calendário de temporadas, eventos e turmas',
  'step.intent_operations.collect.title': 'Reunir as palavras que os hóspedes usam',
  'step.intent_operations.collect.how':
    'Exporte as consultas, as buscas dentro do site e as perguntas das mensagens. Mantenha as palavras, apague dados pessoais e conte quantas vezes cada uma aparece.',
  'step.intent_operations.collect.signal':
    'Uma planilha traz ao menos 300 expressões com origem e contagem.',
  'step.intent_operations.group.title': 'Agrupar as expressões pelo que a pessoa quer',
  'step.intent_operations.group.how':
    'Duas expressões ficam juntas quando a mesma página serviria às duas. Dê ao grupo o nome do desejo, como "massagem para casal hoje".',
  'step.intent_operations.group.signal':
    'Duas pessoas separam 30 expressões sem se consultar e concordam em ao menos 26.',
  'step.intent_operations.stage.title': 'Dizer quão perto da reserva está cada grupo',
  'step.intent_operations.stage.how':
    'Marque o grupo como sonhando, comparando, reservando ou já hóspede. Escreva o que a pessoa precisa saber em seguida.',
  'step.intent_operations.stage.signal':
    'Nenhum grupo está sem marca, e as quatro marcas foram usadas.',
  'step.intent_operations.value.title': 'Ordenar os grupos pelo que valem',
  'step.intent_operations.value.how':
    'Multiplique as buscas do mês pela parcela que reserva e pela margem de uma diária, de um tratamento ou de um plano. Anote de onde vem cada número.',
  'step.intent_operations.value.signal':
    'Os 20 primeiros grupos estão em ordem, e outra pessoa chega às mesmas contas.',
  'step.intent_operations.owner.title': 'Dar a cada grupo prioritário uma página dona',
  'step.intent_operations.owner.how':
    'Nomeie o único endereço que responde pelo grupo. Se não houver, escreva que página seria.',
  'step.intent_operations.owner.signal':
    'Todo grupo prioritário mostra um endereço ou uma página planejada, nunca dois.',
  'step.intent_operations.conflicts.title': 'Resolver páginas que disputam o mesmo grupo',
  'step.intent_operations.conflicts.how':
    'Ache os grupos em que duas páginas nossas se revezam nos resultados. Decida unir, separar ou aposentar uma, e diga quem faz.',
  'step.intent_operations.conflicts.signal': 'Cada par do registro tem decisão, nome e dia.',
  'step.intent_operations.seasons.title': 'Pôr data nos grupos que vão e voltam',
  'step.intent_operations.seasons.how':
    'Marque quando as buscas por carnaval, férias de julho, turmas de iniciantes ou vale-presente começam a subir. A página precisa estar no ar seis semanas antes.',
  'step.intent_operations.seasons.signal':
    'O calendário mostra o dia em que a página de cada grupo sazonal estará pronta.',
  'check.intent_operations.shared_owner':
    'A página que é dona de dois grupos diz isso no mapa, com o motivo.',
  'check.intent_operations.live':
    'Dez expressões sorteadas, digitadas no buscador, levam à página dona ou a uma nota que explica por que não.',
  'check.intent_operations.desk_words':
    'Os grupos que vieram da recepção estão no mapa ao lado dos que vieram da busca.',
  'trigger.intent_operations.merge_loss':
    'Depois de unir duas páginas, o grupo perde mais de 30% dos cliques em duas semanas completas.',
  'trigger.intent_operations.lost_owner':
    'Desde a mudança do mapa, descobre-se uma página com reservas que não pertence a grupo nenhum.',
  'playbook.intent_operations.done':
    'O mapa cobre todos os grupos prioritários, o registro de disputas não tem linha aberta, e a redação já planejou um mês com ele.',
};
