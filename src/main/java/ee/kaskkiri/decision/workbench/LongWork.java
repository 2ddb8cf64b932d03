package ee.kaskkiri.decision.workbench;

import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.regression.Parallel;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.workbench.Steps;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Work that tells how far it is, line by line, and ends when nobody listens; one at a time for each
 * person.
 */
@Singleton
public class LongWork {
  /** Lines of JSON. */
  static final String NDJSON = "application/x-ndjson";

  private static final Logger LOG = Logger.getLogger(LongWork.class);
  private static final long PAUSE_MILLIS = 100;

  private final ObjectMapper json;
  private final CurrentVertxRequest current;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  LongWork(ObjectMapper json, CurrentVertxRequest current) {
    this.json = json;
    this.current = current;
  }

  /** The work. */
  @FunctionalInterface
  interface Work {
    /** Does it; ends by throwing if the steps do. */
    Object run(Steps steps) throws Exception;
  }

  private record Progress(String step, long done, long total) {}

  private record Result(Object result) {}

  record Failure(Trouble problem) {}

  record Trouble(String type, String title, String detail) {}

  /** An answer that does the work while it is sent. */
  Response answer(String person, Work work) {
    HttpServerResponse response = current.getCurrent().response();
    StreamingOutput lines = out -> stream(person, work, out, response);
    return Response.ok(lines, MediaType.valueOf(NDJSON)).build();
  }

  private void stream(String person, Work work, OutputStream out, HttpServerResponse response)
      throws IOException {
    if (!busy.add(person)) {
      write(
          out,
          failure(
              ProblemType.OVERLOADED,
              "Another check or impact of yours is still running. Wait for it, or stop it there."));
      return;
    }
    ExecutorService executor = Parallel.executor(1);
    AtomicReference<@Nullable Progress> last = new AtomicReference<>();
    try {
      Future<Object> future =
          executor.submit(() -> work.run((step, done, total) -> told(last, step, done, total)));
      follow(future, last, out, response);
    } finally {
      executor.shutdownNow();
      busy.remove(person);
    }
  }

  private static void told(
      AtomicReference<@Nullable Progress> last, String step, long done, long total) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("nobody waits for it any more");
    }
    last.set(new Progress(step, done, total));
  }

  private void follow(
      Future<Object> future,
      AtomicReference<@Nullable Progress> last,
      OutputStream out,
      HttpServerResponse response)
      throws IOException {
    Progress written = null;
    while (!response.closed()) {
      Object line = next(future);
      Progress now = last.get();
      if (now != null && !now.equals(written)) {
        written = now;
        write(out, now);
      }
      if (line != null) {
        write(out, line);
        return;
      }
    }
  }

  /** What the work came to; null while it is not done. */
  private static @Nullable Object next(Future<Object> future) {
    try {
      return new Result(future.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failure(ProblemType.UNEXPECTED, "The service is stopping.");
    } catch (ExecutionException e) {
      return failed(e.getCause());
    }
  }

  static Failure failed(@Nullable Throwable cause) {
    Optional<Problem> found = DraftProblems.found(cause);
    if (found.isPresent()) {
      Problem told = found.get();
      String detail =
          cause instanceof RefusedException refused && !refused.findings().isEmpty()
              ? refused.findings().get(0).line()
              : told.detail();
      return new Failure(new Trouble(told.type(), told.title(), detail));
    }
    LOG.warn("Work on a draft broke off.", cause);
    return failure(ProblemType.UNEXPECTED, "The work broke off; the log says why.");
  }

  private static Failure failure(ProblemType type, String detail) {
    return new Failure(new Trouble(type.uri(), type.title().en(), detail));
  }

  private void write(OutputStream out, Object line) throws IOException {
    out.write(json.writeValueAsBytes(line));
    out.write('\n');
    out.flush();
  }
}
