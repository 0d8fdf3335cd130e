import addresseeCountConflict from './addressee-count-conflict.ts'
import addresseeRoleConflict from './addressee-role-conflict.ts'
import attachmentMissing from './attachment-missing.ts'
import citationForm from './citation-form.ts'
import citationYearFuture from './citation-year-future.ts'
import commitmentWithoutDue from './commitment-without-due.ts'
import damagedDate from './damaged-date.ts'
import damagedMarker from './damaged-marker.ts'
import dateConflict from './date-conflict.ts'
import dateForm from './date-form.ts'
import documentNumberBrackets from './document-number-brackets.ts'
import documentNumberConflict from './document-number-conflict.ts'
import documentNumberForm from './document-number-form.ts'
import documentNumberOrdinal from './document-number-ordinal.ts'
import documentNumberPadded from './document-number-padded.ts'
import documentNumberYear from './document-number-year.ts'
import dueBeforeLetter from './due-before-letter.ts'
import duplicateLetter from './duplicate-letter.ts'
import duplicateOrdinal from './duplicate-ordinal.ts'
import emptyMetadataValue from './empty-metadata-value.ts'
import errorPage from './error-page.ts'
import figureConflict from './figure-conflict.ts'
import figureDiffersAcross from './figure-differs-across.ts'
import figureWithoutUnit from './figure-without-unit.ts'
import genreTitleMismatch from './genre-title-mismatch.ts'
import hardWrap from './hard-wrap.ts'
import impossibleDate from './impossible-date.ts'
import internalBodySigns from './internal-body-signs.ts'
import jiezhiWording from './jiezhi-wording.ts'
import lonelyOrdinal from './lonely-ordinal.ts'
import metadataConflict from './metadata-conflict.ts'
import missingContact from './missing-contact.ts'
import missingDate from './missing-date.ts'
import missingDisclosure from './missing-disclosure.ts'
import missingDocumentNumber from './missing-document-number.ts'
import missingOpening from './missing-opening.ts'
import missingResultClass from './missing-result-class.ts'
import missingSalutation from './missing-salutation.ts'
import missingSignature from './missing-signature.ts'
import missingTitle from './missing-title.ts'
import mixedHonorific from './mixed-honorific.ts'
import mojibake from './mojibake.ts'
import notAReply from './not-a-reply.ts'
import numberReused from './number-reused.ts'
import ordinalStyle from './ordinal-style.ts'
import partOrder from './part-order.ts'
import personalData from './personal-data.ts'
import proposalKindConflict from './proposal-kind-conflict.ts'
import proposalNumberConflict from './proposal-number-conflict.ts'
import proposalUnnamed from './proposal-unnamed.ts'
import publishedBeforeWritten from './published-before-written.ts'
import publisherSignatureMismatch from './publisher-signature-mismatch.ts'
import rangeForm from './range-form.ts'
import type { Rule } from './rule.ts'
import signatureTitleMismatch from './signature-title-mismatch.ts'
import skippedOrdinal from './skipped-ordinal.ts'
import strayQuote from './stray-quote.ts'
import sumMismatch from './sum-mismatch.ts'
import suspectFigure from './suspect-figure.ts'
import titleBroken from './title-broken.ts'
import titleElements from './title-elements.ts'
import truncatedText from './truncated-text.ts'
import uncertainPart from './uncertain-part.ts'
import unclaimedText from './unclaimed-text.ts'
import unknownMetadataLabel from './unknown-metadata-label.ts'
import widthFolded from './width-folded.ts'

/** Every rule (规则), in the order of the catalogue: copy, kind and parts, metadata, number, title and opening, text, figures, signature, batch. */
export const rules: readonly Rule[] = [
  widthFolded,
  damagedDate,
  suspectFigure,
  hardWrap,
  mojibake,
  truncatedText,
  metadataConflict,
  strayQuote,
  unclaimedText,
  uncertainPart,
  notAReply,
  errorPage,
  missingTitle,
  missingSalutation,
  missingOpening,
  missingSignature,
  missingDate,
  partOrder,
  emptyMetadataValue,
  unknownMetadataLabel,
  publisherSignatureMismatch,
  publishedBeforeWritten,
  genreTitleMismatch,
  dateConflict,
  missingDocumentNumber,
  documentNumberForm,
  documentNumberBrackets,
  documentNumberPadded,
  documentNumberOrdinal,
  documentNumberYear,
  documentNumberConflict,
  titleElements,
  titleBroken,
  proposalNumberConflict,
  proposalKindConflict,
  addresseeRoleConflict,
  addresseeCountConflict,
  mixedHonorific,
  proposalUnnamed,
  duplicateOrdinal,
  skippedOrdinal,
  damagedMarker,
  ordinalStyle,
  lonelyOrdinal,
  impossibleDate,
  rangeForm,
  jiezhiWording,
  sumMismatch,
  figureWithoutUnit,
  figureConflict,
  dueBeforeLetter,
  commitmentWithoutDue,
  citationYearFuture,
  citationForm,
  signatureTitleMismatch,
  internalBodySigns,
  dateForm,
  missingContact,
  missingResultClass,
  missingDisclosure,
  personalData,
  attachmentMissing,
  numberReused,
  figureDiffersAcross,
  duplicateLetter,
]
