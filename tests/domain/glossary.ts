/** One concept, one word in each language; whoever writes a text looks here. */
export interface GlossaryWord {
  /** As `docs/ARCHITECTURE.md` names it, or the screens. */
  readonly concept: string;
  /** What an English text that speaks of it says, as a pattern over whole words. */
  readonly en: string;
  /** What its Portuguese text says then. */
  readonly ptBr: string;
  /** Words that say the same and are not ours. */
  readonly notEn?: string;
  readonly notPtBr?: string;
  /** Keys (or beginnings, ending in a dot) whose English word means something else, or whose Portuguese turns it. */
  readonly except?: readonly string[];
}

export const GLOSSARY: readonly GlossaryWord[] = [
  { concept: 'wave', en: 'waves?', ptBr: 'ondas?' },
  { concept: 'priority', en: 'priorit(y|ies)', ptBr: 'priori[\\wá-ú]+' },
  { concept: 'inbox', en: 'inbox(es)?', ptBr: 'entradas?' },
  {
    concept: 'tenant',
    en: 'tenants?',
    ptBr: 'clientes?',
    notEn: 'client companies|accounts?|workspaces? of a client',
    notPtBr: 'tenants?|inquilinos?|locat[áa]rios?',
  },
  { concept: 'profile', en: 'profiles?', ptBr: 'perf(il|is)', notPtBr: 'usu[áa]rios?' },
  { concept: 'membership', en: 'memberships?', ptBr: 'particip\\w+' },
  { concept: 'functional role', en: 'functional roles?', ptBr: 'pap[ée](l|is)' },
  { concept: 'plan', en: 'plans?', ptBr: 'planos?|planej\\w+', except: ['plans.review.reviewer'] },
  { concept: 'approval', en: 'approvals?', ptBr: '(auto)?aprova[\\wçãõ]*' },
  {
    concept: 'gate',
    en: 'gates?',
    ptBr: 'gates?',
    notEn: 'checkpoints?',
    notPtBr: 'port(ão|ões)|portais|portal',
  },
  {
    concept: 'startup gate',
    en: 'startup gates?',
    ptBr: 'gates? de partida',
    notPtBr: 'gates? de in[íi]cio',
  },
  { concept: 'operand', en: 'operands?', ptBr: 'operandos?' },
  {
    concept: 'measure',
    en: 'measures?',
    ptBr: 'métricas?',
    notEn: 'indicators?',
    notPtBr: 'indicador(es)?|medidas?',
    // What is measured there is done with the verb.
    except: ['bulk.suggest.kpi.experiment_engine', 'pool.task.12.title'],
  },
  {
    concept: 'evidence',
    en: 'evidence',
    ptBr: 'evid[êe]ncias?|--evidence',
    notPtBr: 'comprovantes?|comprova[çc](ão|ões)',
  },
  { concept: 'campaign', en: 'campaigns?', ptBr: 'campanhas?' },
  { concept: 'track', en: 'tracks?', ptBr: 'trilhas?', notPtBr: 'pistas?|faixas?' },
  { concept: 'observation', en: 'observations?', ptBr: 'observa[çc](ão|ões)' },
  { concept: 'conflict', en: 'conflicts?', ptBr: 'conflitos?' },
  { concept: 'trend', en: 'trends?', ptBr: 'tend[êe]ncias?' },
  { concept: 'cycle', en: 'cycles?', ptBr: 'ciclos?', notEn: 'iterations?' },
  { concept: 'cadence', en: 'cadences?', ptBr: 'cad[êe]ncias?', notPtBr: 'frequ[êe]ncias?' },
  { concept: 'window', en: 'windows?', ptBr: 'janelas?' },
  {
    concept: 'snapshot',
    en: 'snapshots?',
    ptBr: 'retratos?',
    notPtBr: 'snapshots?|instant[âa]neos?',
  },
  { concept: 'trace', en: 'traces?', ptBr: 'rastros?|rastre\\w+' },
  {
    concept: 'incident',
    en: 'incidents?',
    ptBr: 'incidentes?',
    notEn: 'outages?|tickets?',
    notPtBr: 'ocorr[êe]ncias?|chamados?',
  },
  {
    concept: 'severity',
    en: 'severit(y|ies)',
    ptBr: 'severidades?',
    notEn: 'criticality',
    notPtBr: 'gravidades?|criticidades?',
  },
  {
    concept: 'report',
    en: '(?:this|its|each|open|weekly|growth) reports?',
    ptBr: 'relat[óo]rios?',
  },
  { concept: 'shelf', en: 'shel(f|ves)', ptBr: 'estantes?', notPtBr: 'prateleiras?' },
  {
    concept: 'readout',
    en: 'readouts?',
    ptBr: 'relat[óo]rios?',
    notPtBr: 'readouts?',
    // The name of a command, and a sentence that says "it".
    except: ['cli.help.common.as-of', 'errors.cli_as_of_refused', 'readouts.skipped.role'],
  },
  { concept: 'occurred', en: 'occurred', ptBr: 'ocorr\\w+' },
  { concept: 'recorded', en: 'recorded', ptBr: 'registr\\w+' },
  { concept: 'scope', en: 'scopes?', ptBr: 'escopos?' },
  { concept: 'task', en: 'tasks?', ptBr: 'tarefas?', notPtBr: 'atividades?|afazer(es)?' },
  { concept: 'sprint', en: 'sprints?', ptBr: 'sprints?' },
  {
    concept: 'remediation',
    en: 'remediation',
    ptBr: 'corre[çc](ão|ões)|corrig\\w+',
    notPtBr: 'remedia[çc](ão|ões)|reparos?',
  },
  { concept: 'board', en: 'boards?', ptBr: 'quadros?', notEn: 'kanban', notPtBr: 'kanban' },
  { concept: 'module', en: 'modules?', ptBr: 'm[óo]dulos?' },
  {
    concept: 'tier',
    en: 'tiers?',
    ptBr: 'camadas?',
    notPtBr: 'n[íi]ve(l|is)',
    // What a service promises is a level in both languages.
    except: ['errors.workspace_json', 'readout.service'],
  },
  {
    concept: 'rollback',
    en: 'rollbacks?',
    ptBr: 'revers(ão|ões)|revert\\w+',
    notPtBr: 'rollbacks?',
  },
  { concept: 'postmortem', en: 'postmortems?', ptBr: 'postmortems?', notPtBr: 'aut[óo]psias?' },
  { concept: 'policy', en: 'polic(y|ies)', ptBr: 'pol[íi]ticas?' },
  {
    concept: 'shadow',
    en: 'watching polic(y|ies)',
    ptBr: 'observ\\w+',
    notEn: 'shadow polic(y|ies)',
  },
  { concept: 'quality matrix', en: 'quality matri(x|ces)', ptBr: 'matri(z|zes) de qualidade' },
  { concept: 'obligation', en: 'obligations?', ptBr: 'obriga[çc](ão|ões)' },
  { concept: 'recommendation', en: 'recommendations?', ptBr: 'recomenda[çc](ão|ões)' },
  { concept: 'notepad', en: 'notepads?', ptBr: 'blocos? de notas|notas', notPtBr: 'cadernos?' },
  {
    concept: 'query cluster',
    en: 'query clusters?',
    ptBr: 'grupos? de consultas',
    notPtBr: 'grupos? de buscas?|clusters?',
  },
  { concept: 'playbook', en: 'playbooks?', ptBr: 'roteiros?', notPtBr: 'playbooks?' },
  { concept: 'step', en: 'playbook steps?', ptBr: 'passos?' },
  { concept: 'undo point', en: 'undo points?', ptBr: 'pontos? (de|para) \\w+|desfa\\w+' },
  { concept: 'inventory', en: 'inventor(y|ies)', ptBr: 'invent[áa]rios?' },
  { concept: 'backup', en: 'backups?', ptBr: 'backups?', notPtBr: 'c[óo]pias? de segurança' },
  {
    concept: 'owner of a task',
    en: 'task owners?',
    ptBr: 'respons[áa]ve(l|is)',
    notEn: 'assignees?',
    notPtBr: 'don[oa]s?|propriet[áa]ri[oa]s?',
  },
  { concept: 'Manager', en: 'Managers?', ptBr: 'Managers?', notPtBr: 'gerentes?|gestor(es)?' },
  { concept: 'Editor', en: 'Editors?', ptBr: 'Editor(es)?|Editors' },
];
