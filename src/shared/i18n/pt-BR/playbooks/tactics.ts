import type { TacticKey } from '../../../domain/playbooks/tactic';

export const tacticsPtBr: Readonly<Record<TacticKey, string>> = {
  'tactic.a.name': 'Firmar o chão',
  'tactic.a.aim': 'Parar as perdas antes de acrescentar qualquer coisa.',
  'tactic.a.enter.1':
    'Um gate de início está reprovado, ou a tendência de qualidade caiu em dois ciclos semanais seguidos.',
  'tactic.a.enter.2': 'Páginas de venda estão fora do índice ou respondem com erro.',
  'tactic.a.move.1': 'Nenhuma página nova por duas semanas; todos consertam.',
  'tactic.a.move.2': 'Consertar na ordem das reservas perdidas, não na ordem da descoberta.',
  'tactic.a.move.3': 'Separar ou unir páginas que competem antes do próximo briefing.',
  'tactic.a.exit.1':
    'Termina quando os cinco gates passam e a tendência de qualidade se manteve por dois ciclos semanais.',
  'tactic.a.exit.2':
    'É interrompida após seis semanas sem melhora: um incidente procura a causa em outro lugar.',
  'tactic.b.name': 'Colher o que está perto',
  'tactic.b.aim': 'Erguer páginas que já quase chegam ao hóspede.',
  'tactic.b.enter.1': 'O chão está firme, e ao menos 20 páginas estão nas posições 4 a 15.',
  'tactic.b.enter.2': 'A equipe consegue mudar sozinha dez páginas por semana.',
  'tactic.b.move.1': 'Afiar títulos, primeiras telas e respostas de dez páginas por semana.',
  'tactic.b.move.2': 'Apontar links internos para as páginas da rodada.',
  'tactic.b.move.3':
    'Esperar 28 dias, ler os números e começar a rodada seguinte com o que sobrou.',
  'tactic.b.exit.1':
    'Termina quando restam menos de dez páginas nessa faixa, ou duas rodadas somaram menos de 5% de cliques.',
  'tactic.b.exit.2':
    'É interrompida quando um terço das páginas alteradas perdeu posição: a rodada é desfeita.',
  'tactic.c.name': 'Ser dono da pergunta',
  'tactic.c.aim': 'Construir um grupo de desejos por inteiro em vez de muitos pela metade.',
  'tactic.c.enter.1':
    'Um grupo prioritário não tem página dona, ou tem uma rala, e a temporada dele está a dez semanas ou mais.',
  'tactic.c.enter.2': 'Alguém da casa conhece o assunto e tem tempo para perguntas.',
  'tactic.c.move.1': 'Planejar uma página central com quatro a oito páginas em volta.',
  'tactic.c.move.2': 'Publicar aos pares: uma página nova junto com uma renovada.',
  'tactic.c.move.3': 'Terminar respostas, marcação e links do grupo antes de abrir o seguinte.',
  'tactic.c.exit.1':
    'Termina quando a página central está entre os dez primeiros resultados e o grupo trouxe reservas em dois meses.',
  'tactic.c.exit.2':
    'É interrompida após 90 dias com menos da metade das visitas esperadas: o grupo se une à sua página mais forte.',
  'tactic.d.name': 'Aproveitar a vantagem',
  'tactic.d.aim': 'Pôr mais força no que já deu prova.',
  'tactic.d.enter.1': 'Visibilidade e qualidade sobem, e não há P0 nem P1 aberto.',
  'tactic.d.enter.2': 'Ao menos um padrão tem bom veredito de um teste.',
  'tactic.d.move.1': 'Conquistar menções para páginas que já transformam visitas em reservas.',
  'tactic.d.move.2': 'Copiar o padrão comprovado para dois grupos vizinhos.',
  'tactic.d.move.3': 'Mudar as horas uma vez por mês e deixar um quinto delas livre.',
  'tactic.d.exit.1':
    'Termina quando as cópias mais novas rendem o mesmo que a média do site ou menos.',
  'tactic.d.exit.2':
    'É interrompida no dia de um P0, de um gate reprovado ou de queda na qualidade: volta-se à tática A.',
};
