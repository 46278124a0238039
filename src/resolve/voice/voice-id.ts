/**
 * The id of a voice from what makes it one: readable where the registry named it, else its kind and a hash. It is the
 * same in every case the voice stands in.
 * @example voiceId('outlet:reuters') // 'outlet:reuters'
 */
export function voiceId(key: string): string {
  return /^[\w:/?|#+.-]+$/u.test(key) ? key : `${key.slice(0, key.indexOf(':'))}:${hash(key)}`
}

/** Two 32-bit FNV-1a hashes with different beginnings: 64 bits tell a hundred thousand voices apart. */
function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit ^ (i & 0xff), 0x01000193)
  }
  const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, '0')
  return hex(a) + hex(b)
}
