/** The English of a screen must say everything that its Chinese says; a missing key does not compile. */

/** Chinese has one plural form, English two: `ahead_other` asks for `ahead_one` beside it. */
export type English<Chinese> = {
  readonly [Key in keyof Chinese]: Chinese[Key] extends string ? string : English<Chinese[Key]>;
} & {
  readonly [Key in keyof Chinese as Key extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};
