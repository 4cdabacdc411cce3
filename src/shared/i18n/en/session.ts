/** Who is at the window: sign-in, PIN, recovery. */
export const sessionEn = {
  'session.title': 'Who is working?',
  'session.text': 'Choose your profile. A PIN names who acts; it encrypts nothing.',
  'session.hasPin': 'PIN',
  'session.noPin': 'No PIN',
  'session.pin': 'PIN',
  'session.pinOf': 'PIN of {name}',
  'session.signIn': 'Sign in',
  'session.wrongPin': 'Not signed in',
  'session.otherProfile': 'Another profile',
  'session.wait': '{seconds, plural, one {Try again in # second} other {Try again in # seconds}}',
  'session.forgot': 'Forgot the PIN?',
  'session.forgot.text':
    'The person who set this console up can give a new PIN under Settings, Profiles. His or her own PIN is reset here, with the recovery code that was shown once.',
  'session.recoveryCode': 'Recovery code',
  'session.newPin': 'New PIN, 4 to 12 digits',
  'session.recover': 'Reset the PIN',
  'session.recovered.title': 'The PIN is new, and so is the recovery code',
  'session.recovered.text': 'Write it down and keep it apart from this computer: it is shown once.',
  'session.recovered.done': 'I have written it down',
  'session.language': 'Language',
} as const;
