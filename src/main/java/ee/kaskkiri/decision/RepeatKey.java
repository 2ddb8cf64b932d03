package ee.kaskkiri.decision;

import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what a caller knows a request again.
 *
 * @param name what the caller calls it
 * @param fingerprint hash of all that was asked: path, parameters and body
 */
public record RepeatKey(String name, String fingerprint) {
  /** The header that carries it. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

  public RepeatKey {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(fingerprint, "fingerprint");
  }

  /**
   * The key of a request; empty if it has none.
   *
   * @throws ProblemException if it is given twice, or has not the form of one
   */
  static Optional<RepeatKey> of(HttpHeaders headers, UriInfo address, byte[] body) {
    return name(headers).map(name -> new RepeatKey(name, fingerprint(address, body)));
  }

  /**
   * What a request is called by its caller; empty if nothing.
   *
   * @throws ProblemException if it is given twice, or has not the form of a key
   */
  public static Optional<String> name(HttpHeaders headers) {
    List<String> given = headers.getRequestHeader(HEADER);
    if (given == null || given.isEmpty()) {
      return Optional.empty();
    }
    if (given.size() > 1 || !FORM.matcher(given.get(0)).matches()) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          ProblemDetail.parameter(
              HEADER,
              "The header " + HEADER + " is no key.",
              "one key of 1 to 255 visible ASCII characters, such as a UUID"));
    }
    return Optional.of(given.get(0));
  }

  private static String fingerprint(UriInfo address, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(address.getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      String query = Objects.toString(address.getRequestUri().getRawQuery(), "");
      digest.update(query.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
