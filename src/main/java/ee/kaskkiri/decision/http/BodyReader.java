package ee.kaskkiri.decision.http;

import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads bodies before any thread is bound to the request, and refuses those that are too large. The
 * rest of a refused body is read and thrown away, because a connection that is closed before takes
 * the refusal with it.
 */
@Singleton
public class BodyReader implements Handler<RoutingContext> {
  private static final String CONTINUE = "100-continue";

  /** How many times the limit is read and thrown away before the connection is closed. */
  private static final int PATIENCE = 64;

  /** A table as a spreadsheet, which is a file and not a request. */
  private static final Pattern SPREADSHEET = Pattern.compile("/api/drafts/[^/]+/table/xlsx");

  private static final long LARGEST_SPREADSHEET = 5_000_000;

  private final long usual;
  private final PortfolioReader portfolios;
  private final BatchBodies batches;
  private final ProblemWriter problems;

  BodyReader(
      Settings settings, PortfolioReader portfolios, BatchBodies batches, ProblemWriter problems) {
    this.usual = settings.maxBody();
    this.portfolios = portfolios;
    this.batches = batches;
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.isEnded() && !BatchBodies.isBatch(context)) {
      context.next();
      return;
    }
    if (PortfolioReader.PATH.equals(context.normalizedPath())) {
      portfolios.handle(context);
      return;
    }
    if (BatchBodies.isBatch(context)) {
      batches.handle(context);
      return;
    }
    long limit = limit(context);
    boolean asksFirst = CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
    if (asksFirst && declaredLength(request) > limit) {
      refuse(context, limit);
      return;
    }
    new Reading(context, limit).start();
    if (asksFirst) {
      request.response().writeContinue();
    }
  }

  private long limit(RoutingContext context) {
    boolean spreadsheet = SPREADSHEET.matcher(context.normalizedPath()).matches();
    return spreadsheet ? Math.max(usual, LARGEST_SPREADSHEET) : usual;
  }

  private static long declaredLength(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private void refuse(RoutingContext context, long limit) {
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    problems.end(
        context.response(),
        Problem.of(
            ProblemType.TOO_LARGE,
            "The body is larger than " + limit + " bytes, which is the limit of this service.",
            List.of()));
  }

  /** The reading of one body. */
  private final class Reading {
    private final RoutingContext context;
    private final long limit;
    private final Buffer body = Buffer.buffer();
    private long received;

    Reading(RoutingContext context, long limit) {
      this.context = context;
      this.limit = limit;
    }

    void start() {
      context
          .request()
          .handler(this::take)
          .endHandler(ignored -> end())
          .exceptionHandler(this::fail);
    }

    private void take(Buffer part) {
      received += part.length();
      if (received <= limit) {
        body.appendBuffer(part);
      } else if (received > limit * PATIENCE) {
        context.request().handler(null).endHandler(null);
        refuse(context, limit);
      }
    }

    private void end() {
      if (received > limit) {
        refuse(context, limit);
        return;
      }
      ((RoutingContextInternal) context).setBody(body);
      context.next();
    }

    private void fail(Throwable cause) {
      if (!context.failed() && !context.response().ended()) {
        context.fail(400, cause);
      }
    }
  }
}
