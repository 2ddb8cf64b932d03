package ee.kaskkiri.workbench;

import java.time.Instant;
import java.util.Objects;

/**
 * The right to publish drafts alone, for a while.
 *
 * @param holder who has it, unlike everybody else
 * @param until when it ends, if its holder does not
 */
record Claim(String holder, Instant until) {
  Claim {
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(until, "until");
  }
}
