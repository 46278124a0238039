import type { GazetteerFileFault, PlaceFault } from '../model/gazetteer-fault.js'
import type { GazetteerMessages, PlaceMessages } from './gazetteer.js'
import { counter } from './plural.js'

const count = counter('ar')
const places = (n: number): string =>
  count(n, { zero: 'لا مكان', one: 'مكان واحد', two: 'مكانان', few: '{n} أماكن', many: '{n} مكانا', other: '{n} مكان' })

export const placesAr: PlaceMessages = {
  heading: 'الأماكن:',
  kinds: {
    country: 'دولة',
    admin1: 'محافظة أو ولاية',
    region: 'منطقة',
    sea: 'بحر',
    river: 'نهر',
    mountain: 'جبل',
    island: 'جزيرة',
    capital: 'عاصمة',
    seat: 'مدينة',
    settlement: 'بلدة',
    district: 'حي',
    camp: 'مخيم',
    base: 'قاعدة',
    airport: 'مطار',
    crossing: 'معبر',
    field: 'حقل',
    port: 'ميناء',
    site: 'موقع',
  },
  precisions: {
    point: 'المكان نفسه',
    settlement: 'البلدة نفسها',
    admin1: 'موضع ما في المحافظة',
    country: 'موضع ما في البلد',
    region: 'موضع ما في المنطقة',
    distance: 'محسوب من مسافة',
    vicinity: 'بقربه',
    part: 'جزء منه',
    unlocated: 'غير محدد الموقع',
  },
  within: (name) => `في ${name}`,
  about: (km) => `± ${km} كم`,
  alternatives: (others) =>
    count(others, {
      one: 'مكان آخر واحد بهذا الاسم',
      two: 'مكانان آخران بهذا الاسم',
      few: '{n} أماكن أخرى بهذا الاسم',
      many: '{n} مكانا آخر بهذا الاسم',
      other: '{n} مكان آخر بهذا الاسم',
    }),
}

function what(fault: GazetteerFileFault | PlaceFault): string {
  switch (fault.kind) {
    case 'bad-json':
      return `ليس JSON سليما (${fault.why})`
    case 'bad-csv':
      return `ليس جدولا تفصل الفواصل قيمه (${fault.why})`
    case 'no-column':
      return `لا عمود باسم «${fault.column}»؛ والأعمدة name وlat وlon لازمة`
    case 'no-places':
      return 'لا أماكن فيه؛ هات ملف GeoNames أو GeoJSON فيه نقاط أو جدولا فيه name وlat وlon'
    case 'no-name':
      return 'لا اسم له'
    case 'bad-coordinates':
      return `«${fault.value}» ليس خط عرض وخط طول بالدرجات`
    case 'bad-kind':
      return `لا نوع باسم «${fault.value}»؛ والأنواع: ${fault.choices.join('، ')}`
    case 'bad-country':
      return `«${fault.value}» ليس رمز دولة من حرفين (SY)`
    case 'not-a-point':
      return 'شكله ليس نقطة (Point)'
    case 'bad-row':
      return `عدد أعمدته ${fault.columns}؛ ولصف GeoNames ‏19 عمودا`
  }
}

export const gazetteerAr: GazetteerMessages = {
  shipped: (n) => `isnad · ${places(n)}`,
  own: (name, n) => `${name} · ${places(n)}`,
  nothing: (name) => `لا مكان في المعجم باسم «${name}».`,
  unknownAction: (action) => `«${action}» ليس مما يفعله المعجم: list، ‏find، ‏add، ‏remove`,
  needs: (action) =>
    ({
      find: 'اذكر الاسم: isnad gazetteer find NAME',
      add: 'اذكر الملف: isnad gazetteer add FILE ‏(GeoNames أو CSV أو GeoJSON)',
      remove: 'اذكر المعجم: isnad gazetteer remove NAME',
    })[action],
  added: (name, n, passedOver) =>
    `${name}: حُفظ ${places(n)}${passedOver > 0 ? `؛ وتُجووز ${count(passedOver, { one: 'صف واحد', two: 'صفان', few: '{n} صفوف', many: '{n} صفا', other: '{n} صف' })} بلا اسم عربي أو مما لا ينفع` : ''}.`,
  keptIn: (path) => `الحفظ في ${path}.`,
  removed: (n) => `أزيل ${places(n)}.`,
  notYours: (name, names) => `ليس لك معجم باسم «${name}»${names.length > 0 ? `؛ وعندك: ${names.join('، ')}` : ''}`,
  noArabic: (path) => `${path}: لا اسم بحروف عربية في أي صف منه`,
  badFile: (path, faults) =>
    `${path}: لم يؤخذ من هذا الملف شيء، ${count(faults, { one: 'خلل واحد', two: 'خللان', few: '{n} مواضع خلل', many: '{n} موضع خلل', other: '{n} موضع خلل' })}:`,
  fault: (fault, place) => (place === null ? what(fault) : `الصف ${place}: ${what(fault)}`),
}
