package ee.kaskkiri.decision.batch.file;

import ee.kaskkiri.decision.AskedTopic;
import ee.kaskkiri.decision.batch.Line;
import ee.kaskkiri.decision.batch.LineAnswer;
import ee.kaskkiri.decision.batch.LineDecider;
import ee.kaskkiri.decision.batch.OrderedRun;
import ee.kaskkiri.regression.Parallel;
import ee.kaskkiri.regression.impact.Watch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Answers the lines of an input into a file. What is answered is noted now and then, so that a run
 * that was killed is gone on with: the file is the same in the end, byte for byte.
 */
public final class FileBatch {
  private static final int LONGEST_LINE = 1 << 20;
  private static final int LINES_PER_NOTE = 20_000;
  private static final int CHUNKS_PER_THREAD = 4;

  private final Asked asked;
  private final AskedTopic topic;
  private final LineDecider decider;
  private final AnswerForm form;
  private final Counting counting;
  private final int threads;
  private final int linesPerNote;

  /**
   * A batch.
   *
   * @param asked what is asked, as a checkpoint remembers it
   * @param topic the topic that is asked
   * @param decider answers
   * @param form how answers are written
   * @param threads how many lines are answered at the same time
   */
  public FileBatch(
      Asked asked, AskedTopic topic, LineDecider decider, AnswerForm form, int threads) {
    this(asked, topic, decider, form, threads, LINES_PER_NOTE);
  }

  FileBatch(
      Asked asked,
      AskedTopic topic,
      LineDecider decider,
      AnswerForm form,
      int threads,
      int linesPerNote) {
    this.asked = asked;
    this.topic = topic;
    this.decider = decider;
    this.form = form;
    this.counting = new Counting(topic);
    this.threads = threads;
    this.linesPerNote = linesPerNote;
  }

  /** Opens the input from its beginning. */
  @FunctionalInterface
  public interface Opener {
    /** Opens it. */
    InputStream open() throws IOException;
  }

  /**
   * What a run came to.
   *
   * @param summary of all lines, also of those that a run before it had answered
   * @param before how many lines a run before it had answered
   */
  public record Result(Summary summary, long before) {
    public Result {
      Objects.requireNonNull(summary, "summary");
    }
  }

  /** What becomes of some lines. */
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed on to the file and nobody else
  private record Done(byte[] bytes, Summary summary, Position after) {}

  /**
   * Answers into a stream; nothing is noted.
   *
   * @param table whether the input is a table of comma-separated values
   */
  public Summary run(Opener source, boolean table, OutputStream target, Watch watch)
      throws IOException {
    target.write(form.head());
    Summary[] sum = {Summary.NONE};
    try (BatchInput input = input(source, table, Position.START)) {
      run(
          input,
          done -> {
            target.write(done.bytes());
            sum[0] = sum[0].plus(done.summary());
            watch.at(sum[0].lines(), done.after().taken());
          });
    }
    target.flush();
    return sum[0];
  }

  /**
   * Answers into a file, going on where a run before it was ended.
   *
   * @param table whether the input is a table of comma-separated values
   * @param restart whether what a run before it left is thrown away
   * @throws BatchFileException if the file is there, or a run before it asked something else
   */
  public Result run(Opener source, boolean table, Path target, boolean restart, Watch watch)
      throws IOException, BatchFileException {
    try (PartFile part = PartFile.open(target)) {
      if (restart) {
        part.restart();
      }
      Optional<Checkpoint> before = part.before();
      if (before.isPresent()) {
        requireSame(source, before.get());
        part.goOn(before.get());
      } else {
        part.restart();
        part.write(form.head());
      }
      Summary answered = before.map(Checkpoint::summary).orElse(Summary.NONE);
      Position from = before.map(Checkpoint::input).orElse(Position.START);
      watch.at(answered.lines(), from.taken());
      Noted noted = new Noted(part, answered, watch);
      try (BatchInput input = input(source, table, from)) {
        run(input, noted);
      }
      part.finish();
      return new Result(noted.sum, answered.lines());
    }
  }

  private void requireSame(Opener source, Checkpoint before)
      throws IOException, BatchFileException {
    if (!before.asked().equals(asked)) {
      throw new BatchFileException(
          "A run before this one was ended, and it asked something else: "
              + before.asked()
              + ", and now it is "
              + asked
              + ".");
    }
    try (CheckedInput checked = new CheckedInput(source.open())) {
      if (!checked.begins(before.input().seen(), before.input().sum())) {
        throw new BatchFileException(
            "A run before this one was ended, and the input is not what it was then.");
      }
    }
  }

  private BatchInput input(Opener source, boolean table, Position from) throws IOException {
    InputStream stream = source.open();
    return table
        ? BatchInput.csv(stream, LONGEST_LINE, topic, from)
        : BatchInput.json(stream, LONGEST_LINE, from);
  }

  private void run(BatchInput input, OrderedRun.Taker<Done> taker) throws IOException {
    ExecutorService executor = Parallel.executor(threads);
    try {
      new OrderedRun<>(input, executor, threads * CHUNKS_PER_THREAD, this::done).run(taker);
    } finally {
      executor.shutdownNow();
    }
  }

  private Done done(List<Line> lines) {
    List<LineAnswer> answers = lines.stream().map(decider::answer).toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    answers.forEach(answer -> bytes.writeBytes(form.bytes(answer)));
    return new Done(bytes.toByteArray(), counting.of(answers), BatchInput.Placed.after(lines));
  }

  /** Writes into the file and notes how far it is. */
  private final class Noted implements OrderedRun.Taker<Done> {
    private final PartFile part;
    private final Watch watch;
    private Summary sum;
    private long noted;

    Noted(PartFile part, Summary answered, Watch watch) {
      this.part = part;
      this.watch = watch;
      this.sum = answered;
      this.noted = answered.lines();
    }

    @Override
    public void take(Done done) throws IOException {
      part.write(done.bytes());
      sum = sum.plus(done.summary());
      if (sum.lines() - noted >= linesPerNote) {
        part.note(asked, done.after(), sum);
        noted = sum.lines();
      }
      watch.at(sum.lines(), done.after().taken());
    }
  }
}
