package ee.kaskkiri.decision.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.decision.ProblemMeter;
import ee.kaskkiri.decision.RecordedDecisions;
import ee.kaskkiri.decision.http.Faults;
import ee.kaskkiri.record.Recorder;
import ee.kaskkiri.regression.Parallel;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Answers batches, on threads that all of them share. */
@Singleton
final class Batches {
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int CHUNKS_UNDER_WAY = 2 * CORES + 2;

  private final ExecutorService executor = Parallel.executor(CORES);
  private final RecordedDecisions decisions;
  private final Recorder recorder;
  private final ProblemMeter problems;
  private final Faults faults;
  private final LineWriter writer;
  private final Clock clock;

  Batches(
      RecordedDecisions decisions,
      Recorder recorder,
      ProblemMeter problems,
      Faults faults,
      ObjectMapper json,
      Clock clock) {
    this.decisions = decisions;
    this.recorder = recorder;
    this.problems = problems;
    this.faults = faults;
    this.writer = new LineWriter(json);
    this.clock = clock;
  }

  /** Answers every line of a source, in their order. */
  void answer(BatchOrder order, LineSource source, LineSpeaker speaker) throws IOException {
    LineWork work = new LineWork(decisions, recorder, faults, clock, order);
    OrderedRun<List<Turn>> run = new OrderedRun<>(source, executor, CHUNKS_UNDER_WAY, work::of);
    run.run(speaker::say);
  }

  LineSpeaker speaker(OutputStream out) {
    return new LineSpeaker(writer, problems, out);
  }

  @PreDestroy
  void close() {
    executor.shutdownNow();
  }
}
