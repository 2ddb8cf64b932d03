package ee.kaskkiri.decision.batch.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;

/** Counts what is read and keeps a check sum of it. */
final class CheckedInput extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  private final CRC32C sum = new CRC32C();
  private long seen;

  CheckedInput(InputStream source) {
    super(source);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      sum.update(read);
      seen++;
    }
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read > 0) {
      sum.update(target, offset, read);
      seen += read;
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    return read(new byte[(int) Math.min(BUFFER, count)]);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  long seen() {
    return seen;
  }

  long sum() {
    return sum.getValue();
  }

  /** Whether the stream begins with so many bytes of such a check sum; reads them. */
  boolean begins(long bytes, long wanted) throws IOException {
    byte[] buffer = new byte[BUFFER];
    while (seen < bytes) {
      if (read(buffer, 0, (int) Math.min(buffer.length, bytes - seen)) < 0) {
        return false;
      }
    }
    return sum() == wanted;
  }
}
