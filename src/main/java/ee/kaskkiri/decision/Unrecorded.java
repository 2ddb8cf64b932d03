package ee.kaskkiri.decision;

import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.record.NotRecordedException;
import java.util.List;

/** The problems of records that could not be made or read. */
public final class Unrecorded {
  private Unrecorded() {}

  /** What a caller is told instead of an answer. */
  public static ProblemException problem(NotRecordedException e) {
    ProblemType type =
        switch (e.reason()) {
          case QUEUE_FULL -> ProblemType.OVERLOADED;
          case DATABASE_FAILED -> ProblemType.NOT_RECORDED;
        };
    return new ProblemException(type, String.valueOf(e.getMessage()), List.of());
  }
}
