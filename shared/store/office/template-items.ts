import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { AnswerTemplate, builtInTemplates } from '../../domain/letters/templates.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import type { GuardedAction } from '../transact.ts'

/** All sample texts: the built-in ones, overridden and joined by what coordinators wrote. One small partition. */
export const readTemplates = async ({ documents, tableName }: Table): Promise<AnswerTemplate[]> => {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.template('').pk },
      ConsistentRead: true,
    }),
  )
  const written = (Items ?? []).map((item) => AnswerTemplate.parse(item.template))
  const ids = new Set(written.map(({ id }) => id))
  return [...builtInTemplates.filter(({ id }) => !ids.has(id)), ...written]
}

/** Writes the next version of a sample text; fails when somebody else wrote one since. */
export const putTemplate = ({ tableName }: Table, template: AnswerTemplate): GuardedAction => ({
  guard: 'template',
  action: {
    Put: {
      TableName: tableName,
      Item: { ...keys.template(template.id), version: template.version, template },
      ...(template.version === 1
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#version = :from',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':from': template.version - 1 },
          }),
    },
  },
})
