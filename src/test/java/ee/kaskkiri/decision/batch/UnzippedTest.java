package ee.kaskkiri.decision.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class UnzippedTest {
  private static final String TEXT = "{\"a\": 1}\n".repeat(10_000);

  private static byte[] zipped(String... members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String member : members) {
      try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
        zip.write(member.getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** A stream that never knows what comes, like a connection. */
  private static InputStream connection(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int available() {
        return 0;
      }

      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, 7));
      }
    };
  }

  @Test
  void everyMemberIsReadHoweverItArrives() throws IOException {
    InputStream unzipped = new Unzipped(connection(zipped(TEXT, "", TEXT)));

    assertThat(new String(unzipped.readAllBytes(), UTF_8)).isEqualTo(TEXT + TEXT);
  }

  /** The parser of the JDK goes one call deeper for each. */
  @Test
  void manyMembersThatHoldNothingAreRefused() throws IOException {
    byte[] one = zipped("");
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    for (int i = 0; i < 50_000; i++) {
      many.writeBytes(one);
    }
    InputStream unzipped = new Unzipped(new ByteArrayInputStream(many.toByteArray()));

    assertThatThrownBy(unzipped::readAllBytes).isInstanceOf(Unzipped.NotGzipException.class);
  }

  /** A connection over which only some bytes have come; it fails where it would have to wait. */
  private static final class Come extends InputStream {
    private final byte[] bytes;
    private int position;
    private int come;

    Come(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int available() {
      return come - position;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (position == bytes.length) {
        return -1;
      }
      if (position == come) {
        throw new IOException("would wait");
      }
      int count = Math.min(length, come - position);
      System.arraycopy(bytes, position, into, offset, count);
      position += count;
      return count;
    }
  }

  @Test
  void whatIsThereIsReadWithoutWaitingForTheRest() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int first;
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes, 512, true)) {
      zip.write("{}\n".getBytes(UTF_8));
      zip.flush();
      first = bytes.size();
      zip.write("{\"a\": 1}\n".getBytes(UTF_8));
      zip.flush();
    }
    Come connection = new Come(bytes.toByteArray());
    connection.come = first;
    JsonLines lines = new JsonLines(new Unzipped(connection), 100);
    assertThat(lines.next()).isPresent();

    int readyAfter = 0;
    for (int come = first; readyAfter == 0 && come <= connection.bytes.length; come++) {
      connection.come = come;
      readyAfter = lines.ready() ? come : 0;
    }

    assertThat(readyAfter).isGreaterThan(first + 1).isLessThan(connection.bytes.length);
    assertThat(lines.next()).hasValueSatisfying(line -> assertThat(line.number()).isEqualTo(2));
    for (int come = readyAfter; come < connection.bytes.length; come++) {
      connection.come = come;
      assertThat(lines.ready()).isFalse();
    }
    connection.come = connection.bytes.length;
    assertThat(lines.next()).isEmpty();
  }

  @Test
  void whatIsNoGzipIsToldToBeNone() {
    assertThatThrownBy(() -> new Unzipped(connection("{}\n".getBytes(UTF_8))).readAllBytes())
        .isInstanceOf(Unzipped.NotGzipException.class)
        .hasMessageContaining("not what gzip writes");
  }

  @Test
  void whatEndsEarlyIsNotTakenForTheWhole() throws IOException {
    byte[] whole = zipped(TEXT);
    for (int cut : new int[] {5, whole.length / 2, whole.length - 1}) {
      InputStream unzipped = new Unzipped(connection(Arrays.copyOf(whole, cut)));

      assertThatThrownBy(unzipped::readAllBytes)
          .as("after %d bytes", cut)
          .isInstanceOf(Unzipped.NotGzipException.class)
          .hasMessageContaining("ends before");
    }
  }

  @Test
  void answersAreZippedForThoseWhoSaySo() {
    assertThat(GzipOut.accepted(List.of("br, GZIP"))).isTrue();
    assertThat(GzipOut.accepted(List.of("deflate", "gzip; q=0.5"))).isTrue();
    assertThat(GzipOut.accepted(List.of("gzip;q=0"))).isFalse();
    assertThat(GzipOut.accepted(List.of("gzip ; q=0.000"))).isFalse();
    assertThat(GzipOut.accepted(List.of("identity", "x-gzip"))).isFalse();
  }
}
