import { expect, test } from 'vitest'
import { writtenLanguage } from '../../src/text/written-language.js'

test.each([
  ['ar', 'قال متحدث باسم البلدية إن الجسر الشرقي أُغلق مساء الأحد بعد انهيار جزء منه، ولم يُصب أحد.'],
  ['ar', 'قال على بكرى إن الشرطة ضبطت المتهمين فى القاهرة أمس، وأحالتهم إلى النيابة العامة.'],
  [
    'ar',
    'رئيس بلدية ڤيينا پيتر هانكه زار الجسر الشرقي صباح أمس وتحدث إلى الصحفيين عن خطة إصلاحه وعن كلفتها التي لم تحدد بعد.',
  ],
  ['fa', 'سخنگوی شهرداری گفت که پل شرقی یکشنبه شب پس از فروریختن بخشی از آن بسته شد و کسی آسیب ندید.'],
  ['ur', 'بلدیہ کے ترجمان نے کہا کہ مشرقی پل کا ایک حصہ گرنے کے بعد اتوار کی شام اسے بند کر دیا گیا ہے۔'],
  ['ckb', 'وتەبێژی شارەوانی گوتی پردی ڕۆژهەڵات ئێوارەی یەکشەممە دوای ڕووخانی بەشێکی داخراوە و کەس بریندار نەبووە.'],
  ['kmr', 'Berdevkê şaredariyê got ku pira rojhilat êvara yekşemê hatiye girtin û kes birîndar nebûye.'],
  [
    'fr',
    'Le maire a été arrêté dans la forêt; même la fête de l’île fut arrêtée, et la tempête coûta sa tête au chêne.',
  ],
  ['tr', 'Resmî ve askerî kaynaklar, millî hükûmetin kararını kâğıt üzerinde açıkladı.'],
  ['tr', 'Belediye sözcüsü, doğu köprüsünün bir bölümü çöktükten sonra pazar akşamı kapatıldığını söyledi.'],
  ['en', 'A spokesman for the town said that the eastern bridge was closed on Sunday evening.'],
  ['ru', 'Представитель мэрии сообщил, что восточный мост закрыли в воскресенье вечером после обрушения.'],
  ['he', 'דובר העירייה אמר כי הגשר המזרחי נסגר ביום ראשון בערב לאחר שחלק ממנו קרס.'],
  [null, '12 / 5 – 2024'],
])('%s', (lang, text) => {
  expect(writtenLanguage(text)).toBe(lang)
})
