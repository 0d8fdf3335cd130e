import type { Contact } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import type { ContactPart } from '../parts/contacts.ts'
import { append } from '../text/append.ts'

/** The contacts of a letter while they are gathered. */
export interface Gathering {
  contacts: Contact[]
  /** The last contact while it is a unit. */
  unit: Contact | null
  notes: Mention[]
}

/** Adds contacts to those above: a phone alone belongs to the name above it, and a person takes the place of the unit above. */
export function addContacts(to: Gathering, parts: readonly ContactPart[]): void {
  for (const { name, phones, isUnit } of parts) {
    const last = to.contacts.at(-1)
    const isUnitAbove = last !== undefined && last === to.unit
    if (name === null && last?.phones.length === 0) append(last.phones, phones)
    else if (
      name !== null &&
      !isUnit &&
      last !== undefined &&
      ((isUnitAbove && (phones.length === 0 || last.phones.length === 0)) ||
        (last.name === null && phones.length === 0))
    ) {
      if (last.name !== null) to.notes.push(last.name)
      last.name = name
      append(last.phones, phones)
      to.unit = null
    } else {
      const contact = { name, phones: [...phones] }
      to.contacts.push(contact)
      to.unit = isUnit ? contact : null
    }
  }
}
