package ee.kaskkiri.decision.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.decision.ProblemMeter;
import ee.kaskkiri.decision.RecordedDecisions;
import ee.kaskkiri.decision.http.Faults;
import ee.kaskkiri.decision.http.StreamedBody.GoneException;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.record.Recorder;
import ee.kaskkiri.regression.Parallel;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Answers batches, on threads that all of them share. */
@Singleton
public class Batches {
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int CHUNKS_UNDER_WAY = 2 * CORES + 2;

  private final ExecutorService executor = Parallel.executor(CORES);
  private final KeysAtWork keys = new KeysAtWork();
  private final Set<OrderedRun<?>> runs = ConcurrentHashMap.newKeySet();
  private final RecordedDecisions decisions;
  private final Recorder recorder;
  private final ProblemMeter problems;
  private final Faults faults;
  private final LineWriter writer;
  private final Clock clock;
  private volatile boolean stopping;

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

  /** The keys of what is being answered. */
  KeysAtWork keys() {
    return keys;
  }

  /**
   * Answers every line of a source, in their order.
   *
   * @param first number of the first line
   * @return whether all of them were answered; else the last line says why not
   * @throws IOException if nobody reads the answers
   */
  boolean answer(BatchOrder order, LineSource source, long first, OutputStream out)
      throws IOException {
    LineSpeaker speaker = new LineSpeaker(writer, problems, first, out);
    LineWork work = new LineWork(decisions, recorder, faults, clock, order);
    OrderedRun<List<Turn>> run = new OrderedRun<>(source, executor, CHUNKS_UNDER_WAY, work::of);
    runs.add(run);
    try {
      if (stopping) {
        run.stop();
      }
      run.run(speaker::say, new Unsettled()::settle);
      return true;
    } catch (LineSpeaker.BrokenOffException e) {
      return false; // it has been said already
    } catch (LineSpeaker.UnheardException | GoneException e) {
      throw e;
    } catch (IOException e) {
      speaker.end(BodyFault.of(e));
      return false;
    } catch (CancellationException e) {
      String why = "The service stops. Go on with the line of this answer.";
      speaker.end(Problem.of(ProblemType.OVERLOADED, why, List.of()));
      return false;
    } catch (RuntimeException | Error e) { // whatever it is, the caller must learn of it
      speaker.end(faults.unexpected(e));
      return false;
    } finally {
      runs.remove(run);
    }
  }

  /** Ends what is being answered after the lines that are under way. */
  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    runs.forEach(OrderedRun::stop);
  }

  /** Nothing is interrupted: that would be a wrong answer. */
  @PreDestroy
  void close() {
    executor.shutdown();
  }
}
