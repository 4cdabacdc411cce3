import type { calendarEn } from '../en/calendar';

export const calendarPtBr: Readonly<Record<keyof typeof calendarEn, string>> = {
  'errors.day_passed': '{day} já passou; hoje é {today}. Escolha um dia a partir de hoje.',
  'errors.timebox_passed':
    'Esse horário já passou; hoje é {today}. Escolha um que termine depois de agora.',
  'errors.timebox_backwards':
    'O período termina antes de começar. Mova o fim para depois do início.',
  'errors.timebox_too_short': 'Um período dura 5 minutos ou mais. Mova o fim.',
  'errors.timebox_too_long':
    'Um período dura no máximo 14 dias. Divida o trabalho ou dê a ele um prazo.',
  'errors.holiday_needs_note':
    '{day} é feriado: {holiday}. Ainda pode ser usado; diga o motivo em uma nota.',
  'errors.evidence_expired':
    'Uma evidência que valia até {day} não prova nada hoje ({today}). Escolha um dia a partir de hoje ou deixe em branco.',
  'errors.calendar_too_far': 'O calendário conhece os anos de 1970 a 2199.',
  'errors.calendar_backwards': 'Os dias terminam em {toOn}, antes de começar em {fromOn}.',
  'errors.calendar_too_long':
    'O calendário mostra no máximo {most, number} dias de uma vez; foram pedidos {days, number}.',
};
