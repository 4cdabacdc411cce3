import type { incidentsRulesEn } from '../en/incidents-rules';

export const incidentsRulesPtBr: Record<keyof typeof incidentsRulesEn, string> = {
  'incidents.state.open': 'Aberto',
  'incidents.state.acknowledged': 'Reconhecido',
  'incidents.state.mitigating': 'Em mitigação',
  'incidents.state.resolved': 'Resolvido',
  'incidents.state.postmortem': 'Postmortem',
  'incidents.state.closed': 'Encerrado',
  'incidents.field.rootCause': 'causa raiz',
  'incidents.field.remediation': 'correção',
  'incidents.field.prevention': 'prevenção',

  'incidents.protocol.P0':
    'Crítico. O trabalho de aceleração para na hora, o próximo ciclo reverte e o postmortem vence em 24 horas.',
  'incidents.protocol.P1':
    'Grave. O próximo ciclo traz um sprint de intervenção; deve ser resolvido em uma semana.',
  'incidents.protocol.P2':
    'Moderado. Entra na fila e fica sob observação; deve ser resolvido em um mês.',

  'incidents.escalation.pause_acceleration': 'Pausar as tarefas de aceleração deste cliente',
  'incidents.escalation.roll_back_changes': 'Desfazer as mudanças de risco do ciclo atual',
  'incidents.escalation.open_postmortem': 'Abrir o postmortem, que vence 24 horas após o incidente',
  'incidents.escalation.run_cycle': 'Rodar um ciclo para reavaliar',

  'incidents.refused.illegal_move': 'Um incidente que está {from} não pode passar a {to}.',
  'incidents.refused.postmortem_first': 'Um {severity} só se encerra depois do postmortem.',
  'incidents.refused.closure_field_missing':
    'Ainda não pode ser encerrado: falta {field, select, rootCause {a causa raiz} remediation {a correção} prevention {a prevenção} other {{field}}}.',
  'incidents.refused.severity': '“{found}” não é uma severidade. Use P0, P1 ou P2.',
  'incidents.refused.summary_missing': 'O resumo está vazio. Diga em uma linha o que aconteceu.',
  'incidents.refused.needs_owner': 'Só um Owner muda a severidade de um incidente.',
  'incidents.refused.justification_missing': 'A mudança de severidade precisa de justificativa.',
  'incidents.refused.same_severity': 'O incidente já tem essa severidade.',
  'incidents.refused.evidence_missing': 'Indique a evidência de que isto nunca foi um P0.',
  'incidents.refused.never_p0': 'Este incidente nunca foi um P0.',
  'incidents.refused.already_declared': 'Já foi declarado como engano.',
};
