package ee.kaskkiri.decision.http;

import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.decision.UploadedPortfolio;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Writes the body of a request for an impact into a file, because it may be larger than memory. The
 * file goes when the request ends.
 */
@Singleton
public class PortfolioReader implements Handler<RoutingContext> {
  /** The only path whose bodies are written into files. */
  static final String PATH = "/api/impact";

  private static final String CONTINUE = "100-continue";
  private static final int MOST_AT_ONCE = 4;

  /** How many times the limit is read and thrown away before the connection is closed. */
  private static final int PATIENCE = 2;

  private final long limit;
  private final ProblemWriter problems;
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);

  PortfolioReader(Settings settings, ProblemWriter problems) {
    this.limit = settings.maxPortfolio();
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!free.tryAcquire()) {
      context.response().putHeader(HttpHeaders.RETRY_AFTER, Admission.SECONDS_TO_WAIT);
      refuse(context, ProblemType.OVERLOADED, "Other portfolios are being received.");
      return;
    }
    context.addEndHandler(ended -> free.release());
    request.pause();
    FileSystem files = context.vertx().fileSystem();
    files
        .createTempFile("kaskkiri-portfolio", ".ndjson")
        .onFailure(context::fail)
        .onSuccess(
            name -> {
              context.addEndHandler(ended -> files.delete(name));
              files
                  .open(name, new OpenOptions().setWrite(true))
                  .onFailure(context::fail)
                  .onSuccess(file -> new Reading(context, name, file).start());
            });
  }

  private void refuse(RoutingContext context, ProblemType type, String detail) {
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    problems.end(context.response(), Problem.of(type, detail, List.of()));
  }

  /** The reading of one portfolio. */
  private final class Reading {
    private final RoutingContext context;
    private final String name;
    private final AsyncFile file;
    private long received;
    private boolean closed;

    Reading(RoutingContext context, String name, AsyncFile file) {
      this.context = context;
      this.name = name;
      this.file = file;
    }

    void start() {
      HttpServerRequest request = context.request();
      file.exceptionHandler(cause -> fail(500, cause));
      request
          .handler(this::take)
          .endHandler(ended -> end())
          .exceptionHandler(this::brokenOff)
          .resume();
      if (CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
        request.response().writeContinue();
      }
    }

    private void take(Buffer part) {
      received += part.length();
      if (received > limit * PATIENCE) {
        context.request().handler(null).endHandler(null);
        close();
        tooLarge();
      } else if (received <= limit) {
        file.write(part);
        if (file.writeQueueFull()) {
          context.request().pause();
          file.drainHandler(drained -> context.request().resume());
        }
      }
    }

    private void end() {
      close().onFailure(cause -> fail(500, cause)).onSuccess(done -> proceed());
    }

    private Future<Void> close() {
      closed = true;
      return file.close();
    }

    private void proceed() {
      if (received > limit) {
        tooLarge();
        return;
      }
      if (received > 0) {
        UploadedPortfolio.keep(context, name);
      }
      context.next();
    }

    private void tooLarge() {
      refuse(
          context,
          ProblemType.TOO_LARGE,
          "The portfolio is larger than " + limit + " bytes, which is the limit of this service.");
    }

    /** The connection is gone; once everything was received, the run notices it by itself. */
    private void brokenOff(Throwable cause) {
      if (!closed) {
        close();
        fail(400, cause);
      }
    }

    private void fail(int status, Throwable cause) {
      if (!context.failed() && !context.response().ended()) {
        context.fail(status, cause);
      }
    }
  }
}
