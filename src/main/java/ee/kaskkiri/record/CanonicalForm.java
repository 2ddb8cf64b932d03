package ee.kaskkiri.record;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that say one thing only: every part is of a known width or preceded by its length, so no
 * two different records have the same.
 */
final class CanonicalForm {
  private static final int ABSENT = -1;
  private static final int USUAL = 512;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);

  CanonicalForm number(long number) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    return this;
  }

  CanonicalForm text(@Nullable String text) {
    if (text == null) {
      length(ABSENT);
      return this;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    length(encoded.length);
    bytes.writeBytes(encoded);
    return this;
  }

  CanonicalForm texts(List<String> texts) {
    length(texts.size());
    texts.forEach(this::text);
    return this;
  }

  CanonicalForm hash(Hash hash) {
    length(hash.bytes().length);
    bytes.writeBytes(hash.bytes());
    return this;
  }

  private void length(int length) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
