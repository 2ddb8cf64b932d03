package ee.kaskkiri.decision.batch;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A batch while it is answered over a connection. */
final class BatchStream {
  private static final Logger LOG = Logger.getLogger(BatchStream.class);
  private static final String GZIP = "gzip";

  private final Batches batches;
  private final RoutingContext context;
  private final @Nullable BatchKey key;
  private final Duration patience;
  private final AtomicBoolean answering = new AtomicBoolean();

  private BatchStream(
      Batches batches, RoutingContext context, @Nullable BatchKey key, Duration patience) {
    this.batches = batches;
    this.context = context;
    this.key = key;
    this.patience = patience;
  }

  /**
   * Takes the key of a batch, which is let go when the last line is done with.
   *
   * @param key null if the batch has none
   * @throws ee.kaskkiri.problem.ProblemException if another connection has it
   */
  static BatchStream begin(
      Batches batches, RoutingContext context, @Nullable BatchKey key, Duration patience) {
    BatchStream stream = new BatchStream(batches, context, key, patience);
    if (key != null) {
      batches.keys().take(key);
      context.addEndHandler(ended -> stream.giveUp());
    }
    return stream;
  }

  /**
   * Lets the key go, unless the answers are being made. Of a closed connection nobody else does.
   */
  void giveUp() {
    if (answering.compareAndSet(false, true)) {
      leave();
    }
  }

  /** The answers, which are made while they are sent. */
  Response answer(BatchOrder order, LineSource lines, long first, boolean zip) {
    StreamingOutput answers = out -> stream(order, lines, first, zip, out);
    return Response.ok(answers, MediaType.valueOf(BodyForm.NDJSON))
        .header(HttpHeaders.VARY.toString(), HttpHeaders.ACCEPT_ENCODING.toString())
        .build();
  }

  private void stream(BatchOrder order, LineSource lines, long first, boolean zip, OutputStream out)
      throws IOException {
    if (!answering.compareAndSet(false, true)) {
      return; // the connection was closed before
    }
    if (zip) { // said here, because the framework says before that it is not compressed
      context.response().putHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
    }
    try (lines;
        Patience patient = new Patience(out, context, patience)) {
      boolean whole =
          zip ? zipped(order, lines, first, patient) : batches.answer(order, lines, first, patient);
      if (!whole) {
        cut();
      }
    } catch (IOException e) {
      LOG.debugf("The connection of a batch was closed: %s", e.getMessage());
    } finally {
      leave();
    }
  }

  private boolean zipped(BatchOrder order, LineSource lines, long first, OutputStream out)
      throws IOException {
    GzipOut zip = new GzipOut(out);
    try {
      boolean whole = batches.answer(order, lines, first, zip);
      if (whole) {
        zip.finish();
        zip.flush();
      }
      return whole;
    } finally {
      zip.letGo();
    }
  }

  private void leave() {
    if (key != null) {
      batches.keys().leave(key);
    }
  }

  /** Hangs up once all is sent, so that nobody takes what was sent for everything. */
  private void cut() {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    context
        .response()
        .write(Buffer.buffer())
        .onComplete(
            sent ->
                context.request().connection().close().onComplete(done -> closed.complete(null)));
    try {
      closed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.debugf("Nobody reads the end of a batch: %s", e.getMessage());
      HangUp.on(context);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      HangUp.on(context);
    }
  }
}
