/** The texts of a language whose grammar has a form for millions (`de enlaces`), which English lacks. */
export type WithMany<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends string ? string : WithMany<Texts[Key]>
} & {
  [Key in keyof Texts as Key extends `${infer Name}_other` ? `${Name}_many` : never]: string
}
