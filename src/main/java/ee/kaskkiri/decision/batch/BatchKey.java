package ee.kaskkiri.decision.batch;

import ee.kaskkiri.decision.RepeatKey;
import ee.kaskkiri.decision.Unsaid;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.record.Claim;
import ee.kaskkiri.record.Content;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * By what a caller goes on with a batch: each line is known by it and its number. The batch itself
 * is known too, so that whatever is answered later is answered by the same release.
 *
 * @param caller who asks
 * @param name what the caller calls the batch
 * @param fingerprint hash of what all lines ask
 */
record BatchKey(String caller, String name, String fingerprint) {
  private static final int OK = 200;

  BatchKey {
    Objects.requireNonNull(caller, "caller");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(fingerprint, "fingerprint");
  }

  /**
   * A key.
   *
   * @param address what all lines ask: path and parameters without the position
   */
  static BatchKey of(String caller, String name, String address) {
    return new BatchKey(caller, name, hash("batch", address.getBytes(StandardCharsets.UTF_8)));
  }

  /** The batch, which a release answers from the first line to the last. */
  Claim batch(String release) {
    return new Claim(caller, name, fingerprint, OK, Content.of(release));
  }

  /** A line, and what is said to it. */
  Claim line(long number, Unsaid unsaid) {
    return new Claim(
        caller,
        lineName(number),
        lineFingerprint(unsaid.entry().input()),
        unsaid.status(),
        unsaid.body());
  }

  /** What a line is known by; no key that a caller may choose has a space. */
  String lineName(long number) {
    return name + " " + number;
  }

  /** Hash of what one line asks. */
  String lineFingerprint(Content input) {
    return hash(fingerprint, input.bytes());
  }

  /**
   * Makes sure that a claim is of the same.
   *
   * @throws ProblemException if it is of something else
   */
  static void requireSame(Claim earlier, String asked, String what) {
    if (!earlier.fingerprint().equals(asked)) {
      throw new ProblemException(
          ProblemType.KEY_REUSED,
          ProblemDetail.parameter(
              RepeatKey.HEADER,
              "The key stands for another " + what + ".",
              "the same " + what + " again, or another key"));
    }
  }

  private static String hash(String first, byte[] second) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(first.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(second));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
