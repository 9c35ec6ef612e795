// By which words of the list of `rinnalla demo` the tests find people.

export const COORDINATOR = /^work-ability-coordinator$/;
export const LEAD = /^lead$/;
export const OFFICE = /^office$/;
export const PRIVACY = /^privacy$/;
/** Somebody who has no seat in the team that owns the cases. */
export const OTHER_UNIT = /other-unit/;
export const NURSE = /^(public-health-nurse|nurse)$/;
export const PHYSICIAN = /^physician$/;
