package ee.kaskkiri.record;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in the binary form that PostgreSQL's COPY takes. */
final class CopyBytes {
  private static final byte[] START = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int ABSENT = -1;

  /** A stream that shows its bytes without a copy. */
  private static final class Open extends ByteArrayOutputStream {
    private Open(int size) {
      super(size);
    }

    private byte[] array() {
      return buf;
    }
  }

  private final Open bytes;

  CopyBytes(int size) {
    bytes = new Open(size);
    bytes.writeBytes(START);
  }

  CopyBytes row(int fields) {
    return width(Short.BYTES, fields);
  }

  CopyBytes number(long number) {
    return width(Integer.BYTES, Long.BYTES).width(Long.BYTES, number);
  }

  CopyBytes shorter(int number) {
    return width(Integer.BYTES, Integer.BYTES).width(Integer.BYTES, number);
  }

  CopyBytes id(UUID id) {
    return width(Integer.BYTES, 2 * Long.BYTES)
        .width(Long.BYTES, id.getMostSignificantBits())
        .width(Long.BYTES, id.getLeastSignificantBits());
  }

  CopyBytes text(@Nullable String text) {
    return field(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  CopyBytes field(byte @Nullable [] field) {
    if (field == null) {
      return width(Integer.BYTES, ABSENT);
    }
    width(Integer.BYTES, field.length);
    bytes.writeBytes(field);
    return this;
  }

  CopyBytes end() {
    return width(Short.BYTES, ABSENT);
  }

  private CopyBytes width(int width, long value) {
    byte[] whole = ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    bytes.write(whole, Long.BYTES - width, width);
    return this;
  }

  byte[] array() {
    return bytes.array();
  }

  int size() {
    return bytes.size();
  }
}
