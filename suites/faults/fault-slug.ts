/** `UserNotFoundException` -> `user-not-found` */
export function faultSlug(fault: string): string {
  return fault
    .replace(/Exception$/, '')
    .replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, (_all, low, high, last) =>
      last === undefined ? `${low}-${high}` : `${last}-`,
    )
    .toLowerCase()
}
