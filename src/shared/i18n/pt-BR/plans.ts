import type { plansEn } from '../en/plans';

export const plansPtBr: Record<keyof typeof plansEn, string> = {
  'plans.part.goal': 'Meta',
  'plans.part.gate_checklist': 'Gates de partida',
  'plans.part.role_matrix': 'Quem responde pelo quê',
  'plans.part.dual_track': 'Duas trilhas',
  'plans.part.cadence_incident_policy': 'Ritmo e incidentes',
  'plans.goalKind.traffic': 'Tráfego',
  'plans.goalKind.bookings': 'Reservas',
  'plans.goalKind.seo': 'SEO',
  'plans.goalKind.custom': 'Outra',
  'plans.state.draft': 'Rascunho',
  'plans.state.in_analysis': 'Em análise',
  'plans.state.in_review': 'Em revisão',
  'plans.state.approved': 'Aprovado',
  'plans.state.revise': 'A revisar',
  'plans.state.active': 'Ativo',
  'plans.state.completed': 'Concluído',
  'plans.state.superseded': 'Substituído',

  'plans.template.gate.strategy_gate':
    'Estratégia: a árvore de KPIs está ligada à meta e um Owner aprovou',
  'plans.template.gate.compliance_gate':
    'Conformidade: as diretrizes estão escritas e todos as aceitaram',
  'plans.template.gate.capacity_gate':
    'Capacidade: há ao menos {weeks, number} semanas de produção comprovadas',
  'plans.template.gate.data_gate': 'Dados: o painel é confiável e os números conferem',
  'plans.template.gate.ownership_gate':
    'Responsabilidade: {coverage, number, ::percent} das consultas prioritárias têm uma página responsável',
  'plans.template.visibility.1': 'Conquistar consultas que não trazem o nome da casa',
  'plans.template.visibility.2': 'Responder ao que os hóspedes perguntam antes de escolher',
  'plans.template.visibility.3': 'Ocupar, nos resultados de busca, os espaços além do link comum',
  'plans.template.visibility.4': 'Conquistar a confiança de terceiros onde a disputa é maior',
  'plans.template.quality.1': 'Fazer a base técnica resistir a cada publicação',
  'plans.template.quality.2':
    'Encurtar o caminho até a reserva nas páginas de quem já decidiu viajar',
  'plans.template.quality.3': 'Manter marcações e nomes iguais onde quer que apareçam',
  'plans.template.quality.4': 'Ligar por links internos toda página que importa',
  'plans.template.cadence.weekly': 'Toda semana: ler tendências e incidentes e então decidir',
  'plans.template.cadence.monthly':
    'Todo mês: deslocar investimento entre grupos e definir a parcela de páginas renovadas',
  'plans.template.cadence.quarterly':
    'Todo trimestre: examinar a arquitetura e transformar acertos em padrões',
  'plans.template.incident.P0': 'P0: reverter na hora e escrever o postmortem em um dia',
  'plans.template.incident.P1': 'P1: o ciclo seguinte traz um sprint de intervenção',
  'plans.template.incident.P2': 'P2: vai para a fila, sob observação até ser corrigido',
  'plans.template.checklist.1': 'Resolver o que os gates reprovados pedem',
  'plans.template.checklist.2': 'Iniciar a campanha quando os cinco gates estiverem aprovados',
  'plans.template.checklist.3':
    'Dar a cada tarefa responsável, prazo, impacto em KPI e caminho de volta',
  'plans.template.checklist.4': 'Rodar o primeiro ciclo semanal e guardar a decisão',
  'plans.template.checklist.5': 'Registrar cada incidente assim que for visto',

  'plans.check.scope_boundaries': 'O escopo tem limites',
  'plans.check.acceptance_criteria': 'O critério de aceite é claro',
  'plans.check.ownership': 'Todos os papéis estão preenchidos',
  'plans.check.gate_blockers': 'Nenhum gate está oculto',
  'plans.check.rollback_conditions': 'O caminho de volta está descrito',
  'plans.check.executability': 'Pode ser executado',
  'plans.check.verifiability': 'Pode ser medido',
  'plans.check.recoverability': 'Pode ser desfeito',
  'plans.finding.scope_missing': 'Diga o que faz parte do plano e o que não faz: {fields}.',
  'plans.finding.acceptance_missing':
    'Diga até quando, e por qual alvo ou sinal, a meta conta como atingida: {fields}.',
  'plans.finding.roles_missing': 'Sem responsabilidade ou entrega: {roles}.',
  'plans.finding.gates_uncovered': 'A lista não menciona: {gates}.',
  'plans.finding.incident_lines_missing': 'Nada diz o que acontece em caso de: {severities}.',
  'plans.finding.work_missing': 'Sem nenhuma linha: {lists}.',
  'plans.finding.outcome_unmeasurable':
    'Indique uma métrica com valor inicial e alvo, ou um sinal que se possa conferir.',
  'plans.finding.cadence_lines_missing':
    '{count, plural, =0 {Nenhuma cadência tem linha} one {# cadência tem linha} other {# cadências têm linha}}; semanal, mensal e trimestral precisam de uma cada.',

  'plans.refused.empty_goal': 'A meta está vazia. Diga em uma frase o que o plano deve alcançar.',
  'plans.refused.unnameable':
    'Não dá para fazer um nome de arquivo com “{found}”. Use letras ou dígitos.',
  'plans.refused.illegal_move': 'Um plano que está {from} não pode passar a {to}.',
  'plans.refused.needs_owner': 'Só um Owner aprova um plano ou o devolve.',

  'plans.md.title': 'Plano: {name}',
  'plans.md.goal': 'O que queremos alcançar',
  'plans.md.kind': 'Tipo',
  'plans.md.metric': 'Métrica',
  'plans.md.baseline': 'De',
  'plans.md.target': 'Para',
  'plans.md.dueOn': 'Até',
  'plans.md.inScope': 'Faz parte',
  'plans.md.outOfScope': 'Não faz parte',
  'plans.md.acceptance': 'Atingida quando',
  'plans.md.gates': 'Gates antes da partida',
  'plans.md.roles': 'Quem responde pelo quê',
  'plans.md.role': 'Papel',
  'plans.md.responsibility': 'Responde por',
  'plans.md.deliverable': 'Entrega',
  'plans.md.tracks': 'Trabalho em duas trilhas',
  'plans.md.visibility': 'Para ser encontrado',
  'plans.md.quality': 'Para valer a visita',
  'plans.md.cadence': 'Ritmo das decisões',
  'plans.md.incidents': 'Quando algo dá errado',
  'plans.md.checklist': 'Primeiros passos',
};
