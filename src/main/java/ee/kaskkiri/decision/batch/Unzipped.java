package ee.kaskkiri.decision.batch;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** What a stream holds that was compressed with gzip, as it comes in. */
final class Unzipped extends InputStream {
  private static final int BUFFER = 1 << 13;
  private static final int MOST_EMPTY_MEMBERS = 100;

  private final Waiting source;
  private final byte[] ahead = new byte[BUFFER];
  private int position;
  private int end;
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

  /** The parser of the JDK, which can be asked for what is there without waiting. */
  private static final class Members extends GZIPInputStream {
    private final Waiting source;
    private int empty;

    Members(Waiting source) throws IOException {
      super(source, BUFFER);
      this.source = source;
    }

    /** The parser of the JDK calls this again for each member that holds nothing. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (empty > MOST_EMPTY_MEMBERS) {
        throw new ZipException("too many members that hold nothing, one after the other");
      }
      empty++;
      try {
        return super.read(into, offset, length);
      } finally {
        empty--;
      }
    }

    /** Takes what is there of this member, without its end, which has a part that is waited for. */
    int readThere(byte[] into) throws IOException {
      try {
        int read = inf.inflate(into);
        while (read == 0 && inf.needsInput() && !inf.finished() && source.there() > 0) {
          fill();
          read = inf.inflate(into);
        }
        crc.update(into, 0, read);
        return read;
      } catch (DataFormatException e) {
        ZipException told = new ZipException(e.getMessage());
        told.initCause(e);
        throw told;
      }
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
    if (position == end && members != null) {
      position = 0;
      end = 0; // nothing, if what comes now is broken
      try {
        end = members.readThere(ahead);
      } catch (ZipException e) {
        throw new NotGzipException("The body is not what gzip writes.", e);
      }
    }
    return end - position;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (position < end) {
      int count = Math.min(length, end - position);
      System.arraycopy(ahead, position, into, offset, count);
      position += count;
      return count;
    }
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
    if (members != null) {
      members.close(); // gives back memory that is not on the heap
    }
    source.close();
  }
}
