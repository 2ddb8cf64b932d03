package ee.kaskkiri.engine.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that a misspelt one was probably meant to be. */
public final class NearName {
  private static final int LETTERS_PER_SLIP = 3;
  private static final int LONGEST = 100;

  private NearName() {}

  /** The nearest of the known names; empty if none is near. */
  public static Optional<String> of(String name, Collection<String> known) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    int slips = Math.max(1, name.length() / LETTERS_PER_SLIP);
    return known.stream()
        .filter(candidate -> distance(name, candidate) <= slips)
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
  }

  private static int distance(String name, String candidate) {
    return LevenshteinDistance.getDefaultInstance().apply(letters(name), letters(candidate));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }
}
