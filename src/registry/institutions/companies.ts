import type { InstitutionRow } from '../institution.js'

/** Companies that are quoted on conflicts. */
export const COMPANIES: readonly InstitutionRow[] = [
  {
    id: 'aramco',
    name: 'أرامكو السعودية',
    nameEn: 'Saudi Aramco',
    aliases: ['أرامكو', 'شركة أرامكو', 'شركة أرامكو السعودية'],
  },
  { id: 'maersk', name: 'شركة ميرسك', nameEn: 'Maersk', aliases: ['ميرسك'] },
  {
    id: 'ambrey',
    name: 'شركة أمبري',
    nameEn: 'Ambrey',
    aliases: ['شركة أمبري البريطانية', 'أمبري', 'شركة أمبري للأمن البحري'],
  },
  {
    id: 'noc-libya',
    name: 'المؤسسة الوطنية للنفط',
    nameEn: 'National Oil Corporation (Libya)',
    aliases: ['المؤسسة الوطنية للنفط الليبية'],
  },
]
