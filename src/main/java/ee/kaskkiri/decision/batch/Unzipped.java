package ee.kaskkiri.decision.batch;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** What a stream holds that was compressed with gzip, as it comes in. */
final class Unzipped extends InputStream {
  private static final int BUFFER = 1 << 13;

  private final Waiting source;
  private @Nullable Members members;

  Unzipped(InputStream source) {
    this.source = new Waiting(source);
  }

  /** The stream is not what gzip writes. */
  static final class NotGzipException extends IOException {
    private static final long serialVersionUID = 1L;

    NotGzipException(String message, IOException cause) {
      super(message, cause);
    }
  }

  /** The parser of the JDK, which can say whether it holds something that was not read yet. */
  private static final class Members extends GZIPInputStream {
    Members(InputStream source) throws IOException {
      super(source, BUFFER);
    }

    boolean holdsSomething() {
      return !inf.needsInput() && !inf.finished();
    }
  }

  /**
   * Says that there is more until the end was seen: where one member of gzip ends, the parser of
   * the JDK asks that, and takes no for the end of everything.
   */
  private static final class Waiting extends FilterInputStream {
    private final InputStream raw;

    Waiting(InputStream raw) {
      super(new PushbackInputStream(raw, 1));
      this.raw = raw;
    }

    int there() throws IOException {
      return raw.available();
    }

    @Override
    public int available() throws IOException {
      int next = in.read();
      if (next < 0) {
        return 0;
      }
      ((PushbackInputStream) in).unread(next);
      return 1;
    }
  }

  @Override
  public int available() throws IOException {
    boolean more = source.there() > 0 || (members != null && members.holdsSomething());
    return more ? BUFFER : 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      if (members == null) {
        members = new Members(source);
      }
      return members.read(into, offset, length);
    } catch (ZipException e) {
      throw new NotGzipException("The body is not what gzip writes.", e);
    } catch (EOFException e) {
      throw new NotGzipException("The body ends before what gzip wrote does.", e);
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
