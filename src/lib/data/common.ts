/** Columns that most tables share. */
import { optionalText, text } from './column';

export const names = {
  name_zh: text('名称', 'Name in Chinese.'),
  name_en: text('英文名称', 'Name in English.'),
};

export const notes = {
  note_zh: optionalText('说明', 'What a careful reader should know, in Chinese.'),
  note_en: optionalText('英文说明', 'What a careful reader should know, in English.'),
};
