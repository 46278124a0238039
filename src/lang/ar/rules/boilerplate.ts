/**
 * Page furniture of Arabic news pages. Patterns run on one folded line (ه for ة, ي for ى, no hamza, no marks).
 * `line`: the whole line must match. `list`: the line opens a list of headlines; if nothing follows on the line itself,
 * the headlines stand on the next lines. `tail`: from the match to the end of its line.
 */
export const arabicBoilerplate = {
  line: [
    {
      id: 'boilerplate.share',
      kind: 'share',
      pattern:
        /^(?:شارك(?:ها|وا)?|مشاركه|شارك (?:هذا )?(?:الخبر|المقال|الموضوع|هذه الصفحه)|شارك علي (?:فيسبوك|تويتر|واتساب|اكس)|ارسل(?:وا|)? (?:الي|ل)صديق|ارسال الي صديق|ارسال لصديق|طباعه|اطبع|نسخ الرابط|حفظ|تعليق(?:ات)?|اضف تعليق(?:ا|ك)?|share|tweet|print|e-?mail|facebook|twitter|whatsapp|telegram)(?:[ |/،-]{1,3}(?:شارك|مشاركه|طباعه|ارسال|حفظ|نسخ الرابط|share|tweet|print|e-?mail|facebook|twitter|whatsapp|telegram)){0,8}[.:]?$/u,
    },
    {
      id: 'boilerplate.follow',
      kind: 'channel_link',
      pattern:
        /^[^\p{L}\n]{0,4}(?:(?:تابعونا|تابعنا|تابعوا|تابع|اشتركوا?|انضموا?) (?:الان )?(?:علي|عبر|من خلال|ايضا|في قنا|بقنا|الي قنا|لقنا|قناتنا|صفحتنا|حسابنا|في صفحتنا|في نشرتنا)[^\n]{0,160}|تابعونا[.:!]?)$/u,
    },
    {
      id: 'boilerplate.subscribe',
      kind: 'channel_link',
      pattern:
        /^[^\p{L}\n]{0,4}(?:للاشتراك|لمتابعه|لمتابعتنا|للانضمام|لتصلك|ليصلك) [^\n]{0,80}(?:قناتنا|قناه|صفحتنا|حسابنا|مجموعتنا|تلغرام|تيليغرام|تليجرام|واتساب|تطبيق|t\.me\/)[^\n]{0,100}$/u,
    },
    {
      id: 'boilerplate.channel',
      kind: 'channel_link',
      pattern:
        /^[^\p{L}]{0,4}(?:(?:قناتنا|قناه|حسابنا|صفحتنا|رابط القناه|قناه [\p{L} ]{2,30}) (?:علي|في) (?:ال)?(?:تلغرام|تيليغرام|تلجرام|تليجرام|تيليجرام|واتساب|واتس اب|فيسبوك|تويتر|اكس|يوتيوب|انستغرام)[^\p{L}\n]{0,4}|@[a-z0-9_]{4,32})$/u,
    },
    {
      id: 'boilerplate.copyright',
      kind: 'copyright',
      pattern:
        /^[^\p{L}\n]{0,6}(?:جميع الحقوق محفوظه|كل الحقوق محفوظه|كافه الحقوق محفوظه|الحقوق محفوظه|حقوق (?:النشر|الطبع|النسخ)|copyright|all rights reserved)[^\n]{0,160}$/u,
    },
    {
      id: 'boilerplate.copyright-year',
      kind: 'copyright',
      pattern:
        /^(?:©|\(c\) ?\d{4})[^\n]{0,120}$|^[^\n.]{0,80}(?:©|جميع الحقوق محفوظه|all rights reserved)[^\n.]{0,40}[\d.]{0,6}$/u,
    },
    {
      id: 'boilerplate.updated',
      kind: 'timestamp',
      pattern:
        /^(?:اخر تحديث|تاريخ النشر|تاريخ التحديث|تم النشر|نشر في|نشر بتاريخ|اخر تعديل|updated|published) ?[:في]{0,2}[^\n]{0,30}\d[^\n]{0,60}$/u,
    },
    {
      id: 'boilerplate.more',
      kind: 'read_also',
      pattern:
        /^(?:\.{2,3}|…)? ?(?:المزيد|اقرا المزيد|للمزيد|قراءه المزيد|تابع القراءه|read more)(?: ?\.{2,3}|…|:| ?>>?| ?»)?$/u,
    },
    {
      id: 'boilerplate.navigation',
      kind: 'navigation',
      pattern:
        /^(?:next previous|next|previous|التالي|السابق|الصفحه الرييسيه|الرييسيه|العوده الي الاعلي|عوده|القايمه|[\p{L} ]{2,20}(?: ?[>›] ?[\p{L} ]{2,20}){1,4})$/u,
    },
    { id: 'boilerplate.end', kind: 'end_mark', pattern: /^(?:\/{2} ?انتهي ?\/{2}|-{0,2}انتهي-{1,2})$/u },
    { id: 'boilerplate.separator', kind: 'separator', pattern: /^(?:#{2,40}|\*{3,40}|[-_=]{4,80})$/u },
    {
      id: 'boilerplate.contact',
      kind: 'contact',
      pattern: /^(?:للتواصل مع (?:الكاتب|المحرر)|للتواصل ارسل sms|تبدا بالرمز \(?\d|لارسال رساله sms)[^\n]{0,160}$/u,
    },
  ],
  list: [
    {
      id: 'boilerplate.read-also',
      kind: 'read_also',
      pattern:
        /^[^\p{L}\n]{0,4}(?:اقرا ايضا(?= )|شاهد ايضا(?= )|طالع ايضا(?= )|(?:اقرا ايضا|اقراوا ايضا|اقرا كذلك|اقرا المزيد|شاهد ايضا|شاهد المزيد|طالع ايضا|طالعوا ايضا|انظر ايضا|(?:مواضيع|موضوعات|مقالات|اخبار|روابط|مواد|تقارير|عناوين) (?:ذات|لها) (?:ال)?(?:صله|علاقه)|(?:مواضيع|موضوعات|اخبار|مقالات) (?:متعلقه|مشابهه|مرتبطه)|قد يهمك(?: ايضا)?|قد يعجبك(?: ايضا)?|ربما يهمك|الاكثر (?:قراءه|مشاهده|تداولا)|read also|related)(?: ?[:/|]| ?\.{2,3}|…|$))/u,
    },
  ],
  tail: [
    {
      id: 'boilerplate.permalink',
      kind: 'read_also',
      pattern: /(?:^|[.!?؟»"”… ])(رابط الخبر (?:ب|علي |في |من )[^\n]{2,200})$/u,
    },
    {
      id: 'boilerplate.permalink-short',
      kind: 'read_also',
      pattern: /(?:^|[.!?؟»"”…] )((?:رابط الخبر|رابط المقال|المصدر الاصلي) ?:[^\n]{0,200})$/u,
    },
    {
      id: 'boilerplate.read-also-tail',
      kind: 'read_also',
      pattern: /[.!?؟»"”…] ((?:اقرا ايضا|شاهد ايضا|اقرا المزيد) ?:[^\n]{0,200})$/u,
    },
    { id: 'boilerplate.tags', kind: 'tags', pattern: /(?:^|[.!?؟»"”…\d] |\p{L} )(سمات \p{L}[\p{L}\p{N} _]{1,120})$/u },
    {
      id: 'boilerplate.tags-label',
      kind: 'tags',
      pattern:
        /(?:^|[.!?؟»"”…] )((?:الكلمات المفتاحيه|كلمات مفتاحيه|كلمات دلاليه|وسوم|الوسوم|هاشتاغ) ?:[^\n]{1,160})$/u,
    },
    { id: 'boilerplate.end-tail', kind: 'end_mark', pattern: /(?:[.!?؟»"”…] ?)(\/{2} ?انتهي ?\/{2})$/u },
  ],
} as const
