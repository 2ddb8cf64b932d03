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
