import { counter } from './plural.js'

const count = counter('ar')

/** So many documents, as a subject. */
export const documents = (n: number): string =>
  count(n, {
    zero: 'لا وثائق',
    one: 'وثيقة واحدة',
    two: 'وثيقتان',
    few: '{n} وثائق',
    many: '{n} وثيقة',
    other: '{n} وثيقة',
  })

/** So many documents, after a preposition. */
export const ofDocuments = (n: number): string => count(n, { two: 'وثيقتين', other: documents(n) })

/** So many reports, as a subject. */
export const reports = (n: number): string =>
  count(n, {
    zero: 'لا تقارير',
    one: 'تقرير واحد',
    two: 'تقريران',
    few: '{n} تقارير',
    many: '{n} تقريرا',
    other: '{n} تقرير',
  })

/** So many reports, after a preposition. */
export const ofReports = (n: number): string => count(n, { zero: 'لا شيء', two: 'تقريرين', other: reports(n) })

/** Every count holds for the documents given and says so. */
export const among = (n: number): string =>
  count(n, {
    zero: 'ولا وثائق في القضية',
    one: 'في هذه الوثيقة',
    two: 'في هاتين الوثيقتين',
    few: 'في هذه الوثائق وعددها {n}',
    many: 'في هذه الوثائق وعددها {n}',
    other: 'في هذه الوثائق وعددها {n}',
  })
