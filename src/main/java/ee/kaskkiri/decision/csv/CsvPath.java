package ee.kaskkiri.decision.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the value of a column stands in an input: names with dots between, the place in a list in
 * brackets, counted from 0.
 *
 * @param steps names and places, from the outermost
 */
record CsvPath(List<Step> steps) {
  private static final int MOST_DIGITS = 6;
  private static final Pattern PLACE =
      Pattern.compile("\\[(0|[1-9]\\d{0," + (MOST_DIGITS - 1) + "})]");
  private static final Pattern NAME = Pattern.compile("[^.\\[\\]]+");

  CsvPath {
    steps = List.copyOf(steps);
  }

  /** A name or a place in a list. */
  sealed interface Step {}

  /**
   * A name.
   *
   * @param text the name
   */
  record Name(String text) implements Step {}

  /**
   * A place in a list.
   *
   * @param index counted from 0
   */
  record Place(int index) implements Step {}

  /** Reads a path; empty if it is none. */
  static Optional<CsvPath> read(String text) {
    List<Step> steps = new ArrayList<>();
    Matcher name = NAME.matcher(text);
    Matcher place = PLACE.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!steps.isEmpty() && text.charAt(at) == '[') {
        if (!place.find(at) || place.start() != at) {
          return Optional.empty();
        }
        steps.add(new Place(Integer.parseInt(place.group(1))));
        at = place.end();
        continue;
      }
      if (!steps.isEmpty()) {
        if (text.charAt(at) != '.') {
          return Optional.empty();
        }
        at++;
      }
      if (!name.find(at) || name.start() != at) {
        return Optional.empty();
      }
      steps.add(new Name(name.group()));
      at = name.end();
    }
    return steps.isEmpty() ? Optional.empty() : Optional.of(new CsvPath(steps));
  }

  /** The path one step further. */
  CsvPath and(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new CsvPath(longer);
  }

  /** The innermost step. */
  Step last() {
    return steps.get(steps.size() - 1);
  }

  private static void append(StringBuilder text, Step step) {
    if (step instanceof Place place) {
      text.append('[').append(place.index()).append(']');
    } else if (step instanceof Name name) {
      text.append(text.isEmpty() ? "" : ".").append(name.text());
    }
  }

  /** As a JSON pointer (RFC 6901). */
  String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (Step step : steps) {
      pointer.append('/');
      if (step instanceof Place place) {
        pointer.append(place.index());
      } else if (step instanceof Name name) {
        pointer.append(name.text().replace("~", "~0").replace("/", "~1"));
      }
    }
    return pointer.toString();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    steps.forEach(step -> append(text, step));
    return text.toString();
  }
}
