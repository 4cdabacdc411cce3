import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const authorityGrowthPtBr: Readonly<Record<PlaybookKey<'authority_growth'>, string>> = {
  'playbook.authority_growth.objective':
    'Pessoas em quem nossos hóspedes confiam falam da casa porque tiveram um motivo para isso.',
  'input.authority_growth.present_links': 'Links e menções recebidos, com o dia em que apareceram',
  'input.authority_growth.stories':
    'O que vale contar: inaugurações, professores, receitas, trabalho no bairro, números próprios',
  'input.authority_growth.refusals': 'A lista escrita dos links que recusamos',
  'step.authority_growth.baseline.title': 'Ler o que hoje fala por nós',
  'step.authority_growth.baseline.how':
    'Separe os links atuais em imprensa, parceiros, guias, fornecedores e esquisitices. Marque os que trazem visitantes.',
  'step.authority_growth.baseline.signal':
    'Cada domínio que apontou para nós no último ano tem um tipo e um veredito.',
  'step.authority_growth.fit.title': 'Escolher com quem falar pela afinidade',
  'step.authority_growth.fit.how':
    'Liste revistas locais, secretarias de turismo, clubes, cerimonialistas e associações de terapeutas. Dê a cada um nota de público em comum, honestidade e alcance.',
  'step.authority_growth.fit.signal':
    'Trinta contatos têm nota, e os dez melhores têm nome e endereço.',
  'step.authority_growth.reason.title': 'Fazer algo que mereça menção',
  'step.authority_growth.reason.how':
    'Prepare uma coisa que ajude os outros: um mapa de caminhadas, um retrato da temporada em números redondos, uma receita, um dia de aulas abertas.',
  'step.authority_growth.reason.signal':
    'Duas pessoas de fora que viram disseram que passariam adiante.',
  'step.authority_growth.approach.title': 'Escrever a cada pessoa, não a uma lista',
  'step.authority_growth.approach.how':
    'Diga em cinco linhas por que interessa aos leitores dela. Sem anexo, sem pagar por link e com no máximo um lembrete.',
  'step.authority_growth.approach.signal':
    'As mensagens da rodada estão guardadas, e nenhuma oferece dinheiro ou brindes por um link.',
  'step.authority_growth.reclaim.title': 'Transformar menções sem link em links',
  'step.authority_growth.reclaim.how':
    'Ache textos que nos citam e não apontam para nós, ou apontam para um endereço morto. Peça a correção uma vez.',
  'step.authority_growth.reclaim.signal':
    'Ao lado de cada menção estão o dia do pedido e a resposta.',
  'step.authority_growth.measure.title': 'Julgar links pelos visitantes, não pela quantidade',
  'step.authority_growth.measure.how':
    'Anote de cada link novo a página, os visitantes e as reservas que começaram ali em 30 dias.',
  'step.authority_growth.measure.signal':
    'A tabela do mês mostra as visitas de cada link, mesmo quando não houve nenhuma.',
  'check.authority_growth.disclosure':
    'Onde houve contrapartida, o aviso que a lei pede está visível.',
  'check.authority_growth.natural': 'Nenhuma expressão passa de um terço dos links novos.',
  'check.authority_growth.consent':
    'Contatos que pediram para sair foram apagados, com o dia anotado.',
  'trigger.authority_growth.strange_links':
    'Chegam links de sites da lista de recusa em número que não causamos nem sabemos explicar.',
  'trigger.authority_growth.complaint':
    'Um parceiro ou uma redação reclama por escrito de como foi abordado.',
  'playbook.authority_growth.done':
    'Os dez contatos responderam ou foram encerrados, contaram-se os visitantes de cada link novo, e a lista de recusa está em dia.',
};
