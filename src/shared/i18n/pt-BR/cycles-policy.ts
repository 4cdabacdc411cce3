import type { cyclesPolicyEn } from '../en/cycles-policy';

export const cyclesPolicyPtBr: Record<keyof typeof cyclesPolicyEn, string> = {
  'cycles.if.then':
    '{when}: {decision, select, continue {continuar} intervene {intervir} other {reverter}}',
  'cycles.if.and': 'e',
  'cycles.if.otherwise': 'em qualquer outro caso',
  'cycles.if.p0_in_window':
    '{count, plural, =0 {ao menos um P0 na janela} one {mais de # P0 na janela} other {mais de # P0 na janela}}',
  'cycles.if.open_p1':
    '{count, plural, =0 {ao menos um P1 da janela não está resolvido} one {mais de # P1 da janela não está resolvido} other {mais de # P1 da janela não estão resolvidos}}',
  'cycles.if.rollback_signals':
    '{count, plural, =0 {ao menos uma linha da matriz de qualidade sinaliza reversão} one {mais de # linha da matriz de qualidade sinaliza reversão} other {mais de # linhas da matriz de qualidade sinalizam reversão}}',
  'cycles.if.track':
    '{track, select, visibility {a visibilidade} other {a qualidade}} {up, select, yes {está em alta} other {não está em alta}}',
  'cycles.if.quality':
    '{dimension} não diz {not, select, continue {continuar} intervene {intervir} other {reverter}}',

  'cycles.reason.rollback_signal':
    '{count, plural, one {Uma linha} other {# linhas}} da matriz de qualidade {count, plural, one {sinaliza} other {sinalizam}} reversão, e isso vem antes de tudo, menos de um P0.',
  'cycles.reason.p1_unresolved':
    '{count, plural, one {Um P1 da janela não está resolvido} other {# P1 da janela não estão resolvidos}}, então o crescimento espera.',
  'cycles.reason.data_not_trusted':
    'As duas trilhas parecem em alta, mas os números por trás ainda não são confiáveis.',
  'cycles.operand.open_p1': 'P1 não resolvidos',
  'cycles.operand.data_trust': 'Confiança nos dados',
  'cycles.operand.technical_health': 'Saúde técnica',
  'cycles.operand.compliance_state': 'Conformidade',
  'cycles.operand.business_quality': 'Qualidade do negócio',

  'cycles.intervention.title': 'Sprint de intervenção para {ref}: {summary}',
  'cycles.intervention.impact': '{ref} resolvido e sem repetição',
  'cycles.balance.title': 'Passar capacidade para a qualidade: {trend}',

  'cycles.dimension.data_trust': 'Confiança nos dados',
  'cycles.dimension.technical_health': 'Saúde técnica',
  'cycles.dimension.compliance_state': 'Conformidade',
  'cycles.dimension.business_quality': 'Qualidade do negócio',
  'cycles.cell.data_trust.continue':
    'Números conhecidos, recentes e sem disputa; gate de dados aprovado',
  'cycles.cell.data_trust.intervene':
    'Um número falta, está velho ou em disputa, ou o gate de dados falha',
  'cycles.cell.data_trust.rollback': 'Números em disputa e fontes que não se conciliam',
  'cycles.cell.technical_health.continue': 'Nenhum incidente aberto nos módulos de estrutura',
  'cycles.cell.technical_health.intervene': 'Um incidente aberto nos módulos de estrutura',
  'cycles.cell.technical_health.rollback': 'Um P0 na janela, ou dois P1 abertos na estrutura',
  'cycles.cell.compliance_state.continue': 'Regras escritas e aceitas por todos',
  'cycles.cell.compliance_state.intervene':
    'Regras ausentes antes do início, ou não aceitas por todos',
  'cycles.cell.compliance_state.rollback': 'Uma campanha roda sem regras escritas',
  'cycles.cell.business_quality.continue': 'Visibilidade e qualidade em alta',
  'cycles.cell.business_quality.intervene': 'Uma das duas trilhas não está em alta',
  'cycles.cell.business_quality.rollback':
    'Visibilidade em alta enquanto uma tendência de qualidade cai',

  'cycles.signalOf.contested_not_reconcilable':
    '{count, plural, one {# número está} other {# números estão}} em disputa, e o gate de dados diz que as fontes não se conciliam',
  'cycles.signalOf.figures_contested':
    '{count, plural, one {# número está} other {# números estão}} em disputa por um conflito aberto',
  'cycles.signalOf.data_gate_fails': 'O gate de dados está reprovado',
  'cycles.signalOf.trends_unknown':
    '{count, plural, one {# das quatro tendências é desconhecida} other {# das quatro tendências são desconhecidas}}',
  'cycles.signalOf.figures_overdue':
    '{count, plural, one {# número foi lido} other {# números foram lidos}} pela última vez mais de 7 dias antes do fim da janela',
  'cycles.signalOf.figures_hold': 'As quatro tendências são conhecidas, recentes e sem disputa',
  'cycles.signalOf.p0_in_window': '{count, plural, one {# P0} other {# P0}} na janela',
  'cycles.signalOf.structure_broken': 'P1 abertos nos módulos de estrutura: {refs}',
  'cycles.signalOf.structure_incident': 'Abertos nos módulos de estrutura: {refs}',
  'cycles.signalOf.structure_green': 'Nenhum incidente aberto nos módulos de estrutura',
  'cycles.signalOf.running_undocumented': 'Uma campanha roda e as regras não estão escritas',
  'cycles.signalOf.rules_undocumented': 'As regras não estão escritas',
  'cycles.signalOf.rules_not_accepted': 'Nem todos aceitaram as regras',
  'cycles.signalOf.compliance_met': 'As regras estão escritas e aceitas',
  'cycles.signalOf.volume_up_quality_down':
    'A visibilidade está em alta enquanto uma tendência de qualidade cai',
  'cycles.signalOf.quality_not_up': 'A qualidade não está em alta',
  'cycles.signalOf.visibility_not_up': 'A visibilidade não está em alta',
  'cycles.signalOf.both_tracks_up': 'As duas trilhas estão em alta',

  'cycles.tierName.structure_core': 'Estrutura',
  'cycles.tierName.performance_core': 'Desempenho',
  'cycles.tierName.acceleration_core': 'Aceleração',
  'cycles.tier.structure_goes_first': 'A estrutura vem sempre primeiro',
  'cycles.tier.structure_green': 'A estrutura está em ordem',
  'cycles.tier.quality_positive': 'A estrutura está em ordem e a qualidade, em alta',
  'cycles.tier.quality_recoverable':
    'A estrutura está em ordem e a qualidade se mantém, então pode se recuperar',
  'cycles.tier.structure_regressed': 'A estrutura tem incidente aberto: {refs}',
  'cycles.tier.quality_not_recoverable': 'A qualidade cai ou é desconhecida',
  'cycles.tier.rolled_back': 'A decisão reverte',
};
