import type { StateEntry } from './institution.js'

/**
 * `code|name|English|adjectives|seats|aliases`, lists parted by commas; the id is `state-` with the English words. Words
 * that mean something else as well are left out: مالي is also «financial», عمان also the capital of Jordan, سيول also «floods».
 */
const STATES = `
RU|روسيا|Russia|روسي|موسكو|روسيا الاتحادية,الاتحاد الروسي
UA|أوكرانيا|Ukraine|أوكراني|كييف|أكرانيا
BY|بيلاروسيا|Belarus|بيلاروسي|مينسك|بيلاروس,روسيا البيضاء
US|الولايات المتحدة|US|أميركي,أمريكي|واشنطن|أميركا,أمريكا,الولايات المتحدة الأميركية,الولايات المتحدة الأمريكية
GB|بريطانيا|UK|بريطاني|لندن|المملكة المتحدة,إنجلترا
FR|فرنسا|France|فرنسي|باريس|
DE|ألمانيا|Germany|ألماني|برلين|ألمانيا الاتحادية
IT|إيطاليا|Italy|إيطالي|روما|
ES|إسبانيا|Spain|إسباني|مدريد|أسبانيا
PT|البرتغال|Portugal|برتغالي|لشبونة|
NL|هولندا|Netherlands|هولندي|لاهاي|
BE|بلجيكا|Belgium|بلجيكي||
CH|سويسرا|Switzerland|سويسري||
AT|النمسا|Austria|نمساوي|فيينا|
SE|السويد|Sweden|سويدي|ستوكهولم|
NO|النرويج|Norway|نرويجي|أوسلو|
DK|الدنمارك|Denmark|دنماركي,دانماركي|كوبنهاغن|الدانمارك
FI|فنلندا|Finland|فنلندي|هلسنكي|
IE|أيرلندا|Ireland|أيرلندي|دبلن|إيرلندا
PL|بولندا|Poland|بولندي|وارسو|
HU|المجر|Hungary|مجري,هنغاري|بودابست|هنغاريا
RO|رومانيا|Romania|روماني|بوخارست|
BG|بلغاريا|Bulgaria|بلغاري|صوفيا|
CZ|التشيك|Czechia|تشيكي|براغ|
SK|سلوفاكيا|Slovakia|سلوفاكي||
SI|سلوفينيا|Slovenia|سلوفيني||
HR|كرواتيا|Croatia|كرواتي||
RS|صربيا|Serbia|صربي|بلغراد|
BA|البوسنة والهرسك|Bosnia and Herzegovina|بوسني||البوسنة
XK|كوسوفو|Kosovo|كوسوفي|بريشتينا|
AL|ألبانيا|Albania|ألباني||
MK|مقدونيا|North Macedonia|مقدوني||مقدونيا الشمالية
GR|اليونان|Greece|يوناني|أثينا|
CY|قبرص|Cyprus|قبرصي|نيقوسيا|
MT|مالطا|Malta|مالطي||
LT|ليتوانيا|Lithuania|ليتواني||
LV|لاتفيا|Latvia|لاتفي||
EE|إستونيا|Estonia|إستوني||
MD|مولدوفا|Moldova|مولدوفي||مولدافيا
GE|جورجيا|Georgia|جورجي|تبليسي|
AM|أرمينيا|Armenia|أرميني,أرمني|يريفان|
AZ|أذربيجان|Azerbaijan|أذربيجاني,أذري|باكو|
TR|تركيا|Turkey|تركي|أنقرة|تركية,الجمهورية التركية
IR|إيران|Iran|إيراني|طهران|الجمهورية الإسلامية الإيرانية,الجمهورية الإسلامية في إيران
IL|إسرائيل|Israel|إسرائيلي|تل أبيب|دولة الاحتلال,الكيان الإسرائيلي,كيان الاحتلال,الاحتلال الإسرائيلي,الكيان الصهيوني
PS|فلسطين|Palestine|فلسطيني|رام الله|السلطة الفلسطينية,السلطة الوطنية الفلسطينية,دولة فلسطين
SY|سوريا|Syria|سوري|دمشق|سورية,الجمهورية العربية السورية
LB|لبنان|Lebanon|لبناني||الجمهورية اللبنانية
JO|الأردن|Jordan|أردني||المملكة الأردنية الهاشمية
IQ|العراق|Iraq|عراقي|بغداد|جمهورية العراق
SA|السعودية|Saudi Arabia|سعودي|الرياض|المملكة العربية السعودية
AE|الإمارات|UAE|إماراتي|أبوظبي,أبو ظبي|الإمارات العربية المتحدة,دولة الإمارات
QA|قطر|Qatar|قطري|الدوحة|دولة قطر
KW|الكويت|Kuwait|كويتي||دولة الكويت
BH|البحرين|Bahrain|بحريني|المنامة|مملكة البحرين
OM|سلطنة عمان|Oman|عماني|مسقط|
YE|اليمن|Yemen|يمني||الجمهورية اليمنية
EG|مصر|Egypt|مصري|القاهرة|جمهورية مصر العربية
SD|السودان|Sudan|سوداني|الخرطوم,بورتسودان|جمهورية السودان
SS|جنوب السودان|South Sudan|جنوب سوداني|جوبا|دولة جنوب السودان
LY|ليبيا|Libya|ليبي||دولة ليبيا
TN|تونس|Tunisia|تونسي||الجمهورية التونسية
DZ|الجزائر|Algeria|جزائري||الجمهورية الجزائرية
MA|المغرب|Morocco|مغربي|الرباط|المملكة المغربية
MR|موريتانيا|Mauritania|موريتاني|نواكشوط|
SO|الصومال|Somalia|صومالي|مقديشو|
DJ|جيبوتي|Djibouti|جيبوتي||
KM|جزر القمر|Comoros|قمري||
ET|إثيوبيا|Ethiopia|إثيوبي,أثيوبي|أديس أبابا|أثيوبيا
ER|إريتريا|Eritrea|إريتري|أسمرة|أريتريا
KE|كينيا|Kenya|كيني|نيروبي|
UG|أوغندا|Uganda|أوغندي|كمبالا|
TD|تشاد|Chad|تشادي|نجامينا|
NE|النيجر|Niger|نيجري|نيامي|
NG|نيجيريا|Nigeria|نيجيري|أبوجا|
ML|جمهورية مالي|Mali||باماكو|دولة مالي
BF|بوركينا فاسو|Burkina Faso|بوركيني|واغادوغو|
SN|السنغال|Senegal|سنغالي|داكار|
CM|الكاميرون|Cameroon|كاميروني||
CD|الكونغو الديمقراطية|DR Congo|كونغولي|كينشاسا|
CF|أفريقيا الوسطى|Central African Republic||بانغي|
RW|رواندا|Rwanda|رواندي|كيغالي|
TZ|تنزانيا|Tanzania|تنزاني||
ZA|جنوب أفريقيا|South Africa|جنوب أفريقي|بريتوريا|جنوب إفريقيا
AF|أفغانستان|Afghanistan|أفغاني|كابول,كابل|
PK|باكستان|Pakistan|باكستاني|إسلام آباد,إسلام أباد|
IN|الهند|India|هندي|نيودلهي|
BD|بنغلادش|Bangladesh|بنغلاديشي|دكا|بنغلاديش
LK|سريلانكا|Sri Lanka|سريلانكي||
MM|ميانمار|Myanmar|ميانماري||بورما
CN|الصين|China|صيني|بكين|جمهورية الصين الشعبية
TW|تايوان|Taiwan|تايواني|تايبيه|
JP|اليابان|Japan|ياباني|طوكيو|
KR|كوريا الجنوبية|South Korea|كوري جنوبي|سول|
KP|كوريا الشمالية|North Korea|كوري شمالي|بيونغ يانغ|
VN|فيتنام|Vietnam|فيتنامي|هانوي|
TH|تايلاند|Thailand|تايلاندي|بانكوك|تايلند
PH|الفلبين|Philippines|فلبيني|مانيلا|
ID|إندونيسيا|Indonesia|إندونيسي|جاكرتا|أندونيسيا
MY|ماليزيا|Malaysia|ماليزي|كوالالمبور|
KZ|كازاخستان|Kazakhstan|كازاخستاني|أستانا|
UZ|أوزبكستان|Uzbekistan|أوزبكستاني,أوزبكي|طشقند|
TJ|طاجيكستان|Tajikistan|طاجيكستاني|دوشنبه|
TM|تركمانستان|Turkmenistan|تركمانستاني|عشق آباد|
KG|قرغيزستان|Kyrgyzstan|قرغيزستاني||قيرغيزستان
AU|أستراليا|Australia|أسترالي|كانبيرا|
NZ|نيوزيلندا|New Zealand|نيوزيلندي||
CA|كندا|Canada|كندي|أوتاوا|
MX|المكسيك|Mexico|مكسيكي||
BR|البرازيل|Brazil|برازيلي||
AR|الأرجنتين|Argentina|أرجنتيني||
VE|فنزويلا|Venezuela|فنزويلي|كراكاس|
CO|كولومبيا|Colombia|كولومبي||
CU|كوبا|Cuba|كوبي|هافانا|
CL|تشيلي|Chile|تشيلي||
BO|بوليفيا|Bolivia|بوليفي||
NI|نيكاراغوا|Nicaragua|نيكاراغوي||
`

