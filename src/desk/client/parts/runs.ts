/** Arabic is written from right to left whatever the page is in. */
export const directionOf = (lang: string): 'rtl' | 'ltr' =>
  /^(?:ar|fa|he|ur|ckb|ps|ug)(?:-|$)/u.test(lang) ? 'rtl' : 'ltr'
