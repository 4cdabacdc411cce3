import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const aeoAnswerLayerPtBr: Readonly<Record<PlaybookKey<'aeo_answer_layer'>, string>> = {
  'playbook.aeo_answer_layer.objective':
    'Buscadores, mapas e assistentes podem citar nossas respostas como estão, e o que citam está certo.',
  'input.aeo_answer_layer.questions':
    'As perguntas mais feitas antes de reservar, com a quantidade',
  'input.aeo_answer_layer.places':
    'Os motores de resposta e tipos de resultado que importam neste mercado',
  'input.aeo_answer_layer.facts':
    'Uma ficha de fatos: horários, preços, distâncias, regras, idades, contatos',
  'step.aeo_answer_layer.list.title': 'Listar as perguntas que merecem resposta',
  'step.aeo_answer_layer.list.how':
    'Tire-as da recepção, das avaliações e das buscas relacionadas. Fique com aquelas cuja resposta ajuda alguém a decidir.',
  'step.aeo_answer_layer.list.signal':
    'Há quarenta perguntas listadas, cada uma com sua página dona.',
  'step.aeo_answer_layer.baseline.title': 'Registrar quem é citado hoje',
  'step.aeo_answer_layer.baseline.how':
    'Faça cada pergunta nos motores escolhidos, sem login e a partir da região. Anote quem é citado e se o que dizem de nós é verdade.',
  'step.aeo_answer_layer.baseline.signal':
    'Uma tabela datada nomeia a fonte citada em cada pergunta.',
  'step.aeo_answer_layer.write.title': 'Escrever respostas que se sustentem sozinhas',
  'step.aeo_answer_layer.write.how':
    'Responda em 40 a 60 palavras, nomeie a casa e a coisa e dê unidade aos números. Não remeta ao que está acima ou abaixo.',
  'step.aeo_answer_layer.write.signal': 'Lida a quem não viu a página, cada resposta faz sentido.',
  'step.aeo_answer_layer.place.title': 'Pôr pergunta e resposta no lugar certo',
  'step.aeo_answer_layer.place.how':
    'A pergunta vira cabeçalho da página dona, e a resposta vem logo abaixo. Não amontoe tudo em uma página de dúvidas.',
  'step.aeo_answer_layer.place.signal': 'As quarenta estão nas próprias páginas.',
  'step.aeo_answer_layer.tables.title': 'Transformar comparações em tabelas',
  'step.aeo_answer_layer.tables.how':
    'Ponha suítes, tratamentos ou níveis de aula lado a lado em colunas iguais: tamanho, pessoas, duração, preço inicial.',
  'step.aeo_answer_layer.tables.signal':
    'Três comparações que os hóspedes pedem existem como tabela de verdade, não como imagem.',
  'step.aeo_answer_layer.facts_alike.title': 'Fazer os fatos coincidirem em toda parte',
  'step.aeo_answer_layer.facts_alike.how':
    'Compare horários, endereço, telefone e preços no site, nos mapas e nos guias. Corrija na origem o que destoa.',
  'step.aeo_answer_layer.facts_alike.signal':
    'Dez fatos conferidos em cinco lugares não mostram diferença.',
  'step.aeo_answer_layer.again.title': 'Perguntar de novo e anotar o que mudou',
  'step.aeo_answer_layer.again.how':
    'Repita a rodada depois de quatro semanas, do mesmo modo. Marque as citações ganhas, perdidas e erradas.',
  'step.aeo_answer_layer.again.signal':
    'A segunda tabela está ao lado da primeira, com uma linha sobre cada diferença.',
  'check.aeo_answer_layer.dated':
    'A resposta que pode envelhecer, como preço ou temporada, mostra a data.',
  'check.aeo_answer_layer.expert':
    'Terapeuta, professor ou anfitrião confirmou cada resposta sobre saúde, idade mínima e segurança.',
  'check.aeo_answer_layer.no_more': 'Nenhuma resposta afirma mais do que a página ao redor mostra.',
  'trigger.aeo_answer_layer.wrong_quote':
    'Chegam hóspedes com preço, horário ou conselho de saúde errado que foi citado de nós.',
  'trigger.aeo_answer_layer.owner_loss':
    'Uma página sai dos dez primeiros resultados depois que sua resposta foi movida ou cortada.',
  'playbook.aeo_answer_layer.done':
    'As quarenta respostas estão no ar, existem duas tabelas datadas, e toda citação errada foi corrigida na origem.',
};
