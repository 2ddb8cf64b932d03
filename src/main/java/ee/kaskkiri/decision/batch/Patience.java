package ee.kaskkiri.decision.batch;

import io.vertx.ext.web.RoutingContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Waits only so long for whoever reads a response, and hangs up then. */
final class Patience extends FilterOutputStream {
  private static final long NOBODY_WAITS = 0;
  private static final int LOOKS = 4;
  private static final int SLICE = 1 << 13;

  private final RoutingContext context;
  private final long longest;
  private final long timer;
  private final AtomicLong since = new AtomicLong(NOBODY_WAITS);

  Patience(OutputStream out, RoutingContext context, Duration longest) {
    super(out);
    this.context = context;
    this.longest = longest.toNanos();
    this.timer =
        context
            .vertx()
            .setPeriodic(Math.max(1, longest.toMillis() / LOOKS), time -> look(System.nanoTime()));
  }

  private void look(long now) {
    long begun = since.get();
    if (begun != NOBODY_WAITS && now - begun > longest) {
      HangUp.on(context);
    }
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int done = 0; done < length; done += SLICE) { // who reads slowly does read
      slice(bytes, offset + done, Math.min(SLICE, length - done));
    }
  }

  private void slice(byte[] bytes, int offset, int length) throws IOException {
    since.set(System.nanoTime() | 1);
    try {
      out.write(bytes, offset, length);
    } finally {
      since.set(NOBODY_WAITS);
    }
  }

  @Override
  public void flush() throws IOException {
    since.set(System.nanoTime() | 1);
    try {
      out.flush();
    } finally {
      since.set(NOBODY_WAITS);
    }
  }

  /** Stops looking; the stream stays open. */
  @Override
  public void close() {
    context.vertx().cancelTimer(timer);
  }
}
