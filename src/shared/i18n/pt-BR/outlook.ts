import type { outlookEn } from '../en/outlook';

export const outlookPtBr: Record<keyof typeof outlookEn, string> = {
  'outlook.title': 'Antes de escalar',
  'outlook.about':
    'Cinco condições para crescer rumo a um milhão de visitas. O que não se sabe não conta como cumprido.',
  'outlook.column.condition': 'Condição',
  'outlook.column.why': 'Por quê',
  'outlook.state.met': 'Cumprida',
  'outlook.state.unmet': 'Não cumprida',
  'outlook.state.unknown': 'Desconhecida',
  'outlook.key.serviceable_demand': 'Demanda atendível',
  'outlook.key.content_throughput': 'Ritmo de conteúdo',
  'outlook.key.technical_stability': 'Estabilidade técnica',
  'outlook.key.authority_channel': 'Canal de autoridade',
  'outlook.key.data_trust': 'Confiança nos dados',
  'outlook.reason.demand_owned':
    '{owned, number} de {priority, number} grupos prioritários têm uma única página',
  'outlook.reason.demand_open':
    'Só {owned, number} de {priority, number} grupos prioritários têm uma única página',
  'outlook.reason.demand_unknown': 'Nenhum grupo prioritário foi mapeado ainda',
  'outlook.reason.throughput_proven':
    'Trabalho concluído em {weeks, number} das últimas 8 semanas completas',
  'outlook.reason.throughput_short':
    'Trabalho concluído em apenas {weeks, number} das últimas 8 semanas completas',
  'outlook.reason.throughput_unknown':
    'Nenhum trabalho concluído no registro das últimas 8 semanas completas',
  'outlook.reason.structure_broken': '{refs} está em aberto na camada estrutural',
  'outlook.reason.structure_green':
    'Nenhum P0 ou P1 em aberto na camada estrutural; nota técnica {score, number, ::.#}',
  'outlook.reason.structure_unknown': 'Nenhuma nota técnica nos últimos 30 dias',
  'outlook.reason.authority_worked':
    '{count, plural, one {# tarefa de autoridade concluída} other {# tarefas de autoridade concluídas}} nas últimas 8 semanas',
  'outlook.reason.authority_idle':
    '{count, plural, one {# tarefa de autoridade em aberto} other {# tarefas de autoridade em aberto}} e nenhuma concluída nas últimas 8 semanas',
  'outlook.reason.authority_unknown': 'Nenhum trabalho de autoridade planejado ainda',
  'outlook.reason.data_trusted': 'O gate de dados passa e não há conflito em aberto',
  'outlook.reason.data_gate_fails': 'O gate de dados falha',
  'outlook.reason.data_contested':
    '{count, plural, one {# conflito} other {# conflitos}} entre fontes em aberto',
  'outlook.verdict.downscope':
    'Duas ou mais condições não são cumpridas: mire um patamar menor e corrija-as antes de escalar.',
  'outlook.verdict.not_yet':
    'Nem toda condição é conhecida e cumprida: o patamar fica onde está até que sejam.',
  'outlook.verdict.may_aim':
    'As cinco condições são cumpridas: o próximo patamar pode ser planejado.',
  'outlook.band.foundation': 'Fundação, de {from, number} a {to, number} sessões por mês',
  'outlook.band.growth': 'Crescimento, de {from, number} a {to, number} sessões por mês',
  'outlook.band.scale':
    'Escala, a partir de {from, number} sessões por mês, um milhão ou mais onde as condições valerem',
  'outlook.now': '{sessions, number} sessões nos últimos 30 dias',
  'outlook.now.unknown': 'As sessões dos últimos 30 dias não são conhecidas',
  'outlook.planned': 'Patamar a planejar, se as condições valerem: {band}. Não é previsão.',
  'outlook.throughput.offer': 'Usar o registro: {weeks, number} de 8 semanas',
  'outlook.throughput.about':
    'Tarefas concluídas nas últimas 8 semanas completas: {counts}. Uma semana conta a partir da primeira tarefa concluída.',
};
