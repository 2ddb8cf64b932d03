package ee.kaskkiri.record;

import java.util.Objects;

/**
 * What a caller gets who repeats a request under the same key.
 *
 * @param caller who asked
 * @param key the key that the caller chose
 * @param fingerprint hash of everything that was asked
 * @param status HTTP status of the first answer
 * @param answer the first answer, byte for byte
 */
public record Claim(String caller, String key, String fingerprint, int status, Content answer) {
  public Claim {
    Objects.requireNonNull(caller, "caller");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(answer, "answer");
  }
}
