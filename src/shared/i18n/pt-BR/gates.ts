import type { gatesEn } from '../en/gates';

export const gatesPtBr: Record<keyof typeof gatesEn, string> = {
  'gates.name.strategy_gate': 'Estratégia',
  'gates.name.compliance_gate': 'Conformidade',
  'gates.name.capacity_gate': 'Capacidade',
  'gates.name.data_gate': 'Dados',
  'gates.name.ownership_gate': 'Responsabilidade',

  'gates.field.kpi_tree_bound': 'Árvore de KPIs vinculada à meta',
  'gates.field.approved': 'Plano aprovado',
  'gates.field.documented': 'Diretrizes documentadas',
  'gates.field.accepted_by_all': 'Aceitas por toda a equipe',
  'gates.field.rolling_weeks_feasible': 'Semanas de produção comprovada',
  'gates.field.dashboard_stable': 'Painel atualiza com regularidade',
  'gates.field.reconcilable': 'Números conferem com as fontes',
  'gates.field.priority_query_coverage': 'Consultas prioritárias com uma página responsável',

  'gates.evidenceFor.strategy_gate': 'A árvore de KPIs e o registro da aprovação',
  'gates.evidenceFor.compliance_gate': 'O documento de diretrizes e quem o aceitou',
  'gates.evidenceFor.capacity_gate': 'Oito semanas de histórico de entregas',
  'gates.evidenceFor.data_gate': 'O registro de atualizações do painel e as notas de conferência',
  'gates.evidenceFor.ownership_gate': 'A verificação de qual página responde por cada consulta',

  'gates.reason.strategy_met': 'A árvore de KPIs está ligada à meta e um Owner aprovou o plano.',
  'gates.reason.kpi_tree_unbound': 'Ainda não há árvore de KPIs ligada à meta.',
  'gates.reason.not_approved': 'O plano não tem a aprovação de um Owner.',
  'gates.reason.kpi_tree_unbound_and_not_approved':
    'Ainda não há árvore de KPIs ligada à meta, e o plano não tem a aprovação de um Owner.',
  'gates.reason.compliance_met': 'As diretrizes estão escritas e toda a equipe as aceitou.',
  'gates.reason.undocumented': 'As diretrizes não estão escritas.',
  'gates.reason.not_accepted_by_all': 'Alguém da equipe ainda não aceitou as diretrizes.',
  'gates.reason.undocumented_and_not_accepted':
    'As diretrizes não estão escritas, e por isso ninguém pôde aceitá-las.',
  'gates.reason.capacity_met':
    '{weeks, plural, one {# semana} other {# semanas}} de produção comprovada; {required, number} bastam.',
  'gates.reason.too_few_weeks':
    '{weeks, number, ::.##########} de {required, number} semanas de produção comprovadas.',
  'gates.reason.data_met':
    'O painel atualiza com regularidade e os números conferem com as fontes.',
  'gates.reason.dashboard_unstable': 'O painel não atualiza com regularidade.',
  'gates.reason.not_reconcilable': 'Os números do painel não conferem com as fontes.',
  'gates.reason.dashboard_unstable_and_not_reconcilable':
    'O painel não atualiza com regularidade, e os números não conferem com as fontes.',
  'gates.reason.ownership_met':
    'Cobertura de {coverage, number, ::.00##########}: consultas prioritárias suficientes têm exatamente uma página responsável (mínimo {required, number, ::.00}).',
  'gates.reason.coverage_too_low':
    'Cobertura de {coverage, number, ::.00##########}, abaixo de {required, number, ::.00}: poucas consultas prioritárias têm exatamente uma página responsável.',
  'gates.reason.evidence_expired':
    '{kind, select, note {A nota} file {O arquivo “{name}”} link {O link {name}} other {A medição}} valia até {day}. Nada mais novo comprova o valor, por isso ele não conta.',
  'gates.reason.evidence_file_missing':
    'O arquivo “{name}”, que comprova o valor, tinha sumido em {day}. Até voltar ou ser trocado, o valor não conta.',
  'gates.reason.evidence_file_changed':
    'O arquivo “{name}”, que comprova o valor, já não era o que foi anexado, visto em {day}. O valor não conta.',

  'gates.problem.unknown_field': '“{field}” não é um valor de {gate}. Existem: {fields}.',
  'gates.problem.not_boolean': '{field} aceita true ou false; veio {found}.',
  'gates.problem.not_number': '{field} aceita um número finito; veio {found}.',
  'gates.problem.weeks_below_zero': '{field} conta semanas a partir de 0; veio {found}.',
  'gates.problem.coverage_out_of_range': '{field} é uma proporção entre 0 e 1; veio {found}.',
  'gates.problem.evidence_missing':
    '{field} passaria a valer aqui: anexe um arquivo, um link, uma nota ou uma métrica que comprove.',

  'gates.remediation.kpi_tree_unbound': 'Montar a árvore de KPIs e ligá-la à meta',
  'gates.remediation.not_approved': 'Obter a aprovação do plano por um Owner',
  'gates.remediation.kpi_tree_unbound_and_not_approved':
    'Montar a árvore de KPIs, ligá-la à meta e obter a aprovação do plano por um Owner',
  'gates.remediation.undocumented': 'Escrever as diretrizes',
  'gates.remediation.not_accepted_by_all': 'Recolher os aceites das diretrizes que faltam',
  'gates.remediation.undocumented_and_not_accepted':
    'Escrever as diretrizes e recolher o aceite de todos',
  'gates.remediation.too_few_weeks':
    'Comprovar a produção por {required, number} semanas seguidas (hoje {weeks, number, ::.##########})',
  'gates.remediation.dashboard_unstable': 'Fazer o painel atualizar sem falhas',
  'gates.remediation.not_reconcilable': 'Rastrear os números até que confiram com as fontes',
  'gates.remediation.dashboard_unstable_and_not_reconcilable':
    'Fazer o painel atualizar sem falhas e rastrear os números até as fontes',
  'gates.remediation.coverage_too_low':
    'Dar uma página responsável a mais consultas prioritárias: hoje {coverage, number, ::.00##########}, mínimo {required, number, ::.00}',
  'gates.remediation.evidence_expired':
    'Renovar a evidência que valia até {day}{kind, select, file {: {name}} link {: {name}} other {}}',
  'gates.remediation.evidence_file_missing': 'Anexar de novo a evidência que sumiu: {name}',
  'gates.remediation.evidence_file_changed': 'Anexar de novo a evidência alterada: {name}',

  'campaigns.reason.no_plan':
    'Não há plano para iniciar. Escreva um primeiro ou indique um existente.',
  'campaigns.reason.plan_not_startable':
    'O plano “{plan}” não pode ser iniciado: {state, select, in_analysis {ainda está em análise} revise {voltou para revisão} completed {já foi concluído} superseded {foi substituído por outro plano} other {{state}}}.',
  'campaigns.resume.needs_owner': 'Só um Owner retoma uma campanha pausada.',
  'campaigns.resume.not_paused': 'A campanha não está pausada.',
  'campaigns.resume.p0_unresolved': 'Ainda há um P0 sem resolução.',
  'campaigns.resume.last_cycle_rollback':
    'O ciclo mais recente decidiu reverter. Rode antes um ciclo que decida outra coisa.',
};
