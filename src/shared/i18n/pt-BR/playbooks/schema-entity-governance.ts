import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const schemaEntityGovernancePtBr: Readonly<
  Record<PlaybookKey<'schema_entity_governance'>, string>
> = {
  'playbook.schema_entity_governance.objective':
    'A marcação diz às máquinas exatamente o que o hóspede lê e reúne hospedagem, spa e academia em um só negócio.',
  'input.schema_entity_governance.templates': 'Um endereço de exemplo de cada modelo de página',
  'input.schema_entity_governance.names':
    'Nomes oficiais do negócio, de suas suítes, tratamentos, aulas e pessoas',
  'input.schema_entity_governance.profiles':
    'Quem cuida da ficha no mapa, dos guias e dos portais de reserva',
  'step.schema_entity_governance.inventory.title': 'Fazer o inventário da marcação que existe',
  'step.schema_entity_governance.inventory.how':
    'Extraia os dados estruturados de uma página por modelo. Anote tipo, propriedades, erros e de onde vêm: tema, plugin ou mão.',
  'step.schema_entity_governance.inventory.signal':
    'O registro tem uma linha para cada tipo em cada modelo.',
  'step.schema_entity_governance.entity.title': 'Escrever uma única vez quem é o negócio',
  'step.schema_entity_governance.entity.how':
    'Escolha o tipo e um id duradouro. Inclua nome, endereço, coordenadas, horários e os perfis que são de fato nossos.',
  'step.schema_entity_governance.entity.signal':
    'Um bloco descreve o negócio, e todas as páginas apontam para o id dele.',
  'step.schema_entity_governance.offers.title': 'Descrever o que se pode reservar',
  'step.schema_entity_governance.offers.how':
    'Marque suítes, tratamentos e turmas com nome, duração ou tamanho, preço e moeda como exibidos. O que a página não diz fica de fora.',
  'step.schema_entity_governance.offers.signal':
    'Em cinco ofertas a marcação coincide com a página visível, palavra por palavra e número por número.',
  'step.schema_entity_governance.ratings.title': 'Retirar notas que o hóspede não vê',
  'step.schema_entity_governance.ratings.how':
    'Marque só avaliações que estão na página e foram dadas a esta oferta. Remova médias copiadas de portais.',
  'step.schema_entity_governance.ratings.signal':
    'Uma busca em todos os modelos não acha nota sem as avaliações visíveis.',
  'step.schema_entity_governance.profiles_agree.title': 'Alinhar os perfis externos',
  'step.schema_entity_governance.profiles_agree.how':
    'Confronte nome, endereço, telefone e categoria de cada perfil com o registro. Corrija o que difere.',
  'step.schema_entity_governance.profiles_agree.signal':
    'Todos os perfis têm a mesma grafia, e de cada um se guarda uma captura datada.',
  'step.schema_entity_governance.validate.title': 'Validar a marcação a cada publicação',
  'step.schema_entity_governance.validate.how':
    'Rode o validador nos endereços de exemplo e compare com o último resultado. Quem publicou recebe de volta os erros novos.',
  'step.schema_entity_governance.validate.signal':
    'Duas publicações seguidas não trouxeram erro novo nem perderam tipo.',
  'check.schema_entity_governance.language':
    'Quando a página muda de idioma, a marcação muda junto.',
  'check.schema_entity_governance.sold_out':
    'Uma oferta que já não se pode reservar não está marcada como disponível.',
  'check.schema_entity_governance.stable_ids':
    'Os ids sobrevivem à publicação, e a página que muda de lugar mantém o seu.',
  'trigger.schema_entity_governance.action':
    'O Search Console informa uma ação manual, ou os itens inválidos de um modelo dobram de um dia para o outro.',
  'trigger.schema_entity_governance.results_gone':
    'Os resultados ricos somem de mais da metade das páginas marcadas em dez dias.',
  'playbook.schema_entity_governance.done':
    'O registro está completo, todos os modelos validam sem erro, e os perfis externos dizem o mesmo.',
};
