import * as z from 'zod'
import {
  CompletionForm,
  ConfirmForm,
  ContactForm,
  ContestForm,
  KeepCodeForm,
  LinkForm,
  LostCodeForm,
  PrivacyForm,
  PublishingForm,
  RatingForm,
  RecordingForm,
  ReopenForm,
  ReplyForm,
  SurveyForm,
  TrackingForm,
  WithdrawalForm,
} from '../../../shared/domain/actions/case-forms.ts'
import { fieldsOf } from '../../../shared/domain/actions/form-limits.ts'
import { ObjectionForm } from '../../../shared/domain/actions/objection-form.ts'
import { PublishedInstitution, PublishedMonth } from '../../../shared/domain/figures/published.ts'
import { PublishedSurvey } from '../../../shared/domain/figures/published-survey.ts'
import { InformationFacts } from '../../../shared/domain/information/listed-information.ts'
import { Statute } from '../../../shared/domain/law/statutes.ts'
import { DeadlineAnswer } from '../../../shared/domain/time/explain.ts'
import { LocalDate } from '../../../shared/domain/time/local-date.ts'
import { refusedNames } from '../../../shared/web/read-request.ts'
import { CaseFacts, DeepHealth, Health, Notice, Problem, Receipt, UploadForm } from '../case/case-answers.ts'
import type { Forms } from '../filing/forms.ts'

const { complaints: surveyed } = PublishedSurvey.shape
const namedSurvey = surveyed.extend({
  institutions: z.array(surveyed.shape.institutions.element.extend({ institutionName: z.string() })),
})
const namedInstitutions = z.array(PublishedInstitution.extend({ institutionName: z.string() }))

/** The public figures as programs get them. */
export const PublishedFigures = z.object({
  licence: z.string(),
  months: z.array(
    PublishedMonth.extend({
      quarter: z
        .object({
          name: z.string(),
          complaints: namedInstitutions,
          requests: namedInstitutions,
          survey: z.object({ complaints: namedSurvey, requests: namedSurvey }).optional(),
        })
        .nullable(),
    }),
  ),
})

/** A line of the public information list as programs get it. */
export const InformationLine = InformationFacts.extend({ id: z.string(), holderName: z.string(), since: LocalDate })

/** An announcement as programs get it. */
const Announced = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  holder: z.string(),
  holderName: z.string(),
  link: z.string().nullable(),
  from: LocalDate,
  until: LocalDate,
})
const Announcements = z.object({ current: z.array(Announced), past: z.array(Announced) })

/** A published report as programs get it: `same` counts who said that they have the same. */
const PublishedReport = z.object({
  id: z.string(),
  title: z.string(),
  reported: z.string(),
  done: z.string(),
  institution: z.string(),
  institutionName: z.string(),
  category: z.string().nullable(),
  categoryName: z.string().nullable(),
  district: z.string().nullable(),
  month: z.string(),
  since: LocalDate,
  same: z.int(),
})
export type ReportAnswer = z.infer<typeof PublishedReport>

const Description = z.looseObject({ openapi: z.literal('3.1.0') })

/** What the gateway says before any function is asked, when it throttles or is sent too much. */
const GatewayAnswer = z.object({ message: z.string() })

/** The schemas that check what comes in and shape what goes out, as the description of the API names them. */
export const schemasOf = ({ complaint, request }: Forms): Record<string, object> => {
  const forms = {
    ComplaintForm: complaint,
    RequestForm: request,
    TrackingForm,
    LostCodeForm,
    LinkForm,
    CompletionForm,
    ContestForm,
    KeepCodeForm,
    ReplyForm,
    ConfirmForm,
    RatingForm,
    PublishingForm,
    RecordingForm,
    ReopenForm,
    SurveyForm,
    ObjectionForm,
    WithdrawalForm,
    ContactForm,
    PrivacyForm,
  }
  const answers = {
    Receipt,
    CaseFacts,
    UploadForm,
    Notice,
    DeadlineAnswer,
    Statutes: z.array(Statute),
    InformationLine,
    PublishedFigures,
    InformationList: z.object({ count: z.int(), information: z.array(InformationLine), next: z.string().nullable() }),
    Announcements,
    PublishedReport,
    PublishedReports: z.object({ count: z.int(), reports: z.array(PublishedReport), next: z.string().nullable() }),
    Health,
    DeepHealth,
    Description,
    Problem,
    GatewayAnswer,
  }
  return {
    ...Object.fromEntries(Object.entries(forms).map(([name, schema]) => [name, formSchema(schema)])),
    ...Object.fromEntries(Object.entries(answers).map(([name, schema]) => [name, jsonSchema(schema, 'output')])),
  }
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

/** Absent fields are empty ones, so what may be left out is asked of the form itself. */
const formSchema = (form: z.ZodType): object => {
  const required = Object.entries(fieldsOf(form)).flatMap(([name, field]) => (z.safeParse(field, undefined).success ? [] : [name]))
  return { ...jsonSchema(form, 'input'), required, propertyNames: { not: { enum: [...refusedNames] } } }
}
