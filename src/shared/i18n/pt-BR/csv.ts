import type { csvEn } from '../en/csv';

export const csvPtBr: Record<keyof typeof csvEn, string> = {
  'incidents.csv.highest': 'Severidade mais alta',
  'incidents.csv.module': 'Módulo',
  'incidents.csv.recorded': 'Registrado',
  'incidents.csv.postmortem': 'Prazo do postmortem',
  'cycles.csv.rule': 'Regra',
  'cycles.csv.cadence': 'Cadência',
  'cycles.csv.ordinal': 'Nº',
  'cycles.csv.from': 'De',
  'cycles.csv.to': 'Até',
  'cycles.csv.measure': 'Métrica',
  'cycles.csv.value': 'Valor',
  'cycles.csv.source': 'Fonte',
  'cycles.csv.observed': 'Observado',
  'cycles.csv.chosen': 'Escolhido',
  'cycles.csv.note': 'Nota',
  'plans.csv.name': 'Nome',
  'plans.csv.budget': 'Orçamento em centavos de {currency}',
  'plans.csv.created': 'Criado',
  'reports.csv.kind': 'Estante',
};
