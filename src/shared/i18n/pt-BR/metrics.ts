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
  'metrics.tier.primary': 'primária',
  'metrics.tier.secondary': 'secundária',
  'metrics.tier.supplemental': 'complementar',
  'metrics.trend.up': 'Em alta',
  'metrics.trend.flat': 'Estável',
  'metrics.trend.down': 'Em queda',
  'metrics.trend.unknown': 'Desconhecida',
};
