package ee.kaskkiri.engine.dmn.edit;

import ee.kaskkiri.engine.table.TableRefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gives ids that nothing has, of the sort that the file has already. */
final class FreshIds {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");
  private static final Pattern SERIES = Pattern.compile("(.*\\D)(\\d{1,9})");
  private static final int LONGEST = 200;

  private final Set<String> taken;
  private final Set<String> avoided;

  /**
   * Gives ids.
   *
   * @param taken what the file has
   * @param avoided what stands elsewhere, so that only somebody who wishes it gets it
   */
  FreshIds(Collection<String> taken, Collection<String> avoided) {
    this.taken = new HashSet<>(taken);
    this.avoided = Set.copyOf(avoided);
  }

  /**
   * Takes an id that somebody wishes.
   *
   * @throws TableRefusedException if it is no id, or taken
   */
  String wished(String id) {
    if (id.length() > LONGEST || !NAME.matcher(id).matches()) {
      throw new TableRefusedException(
          "Rea tunnus \""
              + id
              + "\" ei sobi: see algab tähega ning selles on ainult tähed, numbrid ja märgid . _ -",
          "The row id '"
              + id
              + "' does not fit: it begins with a letter and holds letters, digits and . _ - only");
    }
    if (!taken.add(id)) {
      throw new TableRefusedException(
          "Tunnus \""
              + id
              + "\" on juba olemas. Anna uuele reale teine tunnus või jäta see tühjaks.",
          "The id '" + id + "' is there already. Give the new row another one, or leave it empty.");
    }
    return id;
  }

  /** Whether an id can be had. */
  boolean free(String id) {
    return id.length() <= LONGEST
        && NAME.matcher(id).matches()
        && !taken.contains(id)
        && !avoided.contains(id);
  }

  /** The next of the series that most rows are of; {@code row-1} and so on if they are of none. */
  String row(List<String> others) {
    String prefix = null;
    int digits = 1;
    for (String other : others) {
      Matcher series = SERIES.matcher(other);
      if (series.matches()
          && others.stream().filter(one -> in(series.group(1), one)).count() * 2 > others.size()) {
        prefix = series.group(1);
        digits = Math.max(digits, series.group(2).length());
      }
    }
    String chosen = prefix == null ? "row-" : prefix;
    long last =
        Stream.concat(taken.stream(), avoided.stream())
            .filter(one -> in(chosen, one))
            .mapToLong(one -> Long.parseLong(one.substring(chosen.length())))
            .max()
            .orElse(0);
    String form = "%0" + digits + "d";
    return wished(chosen + String.format(Locale.ROOT, form, last + 1));
  }

  private static boolean in(String prefix, String id) {
    Matcher series = SERIES.matcher(id);
    return series.matches() && series.group(1).equals(prefix);
  }

  /** An id for a part of a new row, made like that of the same part of another row. */
  String part(String other, String otherRow, String newRow, int number) {
    List<String> from = forms(otherRow);
    List<String> to = forms(newRow);
    for (int form = 0; form < from.size(); form++) {
      int at = other.indexOf(from.get(form));
      if (at >= 0) {
        return unique(
            other.substring(0, at) + to.get(form) + other.substring(at + from.get(form).length()));
      }
    }
    return unique(newRow + "-" + number);
  }

  /** An id for a part of a new row that is written like nothing. */
  String part(String newRow, int number) {
    return unique(newRow + "-" + number);
  }

  private String unique(String wanted) {
    String id = wanted;
    for (int i = 2; !taken.add(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  private static List<String> forms(String id) {
    String[] words = id.split("[-_.]", -1);
    StringBuilder camel = new StringBuilder();
    for (String word : words) {
      camel.append(camel.isEmpty() ? first(word) : capital(word));
    }
    List<String> forms = new ArrayList<>();
    forms.add(id);
    forms.add(camel.toString());
    forms.add(capital(camel.toString()));
    forms.add(String.join("", words));
    forms.add(id.toLowerCase(Locale.ROOT));
    return forms;
  }

  private static String first(String word) {
    boolean shout = word.equals(word.toUpperCase(Locale.ROOT));
    return shout || word.isEmpty()
        ? word.toLowerCase(Locale.ROOT)
        : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
