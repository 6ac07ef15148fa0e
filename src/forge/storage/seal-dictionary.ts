/**
 * What most of what is sealed is made of, word for word: zlib refers to it instead of storing it. What is packed with it is read with it,
 * so it never changes; a better one stands beside it under a name of its own.
 */
export const SEAL_WORDS =
  '{"kind":"breach","clock":"update-next","cycle":{"kind":"stage","clock":"workaround","severity":"Critical","severity":"Major",' +
  '"partyPeriods":[{"party":"client","from":17,"to":17}],"pauses":[{"from":17,"to":17,"reason":{"kind":"status","why":"waiting"}}],' +
  '"corrections":[{"from":17,"to":17}],"startedBy":"10","contract":"breachedAt":17,"state":"breached","state":"called-off","aim":"PT2H",' +
  '"goal":{"in":"business-days","calendar":"business","breach":"P1D"},"calendar":"always","breach":"PT30M"},"clause":"within hours",' +
  '"names":["In Progress"],"category":"indeterminate"},{"names":["Waiting for customer"]},{"names":["Done"],"category":"done"}],' +
  '"seen":{"comments":[["10001",1749132000000,2],["10002",1749132000000,1],["10003",17,3]],"statuses":[{"id":"10000","names":["To Do"],' +
  '"category":"new"}],"priorities":[{"id":"10002","names":["Minor"]}],"order":{"order":[{"id":"10000","name":"Fatal"},{"id":"10001",' +
  '"name":"Critical"},{"id":"10002","name":"Minor"},{"id":"1","name":"Highest"},{"id":"2","name":"High"},{"id":"3","name":"Medium"},' +
  '{"id":"4","name":"Low"},{"id":"5","name":"Lowest"}],"default":{"id":"10002","name":"Minor"}},"reporterSide":"client","events":[]}}' +
  '{"at":17,"version":1,"seals":[{"kind":"end","clock":"resolution","cycle":{"startedAt":17,"aimAt":null,"dueAt":17,"breachedAt":null,' +
  '"state":"met","elapsedMs":0,"remainingMs":14400000,"stoppedAt":17,"withinCalendarHours":true,"goal":{"in":"elapsed","breach":"PT4H"},' +
  '"clause":"4 hours","contract":null,"severity":"Fatal","startedBy":null,"pauses":[],"agreedAt":null,"corrections":[],' +
  '"disputeEdgeAt":null,"measured":null,"endedByResolving":false,"isUnfollowed":false,"awaitsReply":false,"pendingUntil":null,' +
  '"partyPeriods":[]}}],"seen":{"comments":[],"statuses":[],"priorities":[],"reporterSide":"client","events":[]}},{"kind":"end","clock":"response",';
