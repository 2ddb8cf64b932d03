package ee.kaskkiri.decision.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request while it comes in. No more is asked of the caller than a little ahead of
 * what was read, so a body of any length takes little memory. Once the response has ended, what is
 * left is thrown away.
 */
public final class StreamedBody extends InputStream {
  private static final String KEY = StreamedBody.class.getName();
  private static final int PARTS_AHEAD = 8;

  /** How much is thrown away before the connection is closed. */
  private static final long PATIENCE = 64L << 20;

  private final HttpServerRequest request;
  private final Duration longestSilence;
  private final Deque<Buffer> parts = new ArrayDeque<>();
  private @Nullable Buffer current;
  private int position;
  private long waiting;
  private long thrownAway;
  private boolean ended;
  private boolean unwanted;
  private @Nullable Throwable failure;

  private StreamedBody(HttpServerRequest request, Duration longestSilence) {
    this.request = request;
    this.longestSilence = longestSilence;
  }

  /**
   * Takes the body of a request over, on its event loop.
   *
   * @param longestSilence how long a reader waits for the next part
   */
  static void open(RoutingContext context, Duration longestSilence) {
    HttpServerRequest request = context.request();
    StreamedBody body = new StreamedBody(request, longestSilence);
    if (request.isEnded()) {
      body.end();
    } else {
      request.pause();
      request
          .handler(body::take)
          .endHandler(end -> body.end())
          .exceptionHandler(body::fail)
          .resume();
    }
    context.addEndHandler(end -> body.throwAway());
    context.put(KEY, body);
  }

  /** The body of a request whose path is one of those whose bodies are not read before. */
  public static StreamedBody of(RoutingContext context) {
    return Objects.requireNonNull(context.<StreamedBody>get(KEY), "the body is not streamed");
  }

  private synchronized void take(Buffer part) {
    if (unwanted) {
      thrownAway += part.length();
      if (thrownAway > PATIENCE) {
        request.connection().close();
      }
    } else if (part.length() > 0) {
      parts.add(part);
      waiting += part.length();
      if (parts.size() >= PARTS_AHEAD) {
        request.pause();
      }
      notifyAll();
    }
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  private synchronized void fail(Throwable cause) {
    failure = cause;
    notifyAll();
  }

  private synchronized void throwAway() {
    unwanted = true;
    parts.clear();
    waiting = 0;
    current = null;
    notifyAll();
    if (!ended && failure == null) {
      request.resume();
    }
  }

  @Override
  public synchronized int available() {
    return (int) Math.min(Integer.MAX_VALUE, waiting);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public synchronized int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    Buffer part = part();
    if (part == null) {
      return -1;
    }
    int count = Math.min(length, part.length() - position);
    part.getBytes(position, position + count, into, offset);
    position += count;
    waiting -= count;
    if (position == part.length()) {
      current = null;
    }
    return count;
  }

  /** The part that is being read; null at the end. */
  private @Nullable Buffer part() throws IOException {
    if (current != null) {
      return current;
    }
    await();
    if (parts.isEmpty()) {
      return null;
    }
    current = parts.remove();
    position = 0;
    return current;
  }

  private void await() throws IOException {
    if (parts.isEmpty() && !ended) {
      request.resume(); // also after whoever handles the request paused it
    }
    long until = System.nanoTime() + longestSilence.toNanos();
    while (parts.isEmpty() && !ended) {
      if (failure != null || unwanted) {
        throw new GoneException(failure);
      }
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new SilentException(longestSilence);
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("Nobody reads the body any more.");
      }
    }
  }

  /** Whoever sent the body has hung up before its end. */
  public static final class GoneException extends IOException {
    private static final long serialVersionUID = 1L;

    GoneException(@Nullable Throwable cause) {
      super("The connection was closed before the end of the body.", cause);
    }
  }

  /** Whoever sends the body has sent nothing for too long. */
  public static final class SilentException extends IOException {
    private static final long serialVersionUID = 1L;

    SilentException(Duration silence) {
      super("Nothing of the body came for " + silence.toSeconds() + " seconds.");
    }
  }
}
