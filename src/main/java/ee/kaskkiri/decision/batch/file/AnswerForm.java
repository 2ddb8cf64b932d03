package ee.kaskkiri.decision.batch.file;

import ee.kaskkiri.decision.batch.LineAnswer;

/**
 * How answers are written into a file. The same answer is always the same bytes, so nothing of it
 * tells when it was given. For many threads.
 */
public interface AnswerForm {
  /** What stands before the first answer. */
  byte[] head();

  /** An answer, with the end of its line. */
  byte[] bytes(LineAnswer answer);
}
