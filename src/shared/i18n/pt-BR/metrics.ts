import type { metricsEn } from '../en/metrics';

export const metricsPtBr: Readonly<Record<keyof typeof metricsEn, string>> = {
  'metrics.name.sessions': 'Sessões',
  'metrics.name.non_brand_clicks': 'Cliques sem marca',
  'metrics.name.query_cluster_coverage': 'Cobertura de grupos de consultas',
  'metrics.name.high_intent_sessions': 'Sessões de alta intenção',
  'metrics.name.conversion_assists': 'Conversões assistidas',
  'metrics.name.bookings': 'Reservas',
  'metrics.name.revenue_attributed': 'Receita atribuída',
  'metrics.name.review_rating': 'Nota das avaliações',
  'metrics.name.new_reviews': 'Avaliações novas',
  'metrics.name.seo_score': 'Pontuação de SEO',
  'metrics.name.email_signups': 'Cadastros por e-mail',
  'metrics.name.marketing_qualified_leads': 'Leads qualificados por marketing (MQL)',
  'metrics.name.sales_qualified_leads': 'Leads qualificados por vendas (SQL)',
  'metrics.name.acquisition_cost': 'Custo por aquisição',
  'metrics.impact.marketing_qualified_leads':
    'Se o conteúdo atrai pedidos que combinam com a casa: muitos que não combinam fazem rever a escolha das consultas.',
  'metrics.impact.sales_qualified_leads':
    'Se os pedidos são acompanhados ou abandonados: menos pedidos aceitos por vendas põem a passagem de mão em primeiro lugar.',
  'metrics.impact.acquisition_cost':
    'Se uma campanha é ampliada ou reduzida: um hóspede mais caro leva o orçamento para o caminho mais barato.',
  'metrics.impact.sessions':
    'Se chegam mais visitantes: o trabalho segue como planejado, ou uma queda é investigada antes de se ampliar qualquer coisa.',
  'metrics.impact.non_brand_clicks':
    'Se novos hóspedes acham o site sem conhecer o nome. Forma a trilha de visibilidade: em alta, o crescimento segue; senão, o ciclo intervém.',
  'metrics.impact.query_cluster_coverage':
    'Para quais grupos de consultas se escrevem as próximas páginas e se um grupo fica com as que tem.',
  'metrics.impact.high_intent_sessions':
    'Se o alcance traz quem quer reservar. Forma a trilha de qualidade: sem ela, só visibilidade nunca continua.',
  'metrics.impact.conversion_assists':
    'Se um conteúdo fica, muda de lugar ou se junta a outro: páginas que ajudam uma reserva não são cortadas.',
  'metrics.impact.bookings':
    'Se a capacidade vai para a demanda ou para o caminho da visita até a reserva.',
  'metrics.impact.revenue_attributed':
    'Para onde vai o orçamento do próximo mês e se uma campanha é encerrada ou estendida.',
  'metrics.impact.review_rating':
    'Se as queixas dos hóspedes vêm antes da divulgação: uma queda põe as respostas e a causa em primeiro lugar.',
  'metrics.impact.new_reviews':
    'Se os hóspedes são convidados a opinar mais vezes, ou de outro modo, depois da estadia.',
  'metrics.impact.seo_score':
    'Se a base é consertada antes de criar páginas: uma queda reabre o módulo técnico.',
  'metrics.impact.email_signups': 'Se a oferta no fim de um artigo fica, muda ou dá lugar a outra.',
  'metrics.tier.primary': 'primária',
  'metrics.tier.secondary': 'secundária',
  'metrics.tier.supplemental': 'complementar',
  'metrics.trend.up': 'Em alta',
  'metrics.trend.flat': 'Estável',
  'metrics.trend.down': 'Em queda',
  'metrics.trend.unknown': 'Desconhecida',
};
