package ee.kaskkiri.decision.batch;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.decision.ProblemMeter;
import ee.kaskkiri.decision.Unrecorded;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.record.Claim;
import ee.kaskkiri.record.Content;
import ee.kaskkiri.record.NotRecordedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what was found out, line after line, as soon as it is recorded. For one thread. */
final class LineSpeaker {
  private static final int OK = 200;

  private final LineWriter writer;
  private final ProblemMeter problems;
  private final OutputStream out;
  private long next;

  /**
   * Says into a stream.
   *
   * @param first number of the first line
   */
  LineSpeaker(LineWriter writer, ProblemMeter problems, long first, OutputStream out) {
    this.writer = writer;
    this.problems = problems;
    this.next = first;
    this.out = out;
  }

  /** The batch cannot go on; the last line that was said says why. */
  static final class BrokenOffException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenOffException(String why) {
      super(why);
    }
  }

  /** Nobody hears what is said. */
  static final class UnheardException extends IOException {
    private static final long serialVersionUID = 1L;

    UnheardException(IOException cause) {
      super(cause);
    }
  }

  /**
   * Says what may be said to some lines.
   *
   * @throws BrokenOffException if the last line that was said says why there are no more
   * @throws UnheardException if nobody hears it
   */
  void say(List<Turn> turns) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String broken = null;
    for (Turn turn : turns) {
      next = turn.next();
      try {
        said.writeBytes(bytes(turn));
      } catch (NotRecordedException e) {
        Problem problem = Unrecorded.problem(e).problem();
        said.writeBytes(problem(turn.line(), turn.ref(), problem));
        broken = problem.detail();
        break;
      }
      if (turn instanceof Turn.Last end) {
        broken = end.problem().detail();
      }
    }
    write(said.toByteArray());
    if (broken != null) {
      throw new BrokenOffException(broken);
    }
  }

  /** Says why there are no answers from here on. */
  void end(Problem problem) throws IOException {
    write(problem(next, null, problem));
  }

  private void write(byte[] said) throws UnheardException {
    try {
      out.write(said);
      out.flush();
    } catch (IOException e) {
      throw new UnheardException(e);
    }
  }

  private byte[] bytes(Turn turn) throws NotRecordedException {
    if (turn instanceof Turn.Recorded recorded) {
      return recorded(recorded, recorded.pending().await());
    }
    if (turn instanceof Turn.Repeated repeated) {
      return said(turn, repeated.claim().status(), repeated.claim().answer());
    }
    if (turn instanceof Turn.Unread unread) {
      return problem(turn.line(), turn.ref(), unread.problem());
    }
    return problem(turn.line(), turn.ref(), ((Turn.Last) turn).problem());
  }

  private byte[] recorded(Turn.Recorded turn, List<Claim> earlier) {
    try {
      for (Claim claim : earlier) {
        if (turn.claim() != null && claim.key().equals(turn.claim().key())) {
          BatchKey.requireSame(claim, turn.claim().fingerprint(), "line");
          return said(turn, claim.status(), claim.answer());
        }
      }
      return said(turn, turn.unsaid().status(), turn.unsaid().body());
    } catch (ProblemException e) {
      return problem(turn.line(), turn.ref(), e.problem());
    }
  }

  private byte[] said(Turn turn, int status, Content body) {
    return status == OK
        ? writer.decided(turn.line(), turn.ref(), status, body.bytes())
        : writer.declined(turn.line(), turn.ref(), status, body.bytes());
  }

  private byte[] problem(long line, @Nullable JsonNode ref, Problem problem) {
    problems.count(problem);
    return writer.bytes(new LineAnswer.Declined(line, ref, problem));
  }
}
