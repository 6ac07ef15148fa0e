import * as z from '../../common/zod';

export const clauseSchema = z.string().default('').describe('the words of the source that this comes from');
