package ee.kaskkiri.decision;

import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.EngineMessage.Severity;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Stops evaluations that take too long, by interrupting their thread. The engine looks for that at
 * every turn of a loop, call of a function and firing of a rule. What does not look, such as one
 * search with a pattern that backtracks without an end, ends when it ends, and is no answer then.
 */
@Singleton
public class EvaluationLimit {
  private static final int LOOKS_PER_LIMIT = 50;

  private final Duration longest;
  private final Counter stopped;
  private final Set<Running> running = ConcurrentHashMap.newKeySet();
  private final Timer clock = new Timer("evaluation-limit", true);

  /** An evaluation took too long. */
  static final class ExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExceededException(Duration longest) {
      super(
          "stopped after " + longest + ", the longest that one evaluation may take",
          null,
          false,
          false);
    }

    /** The same as the engine says it. */
    List<EngineMessage> messages() {
      return List.of(new EngineMessage(Severity.ERROR, String.valueOf(getMessage()), null));
    }
  }

  @Inject
  EvaluationLimit(Settings settings, MeterRegistry registry) {
    this(settings.limits().evaluationLimit(), registry);
    long pause = Math.max(1, longest.toMillis() / LOOKS_PER_LIMIT);
    clock.schedule(
        new TimerTask() {
          @Override
          public void run() {
            look(System.nanoTime());
          }
        },
        pause,
        pause);
  }

  /** A limit that looks only when it is told to. */
  EvaluationLimit(Duration longest, MeterRegistry registry) {
    this.longest = longest;
    this.stopped =
        Counter.builder("kaskkiri.evaluations.stopped")
            .description("Evaluations that took longer than they may")
            .register(registry);
  }

  /** The work of one evaluation, on the thread of whoever waits for it. */
  static final class Running {
    private final Thread thread = Thread.currentThread();
    private final long begun = System.nanoTime();
    private boolean ended;
    private boolean stopped;

    synchronized void stop() {
      if (!ended) {
        stopped = true;
        thread.interrupt();
      }
    }

    /**
     * Ends it: from now on nobody interrupts the thread because of it.
     *
     * @return whether it was stopped; the interruption is taken back then
     */
    synchronized boolean end() {
      ended = true;
      if (stopped) {
        Thread.interrupted();
      }
      return stopped;
    }
  }

  /**
   * The result of an evaluation, which does nothing but evaluate: it may be interrupted anywhere.
   *
   * @throws ExceededException if it took too long, however it ended
   */
  <T> T within(Supplier<T> evaluation) {
    Running one = new Running();
    running.add(one);
    T result;
    try {
      result = evaluation.get();
    } catch (RuntimeException | Error e) { // Error: what was interrupted may break in any way
      if (ended(one)) {
        throw new ExceededException(longest);
      }
      throw e;
    }
    if (ended(one)) {
      throw new ExceededException(longest);
    }
    return result;
  }

  private boolean ended(Running one) {
    running.remove(one);
    boolean late = one.end();
    if (late) {
      stopped.increment();
    }
    return late;
  }

  /** Stops what has taken too long at a moment of {@link System#nanoTime}. */
  void look(long now) {
    long most = longest.toNanos();
    for (Running one : running) {
      if (now - one.begun > most) {
        one.stop();
      }
    }
  }

  @PreDestroy
  void close() {
    clock.cancel();
  }
}
