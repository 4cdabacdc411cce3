import type { rolesEn } from '../en/roles';

export const rolesPtBr: Record<keyof typeof rolesEn, string> = {
  'roles.layer.planning': 'Planejamento',
  'roles.layer.execution': 'Execução',
  'roles.layer.specialist': 'Especialistas',

  'roles.responsibility.planner':
    'Transforma o que o cliente quer em meta, escopo e ordem de trabalho',
  'roles.deliverable.planner': 'O plano, com as dependências e o que pode andar em paralelo',
  'roles.failure.planner': 'O trabalho parte de desejos, e ninguém sabe o que vem primeiro',
  'roles.responsibility.requirements_analyst':
    'Procura o que o plano deixa em aberto antes que alguém conte com ele',
  'roles.deliverable.requirements_analyst': 'A lista de lacunas e do que precisa valer antes',
  'roles.failure.requirements_analyst':
    'As lacunas aparecem no meio do trabalho, quando custam mais',
  'roles.responsibility.plan_reviewer': 'Testa se o plano pode ser executado, medido e desfeito',
  'roles.deliverable.plan_reviewer': 'Um veredito: pode seguir, ou volta com notas',
  'roles.failure.plan_reviewer': 'Vai à execução um plano que só o autor entende',
  'roles.responsibility.execution_manager':
    'Distribui o trabalho, faz valer os gates e determina a reversão',
  'roles.deliverable.execution_manager': 'As decisões dos ciclos e o registro de cada incidente',
  'roles.failure.execution_manager': 'As regras cedem no meio do caminho, cada semana por alguém',
  'roles.responsibility.technical_seo_engineer':
    'Mantém as páginas rastreáveis, rápidas e bem renderizadas',
  'roles.deliverable.technical_seo_engineer': 'A verificação técnica de cada publicação',
  'roles.failure.technical_seo_engineer':
    'Um modelo quebrado desfaz meses de trabalho sem ninguém ver',
  'roles.responsibility.intent_ops_specialist':
    'Agrupa consultas pelo que as pessoas querem e dá uma página a cada grupo',
  'roles.deliverable.intent_ops_specialist':
    'O mapa de consultas e páginas, com as páginas que competem',
  'roles.failure.intent_ops_specialist': 'Nossas páginas brigam entre si pelo mesmo visitante',
  'roles.responsibility.content_ops_manager':
    'Mantém páginas novas e renovadas saindo em ritmo e padrão constantes',
  'roles.deliverable.content_ops_manager': 'Páginas prontas para publicar, novas e renovadas',
  'roles.failure.content_ops_manager':
    'As páginas antigas envelhecem enquanto as novas se acumulam',
  'roles.responsibility.aeo_specialist':
    'Dá às respostas a forma que assistentes e buscadores conseguem citar',
  'roles.deliverable.aeo_specialist': 'O mapa de perguntas e das respostas que as atendem',
  'roles.failure.aeo_specialist': 'Outros são citados onde sabemos responder melhor',
  'roles.responsibility.schema_entity_specialist':
    'Mantém os dados estruturados fiéis à página e os nomes coerentes',
  'roles.deliverable.schema_entity_specialist':
    'O registro de marcações e o relato do que se desviou',
  'roles.failure.schema_entity_specialist': 'As máquinas leem uma coisa e os hóspedes outra',
  'roles.responsibility.internal_link_specialist':
    'Leva visitantes e robôs de um assunto a outro sem becos sem saída',
  'roles.deliverable.internal_link_specialist':
    'A situação dos links internos, com páginas perdidas e profundas',
  'roles.failure.internal_link_specialist': 'Boas páginas ficam onde ninguém chega',
  'roles.responsibility.authority_pr_manager':
    'Conquista menções em lugares nos quais nossos hóspedes já confiam',
  'roles.deliverable.authority_pr_manager': 'A lista de contatos e a qualidade do que voltou',
  'roles.failure.authority_pr_manager':
    'Compram-se links a granel, e com eles se perde a confiança',
  'roles.responsibility.growth_analyst':
    'Conduz os testes, diz o que causou o quê e prepara cada decisão',
  'roles.deliverable.growth_analyst': 'Os números da semana e um veredito para cada teste',
  'roles.failure.growth_analyst': 'As decisões seguem quem fala mais alto',

  'roles.module.technical_foundation': 'Base técnica',
  'roles.module.intent_operations': 'Operação de intenções',
  'roles.module.content_system': 'Sistema de conteúdo',
  'roles.module.onpage_optimization': 'Otimização na página',
  'roles.module.aeo_answer_layer': 'Camada de respostas',
  'roles.module.schema_entity_governance': 'Schema e entidades',
  'roles.module.internal_link_graph': 'Links internos',
  'roles.module.authority_growth': 'Crescimento de autoridade',
  'roles.module.experiment_engine': 'Experimentos',
  'roles.module.scale_loop': 'Ciclo de escala',
  'roles.accountability.technical_foundation':
    'Pode-se confiar em rastreamento, indexação, renderização e velocidade',
  'roles.accountability.intent_operations':
    'Os grupos de consultas são sólidos, e uma página responde por cada um',
  'roles.accountability.content_system':
    'Páginas novas e renovadas saem no mesmo passo e mantêm o padrão',
  'roles.accountability.onpage_optimization':
    'Títulos, cabeçalhos e textos atendem ao que o visitante procura',
  'roles.accountability.aeo_answer_layer': 'As respostas se sustentam sozinhas e são citadas',
  'roles.accountability.schema_entity_governance':
    'A marcação diz o mesmo que a página, por toda parte',
  'roles.accountability.internal_link_graph': 'Toda página que importa está ao alcance',
  'roles.accountability.authority_growth': 'As menções são merecidas, adequadas e sem risco',
  'roles.accountability.experiment_engine':
    'Os testes são controlados, e seus resultados merecem crédito',
  'roles.accountability.scale_loop': 'O esforço vai para o que funciona e deixa o que não funciona',
  'roles.tier.structure_core': 'Estrutura',
  'roles.tier.performance_core': 'Desempenho',
  'roles.tier.acceleration_core': 'Aceleração',

  'people.refused.needs_owner': 'Só um Owner pode aprovar isto.',
  'people.refused.second_person_needed':
    'Foi você quem fez isto. Outro Owner precisa aprovar, ou a autoaprovação precisa ser permitida nas configurações do cliente.',
};
