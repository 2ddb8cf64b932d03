package ee.kaskkiri.decision.batch;

import ee.kaskkiri.decision.AskedTopic;
import ee.kaskkiri.decision.csv.CsvLines;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In what form the lines of a request come, and its answers go.
 *
 * @param table whether the lines are a table of comma-separated values, and not JSON
 * @param zipped whether the body is compressed with gzip
 * @param zipsAnswers whether the answers are
 */
record BodyForm(boolean table, boolean zipped, boolean zipsAnswers) {
  /** Lines of JSON. */
  static final String NDJSON = "application/x-ndjson";

  /** A table of comma-separated values. */
  static final String CSV = "text/csv";

  private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);
  private static final List<MediaType> JSON_TYPES =
      List.of(
          MediaType.valueOf(NDJSON),
          MediaType.valueOf("application/ndjson"),
          MediaType.valueOf("application/jsonl"));
  private static final String GZIP = "gzip";
  private static final String IDENTITY = "identity";

  /**
   * The form that a request says.
   *
   * @throws ProblemException if there is no such form
   */
  static BodyForm of(HttpHeaders headers) {
    MediaType type = headers.getMediaType();
    boolean table = type != null && type.isCompatible(CSV_TYPE);
    if (!table && (type == null || JSON_TYPES.stream().noneMatch(type::isCompatible))) {
      String said =
          type == null ? "The request does not say what its body is." : "The body is " + type + ".";
      throw unsupported(said, "Content-Type: " + NDJSON + " or " + CSV);
    }
    List<String> accepted = headers.getRequestHeader(HttpHeaders.ACCEPT_ENCODING);
    return new BodyForm(
        table,
        zipped(headers.getHeaderString(HttpHeaders.CONTENT_ENCODING)),
        accepted != null && GzipOut.accepted(accepted));
  }

  private static boolean zipped(@Nullable String coding) {
    String said = coding == null ? IDENTITY : coding.strip().toLowerCase(Locale.ROOT);
    if (!said.equals(GZIP) && !said.equals(IDENTITY)) {
      throw unsupported(
          "The body is encoded as " + said + ".", "Content-Encoding: " + GZIP + ", or none");
    }
    return said.equals(GZIP);
  }

  private static ProblemException unsupported(String detail, String expected) {
    return new ProblemException(
        ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemDetail.body("", detail, expected));
  }

  /**
   * The lines of a body.
   *
   * @param longest how many bytes a line may have
   * @param topic what they ask
   * @param first number of the first line
   * @throws ProblemException if the header of a table does not name what the topic takes
   */
  LineSource lines(InputStream body, int longest, AskedTopic topic, long first) throws IOException {
    InputStream source = zipped ? new Unzipped(body) : body;
    if (!table) {
      return new NumberedLines(new JsonLines(source, longest), first - 1);
    }
    CsvLines lines = CsvLines.open(source, longest, topic);
    return new NumberedLines(new CsvSource(lines), first == 1 ? 0 : first - lines.line());
  }
}
