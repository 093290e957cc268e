import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";

/** One text for each plural category of a language; `#` stands for the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/**
 * A text with a number in it, in the right form of its language.
 * @throws RangeError when the language has a category (CLDR plural rules) that has no form
 */
export function counted(language: PayerLanguage, forms: PluralForms): (count: number) => string {
  const rules = new Intl.PluralRules(language);
  const missing = rules.resolvedOptions().pluralCategories.find((it) => forms[it] === undefined);
  if (missing) throw new RangeError(`${language} counts "${missing}" in a form of its own`);
  return (count) => (forms[rules.select(count)] ?? "").replace("#", String(count));
}
