package ee.kaskkiri.decision.receipt;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names of decisions as people write them. */
final class Ids {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Ids() {}

  /** The name; empty if the text is none. Capital letters and spaces around it do not matter. */
  static Optional<UUID> read(String text) {
    String written = text.strip().toLowerCase(Locale.ROOT);
    return FORM.matcher(written).matches()
        ? Optional.of(UUID.fromString(written))
        : Optional.empty();
  }
}
