import { createTracer } from '../../src/pipeline.js'
import { openCase } from '../../src/store/case.js'
import { arrival, reports } from './documents.js'

// A process to be killed: adds reports to a case and writes a line for each as soon as the case says that it is in.
const [location = '', count = '0'] = process.argv.slice(2)
const open = await openCase(location, { analyst: createTracer() })
console.log('open')
for await (const { kind, id } of open.add(Array.from(reports(Number(count)), (doc) => arrival(doc))))
  console.log(`${kind} ${id}`)
await open.close()
