import type { sessionEn } from '../en/session';

export const sessionPtBr: Record<keyof typeof sessionEn, string> = {
  'session.title': 'Quem vai trabalhar?',
  'session.text': 'Escolha seu perfil. O PIN diz quem age; não criptografa nada.',
  'session.hasPin': 'PIN',
  'session.noPin': 'Sem PIN',
  'session.pin': 'PIN',
  'session.pinOf': 'PIN de {name}',
  'session.signIn': 'Entrar',
  'session.wrongPin': 'Você não entrou',
  'session.otherProfile': 'Outro perfil',
  'session.wait':
    '{seconds, plural, one {Tente de novo em # segundo} other {Tente de novo em # segundos}}',
  'session.forgot': 'Esqueceu o PIN?',
  'session.forgot.text':
    'Quem instalou este console pode definir um PIN novo em Configurações, Perfis. O PIN dessa pessoa é redefinido aqui, com o código de recuperação mostrado uma única vez.',
  'session.recoveryCode': 'Código de recuperação',
  'session.newPin': 'PIN novo, de 4 a 12 dígitos',
  'session.recover': 'Redefinir o PIN',
  'session.recovered.title': 'O PIN é novo, e o código de recuperação também',
  'session.recovered.text': 'Anote e guarde longe deste computador: ele é mostrado uma única vez.',
  'session.recovered.done': 'Já anotei',
  'session.language': 'Idioma',
};
