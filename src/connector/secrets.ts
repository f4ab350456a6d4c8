/** Names of variables that hold secrets. */
const SECRET_NAME =
  /(^|_)(SECRETS?|TOKEN|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|SECRET_?KEY|AUTH_?KEY)(_|$)/i;
/** Values of such variables that give nothing away: empty, switches, numbers, paths. */
const HARMLESS_VALUE = /^(|true|false|yes|no|on|off|none|null|\d{1,5}|[./~][\w./~-]*)$/i;

/** Forms that secrets of well-known services have, as their own documentation describes them. */
const SECRET_FORMS =
  /\b(gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|(AKIA|ASIA)[0-9A-Z]{16}|xox[abprs]-[\w-]{10,}|AIza[\w-]{35}|sk-[A-Za-z0-9_-]{20,}|npm_[A-Za-z0-9]{30,}|dckr_pat_[\w-]{20,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,})|-----BEGIN [A-Z ]{0,30}PRIVATE KEY|:\/\/[^\s/:@$]{1,100}:[^\s/:@$]{1,100}@/;

/** Whether a variable of this name and value is likely to hold a secret. */
export function isSecretName(name: string, value: string): boolean {
  return SECRET_NAME.test(name) && !HARMLESS_VALUE.test(value);
}

/** Whether a text has a secret of a well-known form in it. */
export function secretIn(text: string): boolean {
  return SECRET_FORMS.test(text);
}
