import type { errorsPeopleEn } from '../en/errors-people';

export const errorsPeoplePtBr: Record<keyof typeof errorsPeopleEn, string> = {
  'errors.profile_exists':
    'Já existe um perfil. Entre com ele; o administrador da instalação cria os outros.',
  'errors.wrong_pin':
    'Não confere.{seconds, plural, =0 {} other { A próxima tentativa espera # s.}}',
  'errors.pin_wait': 'Tentativas erradas demais. Espere {seconds, number} s e tente de novo.',
  'errors.own_pin':
    'O seu próprio PIN é trocado no seu perfil, com o PIN atual. Aqui se redefine o PIN dos outros.',

  'errors.slug_taken': 'O nome curto “{slug}” já é de outro cliente. Escolha um diferente.',
  'errors.unknown_zone': '“{zone}” não é um fuso horário. Escreva um como America/Sao_Paulo.',
  'errors.unknown_currency':
    '“{currency}” não é um código de moeda. Escreva um como BRL, EUR ou USD.',
  'errors.logo_type': '{file} não é uma imagem que sirva de logotipo. Use PNG, JPEG, WebP ou SVG.',
  'errors.last_owner': '{name} é o único Owner deste cliente. Antes, torne outra pessoa Owner.',
  'errors.owns_open_tasks':
    '{name} ainda é responsável por {count, plural, one {uma tarefa aberta} other {# tarefas abertas}} aqui. Antes, passe {count, plural, one {essa tarefa} other {essas tarefas}} para outra pessoa.',
  'errors.inventory_full':
    'O inventário já tem {most, number} itens, o máximo possível. Remova um que não seja mais oferecido.',

  'errors.unknown_setting': 'Não existe uma configuração chamada “{key}”.',
  'errors.setting_value': 'A configuração “{key}” não aceita este valor: {problem}.',
  'errors.setting_by_admin':
    'A configuração “{key}” cabe ao administrador da instalação. Nada foi alterado.',
  'errors.setting_by_program': 'A configuração “{key}” é mantida pelo próprio Gatehouse.',

  'errors.file_name_empty': 'O arquivo não tem nome. Dê um nome a ele e anexe de novo.',
  'errors.file_name_path':
    '“{name}” não é um nome de arquivo: indica um lugar ou tem um caractere que nenhum nome pode ter. Renomeie o arquivo e anexe de novo.',
  'errors.file_name_long':
    'O nome do arquivo tem {length} caracteres, e o limite é {most}. Encurte-o e anexe de novo.',
  'errors.file_too_big':
    '{name} tem {megabytes, number} MB. Um arquivo pode ter no máximo {most, number} MB; anexe um link ou uma versão menor.',
  'errors.upload_offset':
    'Uma parte do arquivo chegou fora de ordem: já há {received, number} bytes, e a parte começa em {offset, number}. Envie de novo.',
  'errors.upload_too_long':
    'Chegou mais de {name} do que os {bytes, number} bytes anunciados. Anexe o arquivo outra vez.',
  'errors.upload_incomplete':
    'Só chegaram {received, number} de {bytes, number} bytes de {name}. Anexe o arquivo outra vez.',
  'errors.upload_hash':
    '{name} mudou no caminho ou enquanto era lido. Nada foi guardado; anexe-o outra vez.',
  'errors.file_bytes_missing':
    'O conteúdo de {name} sumiu da pasta de dados ou foi alterado nela. Restaure um backup ou anexe o arquivo outra vez.',

  'errors.backup_not_whole':
    'A cópia não ficou inteira e foi descartada: {problem}. Verifique o disco e tente de novo.',
  'errors.backup_damaged':
    'O backup {file} não passa na verificação e não será usado: {problem}. Escolha outro.',
  'errors.backup_missing': 'Não existe o arquivo {file}.',
  'errors.folder_not_empty':
    'A pasta {folder} não está vazia. Indique uma vazia ou que ainda não exista.',
  'errors.restore_impossible':
    'O backup {backup}, que seria restaurado, não pode ser usado: {problem}. Os dados continuam como estavam. Apague {file} para iniciar com eles.',

  'errors.corrupt_database':
    'O banco de dados {file} está danificado ({problem}) e foi deixado como está. {backup, select, none {Não há backup nesta pasta de dados.} other {O backup mais recente é {backup}. Restaure-o com: gatehouse restore {backup} --data PASTA-NOVA}}',
  'errors.newer_database':
    'Um Gatehouse mais novo gravou estes dados (esquema {found, number}; este conhece o {known, number}). O arquivo não foi tocado. Abra o programa mais novo ou restaure um backup antigo em outra pasta. {backup, select, none {Não há backup nesta pasta de dados.} other {O backup mais recente é {backup}.}}',
  'errors.different_migration':
    'Estes dados foram feitos com outra migração {migration}, diferente da deste programa. O arquivo não foi tocado. Use o programa que os criou. {backup, select, none {Não há backup nesta pasta de dados.} other {O backup mais recente é {backup}.}}',
  'errors.foreign_database':
    'O arquivo {file} é um banco de dados, mas não do Gatehouse. Ele não foi tocado. Indique outra pasta de dados com --data.',
  'errors.disk_full':
    'O disco está cheio, por isso nada foi salvo. A leitura continua. Libere espaço e tente de novo.',
  'errors.not_writable':
    'Não é possível gravar na pasta de dados, por isso nada foi salvo. Verifique o disco e as permissões da pasta.',
  'errors.damage_found':
    'Uma parte do banco de dados não pôde ser lida. Feche o Gatehouse e abra-o de novo: ele então lê o arquivo inteiro e diz o que fazer.',
};
