/**
 * Beginnings of words that Arabic papers spell in two ways, folded: the way fewer take, and the one they are compared by. Each was met
 * in both ways in the press of 2009 to 2023: أميركا beside أمريكا (2,900 and 1,800 times), ميليشيا beside مليشيا, مسؤول beside مسئول.
 */
export const VARIANTS: ReadonlyMap<string, string> = new Map([
  ['اميرك', 'امريك'],
  ['ميليش', 'مليش'],
  ['مسيول', 'مسوول'],
  ['شيون', 'شوون'],
  ['ديبلوماس', 'دبلوماس'],
  ['ديموقراط', 'ديمقراط'],
  ['كونجرس', 'كونغرس'],
  ['بنتاجون', 'بنتاغون'],
  ['تليفزيون', 'تلفزيون'],
  ['انكليز', 'انجليز'],
  ['انكلتر', 'انجلتر'],
  ['جرينتش', 'غرينتش'],
  ['جوجل', 'غوغل'],
])
