package ee.kaskkiri.decision.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses what is said, so that whatever was flushed can be read. */
final class GzipOut extends GZIPOutputStream {
  private static final int BUFFER = 1 << 13;
  private static final String GZIP = "gzip";

  GzipOut(OutputStream out) throws IOException {
    super(out, BUFFER, true);
    def.setLevel(Deflater.BEST_SPEED);
  }

  /** Gives back memory that is not on the heap; says nothing more. */
  void letGo() {
    def.end();
  }

  /** Whether headers {@code Accept-Encoding} allow it. */
  static boolean accepted(List<String> headers) {
    return headers.stream()
        .flatMap(header -> Arrays.stream(header.toLowerCase(Locale.ROOT).split(",")))
        .map(String::strip)
        .anyMatch(coding -> coding.equals(GZIP) || isWanted(coding));
  }

  private static boolean isWanted(String coding) {
    String weight = coding.replace(" ", "");
    return weight.startsWith(GZIP + ";q=") && !weight.matches(GZIP + ";q=0(\\.0*)?");
  }
}