const UNVERIFIED = { names: 'unverified' } as const

const list = (field: string | undefined): string[] => (field ? field.split(',') : [])

const IN_FULL: Readonly<Record<string, string>> = {
  US: 'United States',
  UK: 'United Kingdom',
  UAE: 'United Arab Emirates',
}

function state(line: string): StateEntry {
  const [code = '', name = '', english = '', adjectives, seats, aliases] = line.split('|')
  const id = `state-${english.toLowerCase().replaceAll(' ', '-')}`
  const nameEn = IN_FULL[english] ?? english
  return {
    id,
    code,
    name,
    nameEn,
    aliases: list(aliases),
    adjectives: list(adjectives),
    seats: list(seats),
    within: null,
    runBy: [],
    marks: [],
    sources: UNVERIFIED,
  }
}

/**
 * Authorities that govern a territory inside a state and run organs of their own there. Whose claim to it is right is
 * not said: their organs and the state's are two voices, since they say different things.
 */
const AUTHORITIES: readonly StateEntry[] = [
  {
    id: 'authority-gaza',
    code: null,
    name: 'السلطات في قطاع غزة',
    nameEn: 'Authorities in the Gaza Strip',
    aliases: ['حكومة غزة', 'حكومة حماس', 'حكومة حماس في غزة'],
    adjectives: [],
    seats: [],
    within: 'state-palestine',
    runBy: ['hamas'],
    marks: ['غزة', 'قطاع غزة', 'حماس', 'حركة حماس'],
    sources: UNVERIFIED,
  },
  {
    id: 'authority-sanaa',
    code: null,
    name: 'سلطات صنعاء',
    nameEn: 'Authorities in Sanaa',
    aliases: ['حكومة صنعاء', 'حكومة الحوثيين', 'حكومة الإنقاذ في صنعاء'],
    adjectives: ['حوثي'],
    seats: [],
    within: 'state-yemen',
    runBy: ['houthis'],
    marks: ['صنعاء', 'الحوثيين', 'جماعة الحوثي', 'الحوثي', 'أنصار الله'],
    sources: UNVERIFIED,
  },
  {
    id: 'authority-kurdistan',
    code: null,
    name: 'حكومة إقليم كردستان',
    nameEn: 'Kurdistan Region of Iraq',
    aliases: ['إقليم كردستان', 'حكومة إقليم كردستان العراق', 'إقليم كردستان العراق', 'حكومة الإقليم'],
    adjectives: [],
    seats: ['أربيل'],
    within: 'state-iraq',
    runBy: [],
    marks: ['إقليم كردستان', 'كردستان', 'كردستان العراق'],
    sources: UNVERIFIED,
  },
  {
    id: 'authority-north-east-syria',
    code: null,
    name: 'الإدارة الذاتية لشمال وشرق سوريا',
    nameEn: 'Autonomous Administration of North and East Syria',
    aliases: ['الإدارة الذاتية', 'الإدارة الذاتية الكردية', 'الإدارة الذاتية الديمقراطية'],
    adjectives: [],
    seats: [],
    within: 'state-syria',
    runBy: ['pyd', 'syrian-democratic-forces'],
    marks: ['الإدارة الذاتية'],
    sources: UNVERIFIED,
  },
  {
    id: 'authority-somaliland',
    code: null,
    name: 'أرض الصومال',
    nameEn: 'Somaliland',
    aliases: ['صوماليلاند', 'جمهورية أرض الصومال'],
    adjectives: [],
    seats: ['هرجيسا'],
    within: 'state-somalia',
    runBy: [],
    marks: [],
    sources: UNVERIFIED,
  },
]

/** Every state and governing authority isnad ships with. @example STATE_ENTRIES.find((s) => s.code === 'RU')?.seats // ['موسكو'] */
export const STATE_ENTRIES: readonly StateEntry[] = [...STATES.trim().split('\n').map(state), ...AUTHORITIES]
