package ee.kaskkiri.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input that can be told from an output when something breaks. */
final class ReadInput extends FilterInputStream {
  private ReadInput(InputStream source) {
    super(source);
  }

  /** Opens a stream. */
  @FunctionalInterface
  interface Opener {
    /** Opens it. */
    InputStream open() throws IOException;
  }

  /** The input cannot be read. */
  static final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final IOException why;

    UnreadableException(IOException why) {
      super(why);
      this.why = why;
    }

    /** What broke. */
    IOException why() {
      return why;
    }
  }

  static ReadInput of(Opener source) throws UnreadableException {
    try {
      return new ReadInput(source.open());
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
  }

  @Override
  public int read() throws UnreadableException {
    try {
      return super.read();
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws UnreadableException {
    try {
      return super.read(target, offset, length);
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
  }

  @Override
  public int available() throws UnreadableException {
    try {
      return super.available();
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
  }
}
