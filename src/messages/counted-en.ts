import { counter } from './plural.js'

const count = counter('en')

export const documents = (n: number): string => count(n, { one: '{n} document', other: '{n} documents' })

export const reports = (n: number): string => count(n, { one: '{n} report', other: '{n} reports' })

/** Every count holds for the documents given and says so. */
export const among = (n: number): string => (n === 1 ? 'in this 1 document' : `among these ${n} documents`)
