import type { priorityEn } from '../en/priority';

export const priorityPtBr: Readonly<Record<keyof typeof priorityEn, string>> = {
  'priority.title': 'Prioridade',
  'priority.score': 'Prioridade {score} de 100',
  'priority.none': 'Trabalho encerrado não tem prioridade.',
  'priority.explain': 'Mostrar de que é feita a prioridade {score}',
  'priority.factor': 'Fator',
  'priority.factor.impact': 'Impacto',
  'priority.factor.effort': 'Esforço',
  'priority.factor.urgency': 'Urgência',
  'priority.factor.freshness': 'Frescor',
  'priority.factor.seasonality': 'Estação',
  'priority.value': 'Valor',
  'priority.weight': 'Peso',
  'priority.points': 'Pontos',
  'priority.sum': 'Total',
  'priority.asOf': 'Em {day}. O valor vai de 0 a 100; os pontos são valor × peso.',

  'priority.because.impact_none': 'Não indica nenhuma métrica',
  'priority.because.impact_goal': '{key}: a métrica do objetivo da campanha',
  'priority.because.impact_layer':
    '{key}: {layer, select, business {o que o negócio ganha} mid {interesse} other {alcance}}',
  'priority.because.effort_unknown': 'Ninguém disse quanto tempo leva: conta como médio',
  'priority.because.effort_minutes': '{minutes} de trabalho; meia hora é o que mais conta',
  'priority.because.due_none': 'Sem prazo',
  'priority.because.due_passed': 'O prazo era {on}, há {days, plural, one {# dia} other {# dias}}',
  'priority.because.due_in':
    '{days, plural, =0 {Vence hoje} one {Vence {on}, amanhã} other {Vence {on}, em # dias}}',
  'priority.because.module_never': 'Nenhum trabalho deste módulo foi concluído até hoje',
  'priority.because.module_worked':
    'O último trabalho deste módulo foi concluído em {on}{days, plural, =0 {, hoje} one {, há # dia} other {, há # dias}}',
  'priority.because.season_none':
    'Nenhum feriado por perto, nem um ano inteiro de reservas para comparar os meses',
  'priority.because.season_holiday':
    'Vem {days, plural, =0 {no dia de} one {# dia antes de} other {# dias antes de}} {name} ({on})',
  'priority.because.season_month':
    'Vem antes de {month, select, 1 {janeiro} 2 {fevereiro} 3 {março} 4 {abril} 5 {maio} 6 {junho} 7 {julho} 8 {agosto} 9 {setembro} 10 {outubro} 11 {novembro} other {dezembro}}: {change, plural, =0 {um mês médio de reservas} other {{changeText} de reservas contra o mês médio}}',
  'priority.because.season_both':
    'Vem {days, plural, =0 {no dia de} one {# dia antes de} other {# dias antes de}} {name} ({on}); o mês seguinte tem {change, plural, =0 {reservas na média} other {{changeText} de reservas}}',

  'priority.effort': 'Esforço',
  'priority.effort.minutes': 'Esforço em minutos',
  'priority.effort.about': 'Quanto tempo o trabalho leva; vazio conta como médio',

  'settings.section.priority': 'Prioridade',
  'priority.weights': 'Pesos',
  'priority.weights.about':
    'Quanto cada fator conta quando as tarefas são ordenadas por prioridade. Só a proporção importa; 0 deixa o fator de fora.',
  'priority.weights.of': 'Peso de {factor}',
  'priority.weights.share': '{share} do total',
  'priority.weights.none': 'Dê a pelo menos um fator um peso acima de 0.',
  'priority.weights.save': 'Salvar os pesos',
  'priority.weights.standard': 'Pesos padrão',
  'priority.weights.done': 'Pesos salvos',
  'priority.about.impact':
    'Quão perto a métrica da tarefa está do que o negócio ganha; a do objetivo conta mais',
  'priority.about.effort': 'Quanto menos trabalho, mais conta',
  'priority.about.urgency': 'Vencendo hoje ou vencida conta mais; a sessenta dias, nada',
  'priority.about.freshness': 'Há quanto tempo o módulo está parado',
  'priority.about.seasonality': 'Feriados que vêm e os meses do último ano de reservas',
  'priority.preview.title': 'Primeiras com estes pesos',
  'priority.preview.meta':
    '{shown} de {total, plural, one {# tarefa aberta} other {# tarefas abertas}}',
  'priority.preview.place': 'Posição',
  'priority.preview.task': 'Tarefa',
  'priority.preview.score': 'Prioridade',
  'priority.preview.before': 'Salva agora',
  'priority.preview.same': '{score}, mesma posição',
  'priority.preview.moved': '{score}, posição {place}',
  'priority.preview.empty': 'Nenhuma tarefa aberta no quadro',
  'priority.preview.empty.text':
    'Assim que houver trabalho, esta lista mostra como os pesos o ordenam.',
};
