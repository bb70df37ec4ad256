/** Words of the PDF standard (ISO 32000-2), by what they are for here. */

/** Entries of the catalog that make up the document as it is read; all others stay behind. */
export const catalogKeys = new Set([
  'Type',
  'Version',
  'Pages',
  'PageLabels',
  'Names',
  'Dests',
  'ViewerPreferences',
  'PageLayout',
  'PageMode',
  'Outlines',
  'AcroForm',
  'StructTreeRoot',
  'MarkInfo',
  'Lang',
  'OCProperties',
  'OutputIntents',
  // Looked at and taken out afterwards, so that they are noticed.
  'OpenAction',
  'AA',
  'AF',
  'Collection',
])

/** Of the catalog's names: places of the document, and again what has to be noticed. */
export const namesKeys = new Set(['Dests', 'JavaScript', 'EmbeddedFiles', 'Renditions'])

/** The same of a page: without its thumbnail, its map coordinates (`VP`), and what programs leave there for themselves. */
export const pageKeys = new Set([
  'Type',
  'Parent',
  'Kids',
  'Count',
  'Resources',
  'MediaBox',
  'CropBox',
  'BleedBox',
  'TrimBox',
  'ArtBox',
  'Rotate',
  'UserUnit',
  'Contents',
  'Group',
  'Annots',
  'StructParents',
  'Tabs',
  'AA',
  'AF',
])

/** Notes and marks that show something; what plays, runs or carries a file is none of them. */
export const shownAnnotations = new Set([
  'Text',
  'Link',
  'FreeText',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Stamp',
  'Caret',
  'Ink',
  'Popup',
  'Widget',
  'Watermark',
])

/** Annotations that do something or carry something, beside those that only nobody needs. */
export const actingAnnotations = new Set(['FileAttachment', 'Sound', 'Movie', 'Screen', '3D', 'RichMedia'])

/** All kinds of action (12.6.4): what a reader program does of itself or at a click. */
export const actions = new Set([
  'GoTo',
  'GoToR',
  'GoToE',
  'GoToDp',
  'Launch',
  'Thread',
  'URI',
  'Sound',
  'Movie',
  'Hide',
  'Named',
  'SubmitForm',
  'ResetForm',
  'ImportData',
  'JavaScript',
  'SetOCGState',
  'Rendition',
  'Trans',
  'GoTo3DView',
  'RichMediaExecute',
])

/** Entries that act, wherever they stand. */
export const actingKeys = new Set([
  'AA',
  'PA',
  'JS',
  'JavaScript',
  'EmbeddedFiles',
  'EF',
  'AF',
  'XFA',
  'Collection',
  'Renditions',
  'RichMediaContent',
  'RichMediaSettings',
  'Movie',
  'Sound',
  'Ref',
  'OPI',
  'DestOutputProfileRef',
])

/** Entries that tell of people, programs, times and earlier states, whatever stands under them. Their plain texts go anyway. */
export const tellingKeys = new Set([
  'Metadata',
  'PieceInfo',
  'CreatorInfo',
  'RC',
  'RV',
  'Thumb',
  'Perms',
  'SigFlags',
  'DSS',
  'Legal',
  'Threads',
  'SpiderInfo',
])

/** Under these stand names that somebody chose (of fonts, pictures, glyphs, places), which may read like any word of the standard. */
export const namingKeys = new Set([
  'Font',
  'XObject',
  'ExtGState',
  'ColorSpace',
  'Pattern',
  'Shading',
  'Properties',
  'CharProcs',
  'Dests',
  'N',
  'Colorants',
  'RoleMap',
  'ClassMap',
])

/** Entries whose text belongs to what is read or is needed to show it. Text under any other key of a dictionary stays behind. */
export const readKeys = new Set([
  'URI',
  'Contents',
  'Alt',
  'ActualText',
  'E',
  'Lang',
  'Title',
  'DA',
  'V',
  'DV',
  'TU',
  'CA',
  'D',
  'Dest',
  'ID',
  'Name',
  'P',
  'FontFamily',
  'CharSet',
  'Panose',
  'Registry',
  'Ordering',
  'Summary',
  'OutputCondition',
  'OutputConditionIdentifier',
  'RegistryName',
  'Opt',
  'Names',
  'Limits',
])
