/**
 * What most reports' records are made of, word for word: zlib refers to it instead of storing it. What is packed with it is read with it,
 * so it never changes; a better one stands beside it under a name of its own.
 */
export const REPORT_WORDS =
  '"state":"owed","state":"drafted","through":"jira","asFile":"absent","asFile":"asked","problem":"no-space","url":"","step":"taken' +
  '-back","step":"amended","why":"","by":null},"languages":["fr"],"languages":["en","fr"],"publishing":{"by":"","through":"page"},"' +
  'draft: – rapport d’incident du  janvier février mars avril mai juin juillet août septembre octobre novembre décembre 2027","sect' +
  'ions":{"related":{"heading":"Récurrence","written":"","fresh":""},"actions":{"heading":"Mesures correctives","written":"","fresh' +
  '":""},"regret":{"heading":"Un mot de notre part","written":"","fresh":""},"facts":{"heading":"Faits","written":"","fresh":""},"e' +
  'ffect":{"heading":"Les conséquences pour vous","written":"","fresh":""},"began":{"heading":"Début de l’incident","written":"","f' +
  'resh":""},"cause":{"heading":"Cause première","written":"","fresh":""},"work":{"heading":"Ce que nous avons fait","written":"","' +
  'fresh":""},"prevention":{"heading":"Pour que cela ne se reproduise pas","written":"","fresh":""},"timeline":{"heading":"Chronolo' +
  'gie","written":"","fresh":""},"levels":{"heading":"Nos engagements","written":"","fresh":""},"record":{"heading":"À propos de ce' +
  ' rapport","written":"","fresh":""},"outcome":{"heading":null,"written":"-","fresh":"-"},"sent":true}","newer":[" – incident repo' +
  'rt, January February March April May June July August September October November December , 2026{"schema":1,"closedAt":17,"nth":' +
  '1,"state":"published","pageId":"1","onIssue":false,"draftId":"1","asFile":null,"through":"page","file":null,"url":"https://.atla' +
  'ssian.net/wiki/spaces//pages/","title":": ","plannedTitle":": ","version":2,"problem":null,"sections":{"outcome":{"heading":null' +
  ',"written":"","fresh":""},"related":{"heading":"Recurrence","written":"","fresh":""},"actions":{"heading":"Corrective actions","' +
  'written":"","fresh":""},"regret":{"heading":"A word from us","written":"","fresh":""},"facts":{"heading":"Facts","written":"","f' +
  'resh":""},"effect":{"heading":"What it meant for you","written":"","fresh":""},"began":{"heading":"When it began","written":"","' +
  'fresh":""},"cause":{"heading":"Root cause","written":"","fresh":""},"work":{"heading":"What we did","written":"","fresh":""},"pr' +
  'evention":{"heading":"What prevents it from happening again","written":"","fresh":""},"timeline":{"heading":"Timeline","written"' +
  ':"","fresh":""},"levels":{"heading":"What we promised","written":"","fresh":""},"record":{"heading":"About this report","written' +
  '":"","fresh":""}},"newer":[],"approvedBy":"","publishedAt":17,"bylineUntil":null,"languages":["en"],"publishing":null,"log":[{"a' +
  't":17,"step":"drafted","by":null},{"at":17,"step":"in-review","by":"712020:"},{"at":17,"step":"approved","by":"712020:"},{"at":1' +
  '7,"step":"published","by":"712020:"}],"earlier":0}';
