import type { bulkEn } from '../en/bulk';

export const bulkPtBr: Record<keyof typeof bulkEn, string> = {
  'bulk.suggest.kpi.technical_foundation':
    'Mais páginas importantes rastreáveis e de carregamento rápido',
  'bulk.suggest.kpi.intent_operations': 'Mais visitas de alta intenção nos grupos que ela cobre',
  'bulk.suggest.kpi.content_system': 'Mais cliques sem marca nas páginas renovadas',
  'bulk.suggest.kpi.onpage_optimization': 'Mais cliques por impressão nas páginas alteradas',
  'bulk.suggest.kpi.aeo_answer_layer': 'Mais respostas de assistentes que citam a casa',
  'bulk.suggest.kpi.schema_entity_governance':
    'Mais páginas com dados estruturados válidos e resultados enriquecidos',
  'bulk.suggest.kpi.internal_link_graph':
    'Menos páginas órfãs, mais cliques até as páginas de reserva',
  'bulk.suggest.kpi.authority_growth': 'Mais sites de referência que combinam com nossos hóspedes',
  'bulk.suggest.kpi.experiment_engine': 'Um experimento decidido, com diferença medida',
  'bulk.suggest.kpi.scale_loop':
    'O mesmo resultado em mais páginas, com menos trabalho em cada uma',
  'bulk.suggest.rollback.technical_foundation':
    'Voltar à versão anterior se os erros ou o tempo de carga subirem por dois dias',
  'bulk.suggest.rollback.intent_operations':
    'Voltar ao mapeamento anterior se as visitas de alta intenção caírem no próximo ciclo semanal',
  'bulk.suggest.rollback.content_system':
    'Voltar ao texto anterior se os cliques caírem por duas semanas seguidas',
  'bulk.suggest.rollback.onpage_optimization':
    'Voltar ao título e ao texto anteriores se os cliques por impressão caírem por uma semana',
  'bulk.suggest.rollback.aeo_answer_layer':
    'Retirar o bloco de resposta se um assistente o citar errado',
  'bulk.suggest.rollback.schema_entity_governance':
    'Retirar a marcação se um validador apontar erros ou os resultados enriquecidos sumirem',
  'bulk.suggest.rollback.internal_link_graph':
    'Retirar os links se as visitas ao destino caírem por uma semana',
  'bulk.suggest.rollback.authority_growth':
    'Encerrar a inserção se o site deixar de seguir as nossas diretrizes',
  'bulk.suggest.rollback.experiment_engine':
    'Parar a variante se as conversões ficarem abaixo do piso combinado',
  'bulk.suggest.rollback.scale_loop':
    'Parar a expansão e desfazer o último lote se a qualidade cair numa verificação',

  'bulk.why.task_ended': 'Terminou e fica como está',
  'bulk.why.filled_before': '{field}: já preenchido',
  'bulk.why.same_value': '{field}: já tem este valor',
  'bulk.why.no_member_for_role': '{field}: nenhum membro responde por este papel',
  'bulk.why.owner_not_member': '{field}: não é membro deste cliente',
  'bulk.why.day_passed': '{field}: o dia já passou',
  'bulk.why.on_holiday': '{field}: {name} é feriado',
  'bulk.why.fields_in_use': '{field}: em uso, não pode ficar vazio',

  'bulk.bar.label': 'Tarefas selecionadas',
  'bulk.bar.selected': '{count, number} de {total, number} selecionadas',
  'bulk.bar.clear': 'Limpar a seleção',
  'bulk.bar.all': 'Selecionar todas as {total, number}',
  'bulk.bar.tooMany': 'No máximo {most, number} tarefas de uma vez. Filtre a lista.',
  'bulk.bar.fill': 'Preencher campos',
  'bulk.bar.assign': 'Atribuir',
  'bulk.bar.due': 'Prazo',
  'bulk.bar.schedule': 'Agendar',
  'bulk.bar.cancel': 'Cancelar tarefas',
  'bulk.bar.export': 'Exportar',
  'bulk.bar.needsManager':
    'Alterar muitas tarefas de uma vez cabe a um Manager ou Owner em cada um dos clientes delas.',

  'bulk.title.fill': 'Preencher campos de {count, plural, one {# tarefa} other {# tarefas}}',
  'bulk.title.assign': 'Atribuir {count, plural, one {# tarefa} other {# tarefas}}',
  'bulk.title.due': 'Definir o prazo de {count, plural, one {# tarefa} other {# tarefas}}',
  'bulk.title.schedule': 'Agendar {count, plural, one {# tarefa} other {# tarefas}}',
  'bulk.title.cancel': 'Cancelar {count, plural, one {# tarefa} other {# tarefas}}',
  'bulk.field.owner': 'Responsável',
  'bulk.field.dueOn': 'Prazo',
  'bulk.field.kpiImpact': 'Impacto em KPI',
  'bulk.field.rollbackCondition': 'Condição de reversão',
  'bulk.how.label': '{field}: o que fazer',
  'bulk.how.keep': 'Deixar como está',
  'bulk.how.suggest': 'Sugerido',
  'bulk.how.set': 'Definir',
  'bulk.suggested.owner': 'O membro que responde pelo papel da tarefa',
  'bulk.suggested.dueOn': 'Semana a semana ao longo do sprint, desde o início da campanha',
  'bulk.suggested.kpiImpact': 'O texto do módulo da tarefa',
  'bulk.suggested.rollbackCondition': 'O texto do módulo da tarefa',
  'bulk.value': '{field}: valor',
  'bulk.onlyEmpty': 'Só onde o campo está vazio',
  'bulk.thenSchedule': 'Depois agendar o que tiver os quatro campos',
  'bulk.preview': 'Prévia',
  'bulk.preview.summary':
    '{changed, plural, one {# tarefa muda} other {# tarefas mudam}}, {kept, plural, one {# fica} other {# ficam}}',
  'bulk.preview.moved': '{count, plural, one {# é agendada} other {# são agendadas}}',
  'bulk.preview.cancelled': '{count, plural, one {# é cancelada} other {# são canceladas}}',
  'bulk.preview.byField': '{field} {count, number}',
  'bulk.preview.choose': 'Escolha o que preencher; a prévia cita cada tarefa.',
  'bulk.preview.nothing': 'Nada mudaria.',
  'bulk.preview.show': 'Tarefas na prévia',
  'bulk.preview.changed': 'Mudam {count, number}',
  'bulk.preview.all': 'Todas {count, number}',
  'bulk.preview.task': 'Tarefa',
  'bulk.preview.change': 'Mudança',
  'bulk.preview.why': 'Fica',
  'bulk.preview.empty': 'vazio',
  'bulk.preview.toState': 'Estado: {state}',
  'bulk.preview.emptied': '{field} esvaziado',
  'bulk.submit': 'Alterar {count, plural, one {# tarefa} other {# tarefas}}',
  'bulk.submit.cancel': 'Cancelar {count, plural, one {# tarefa} other {# tarefas}}',
  'bulk.done': '{count, plural, one {# tarefa alterada} other {# tarefas alteradas}}',
  'bulk.done.cancel': '{count, plural, one {# tarefa cancelada} other {# tarefas canceladas}}',
  'bulk.refused': 'Não alterado: {problem}',

  'bulk.preview.page': '{from, number} a {to, number} de {total, number}',
  'bulk.preview.before': 'Anteriores',
  'bulk.preview.after': 'Seguintes',
  'list.csv.blocked': 'Bloqueada por',
  'list.csv.missing': 'Campos em falta',
  'list.csv.files': 'Arquivos',
  'list.column.tenant': 'Cliente',
  'list.column.module': 'Módulo',
  'list.meta':
    '{total, plural, one {# tarefa} other {# tarefas}}{tenants, plural, =1 {} other { de # clientes}} · {missing, plural, =0 {todos os registros completos} one {# registro incompleto} other {# registros incompletos}}',
  'list.label': 'Tarefas',
  'list.select': 'Selecionar {title}',
  'list.selectLoaded': 'Selecionar as tarefas na tela',
  'list.sort': 'Ordenar por {column}',
  'list.sortBoard': 'Ordem do quadro',
  'list.key.select': 'Selecionar',
  'list.key.range': 'Selecionar um intervalo',

  'errors.bulk_gone': 'Uma destas tarefas não está mais aqui. Olhe a lista e selecione de novo.',
  'errors.bulk_changed':
    'A lista mudou desde a prévia: uma tarefa, um responsável ou um limite já não é o que ela mostrou. Nada foi alterado; olhe a nova prévia.',
  'errors.bulk_too_many':
    'Há mais de {most, number} tarefas selecionadas. Filtre a lista e vá por partes; nada foi alterado.',
};
