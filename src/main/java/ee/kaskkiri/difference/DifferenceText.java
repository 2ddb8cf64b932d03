package ee.kaskkiri.difference;

import ee.kaskkiri.difference.Change.Detail;
import ee.kaskkiri.difference.Change.Position;
import ee.kaskkiri.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Differences as lines for a terminal, below the edition, topic and table that they are in. */
public final class DifferenceText {
  private static final int LONGEST = 160;
  private static final int MOST_CASES = 20;
  private static final int MOST_VALUES = 3;
  private static final String GIVEN = "given/";

  private final Paint paint;
  private final WordDifference words;
  private final List<String> lines = new ArrayList<>();
  private List<String> headings = List.of();
  private int cases;

  private DifferenceText(Paint paint) {
    this.paint = paint;
    this.words = new WordDifference(paint);
  }

  /** The lines, the last of which sums up. */
  public static List<String> lines(Differences differences, Paint paint) {
    DifferenceText text = new DifferenceText(paint);
    differences.changes().forEach(text::change);
    text.tellHidden();
    if (!differences.none()) {
      text.lines.add("");
    }
    text.lines.add(text.paint.heading(differences.summary().text()));
    return text.lines;
  }

  private void change(Change change) {
    List<String> above = headings(change);
    if (!above.equals(headings)) {
      tellHidden();
    }
    if (change.what() == What.CASE && ++cases > MOST_CASES) {
      return;
    }
    for (int i = 0; i < above.size(); i++) {
      if (i >= headings.size() || !above.subList(0, i + 1).equals(headings.subList(0, i + 1))) {
        line(i, paint.heading(above.get(i)));
      }
    }
    headings = above;
    line(above.size(), sign(change) + " " + said(change));
    if (change.what() != What.CASE) {
      change.details().forEach(detail -> detail(above.size() + 2, change, detail));
    } else if (change.kind() == Change.Kind.CHANGED) {
      values(above.size() + 2, change);
    }
  }

  private void tellHidden() {
    if (cases > MOST_CASES) {
      line(headings.size(), paint.faint("… and " + (cases - MOST_CASES) + " more"));
    }
    cases = 0;
  }

  /** What a case expects is shown; of what it gives, many values are only counted. */
  private void values(int depth, Change change) {
    List<Detail> given =
        change.details().stream().filter(detail -> detail.name().startsWith(GIVEN)).toList();
    boolean many = given.size() > MOST_VALUES;
    change.details().stream()
        .filter(detail -> !many || !detail.name().startsWith(GIVEN))
        .forEach(detail -> detail(depth, change, detail));
    if (many) {
      line(depth, "given: " + given.size() + " values");
    }
  }

  private static List<String> headings(Change change) {
    Place place = change.place();
    List<String> headings = new ArrayList<>();
    Stream.of(place.instrument(), place.edition())
        .filter(Objects::nonNull)
        .reduce((instrument, edition) -> instrument + " " + edition)
        .ifPresent(headings::add);
    if (change.what() == What.EDITION || change.what() == What.INSTRUMENT) {
      return List.of();
    }
    if (place.topic() != null && change.what() != What.TOPIC) {
      boolean cases = place.file().startsWith(RuleBook.CASES + "/");
      headings.add(cases ? place.topic() + ": cases" : place.topic());
    } else if (place.topic() == null && place.instrument() != null) {
      headings.add(place.file().substring(place.file().lastIndexOf('/') + 1));
    }
    if (place.table() != null) {
      String element = place.element() == null ? "" : place.element();
      boolean same = element.equals(place.table()) || element.endsWith("/" + place.table());
      headings.add("table " + (same ? element : element + " (" + place.table() + ")"));
    }
    return headings;
  }

  private String said(Change change) {
    String property = change.place().property();
    StringBuilder said = new StringBuilder(name(change));
    if (property != null) {
      said.append(said.isEmpty() ? "" : ", ").append(property);
    }
    switch (change.kind()) {
      case ADDED, REMOVED -> said.append(place(change));
      case CHANGED -> said.append(changed(change));
      case RENAMED ->
          said.append(change.what() == What.ROW ? ": other id, " : ": other name, ")
              .append(words.line(change.before(), change.after()));
      case MOVED -> said.append(moved(change));
      case FORM -> said.append(": only the form changed");
      case UNREADABLE -> said.append(": the file changed, ").append(unreadable(change));
    }
    return said.toString();
  }

  private static String name(Change change) {
    Place place = change.place();
    return switch (change.what()) {
      case ROW -> "row " + place.row();
      case COLUMN -> "column " + place.column();
      case TABLE -> "table";
      case FILE -> place.topic() == null && place.instrument() == null ? place.file() : "file";
      case INSTRUMENT -> "instrument " + place.instrument();
      case EDITION -> "edition " + place.instrument() + " " + place.edition();
      case TOPIC -> "topic " + place.topic();
      case ACT -> place.element() == null ? "" : place.element();
      case MODEL -> "model";
      case COVERAGE,
          READING,
          RETIRED,
          IMPORT,
          TYPE,
          FIELD,
          INPUT,
          GLOBAL,
          DECISION,
          KNOWLEDGE_MODEL,
          DECISION_SERVICE,
          KNOWLEDGE_SOURCE,
          PART,
          FUNCTION,
          RULE,
          QUERY,
          NOTE,
          CASE ->
          change.what().words(1) + " " + place.element();
    };
  }

  private String place(Change change) {
    String title = change.after() == null ? change.before() : change.after();
    Place place = change.place();
    boolean known =
        title == null
            || title.equals(place.element())
            || title.equals(place.topic())
            || title.equals(place.column())
            || title.equals(place.edition())
            || title.equals(place.instrument())
            || (place.element() != null && place.element().endsWith("/" + title));
    String said = known ? "" : " “" + WordDifference.flat(title) + "”";
    Position position = change.position();
    if (position == null) {
      return said;
    }
    return said
        + paint.faint(
            position.before() == null
                ? " (number " + position.after() + ")"
                : " (was number " + position.before() + ")");
  }

  private String changed(Change change) {
    if (change.what() == What.FILE) {
      return ": changed";
    }
    String renamed =
        change.what() == What.ROW || change.what() == What.CASE
            ? change.before() == null && change.after() == null
                ? ""
                : ": other id, " + words.line(change.before(), change.after())
            : ": " + words.line(change.before(), change.after());
    return change.position() == null ? renamed : renamed + moved(change);
  }

  private static String moved(Change change) {
    Position position = change.position();
    return position == null
        ? ""
        : ": moved from number " + position.before() + " to " + position.after();
  }

  private static String unreadable(Change change) {
    String old = change.before() == null ? "" : "before: " + WordDifference.flat(change.before());
    String now = change.after() == null ? "" : "now: " + WordDifference.flat(change.after());
    return Stream.of(old, now)
        .filter(side -> !side.isEmpty())
        .reduce((one, other) -> one + "; " + other)
        .map(sides -> "but cannot be read (" + sides + ")")
        .orElse("but cannot be read");
  }

  private void detail(int depth, Change change, Detail detail) {
    String name = detail.label() == null ? detail.name() : detail.label();
    line(
        depth,
        name
            + ": "
            + switch (change.kind()) {
              case ADDED -> paint.added(cut(detail.after()));
              case REMOVED -> paint.removed(cut(detail.before()));
              case CHANGED, RENAMED, MOVED, FORM, UNREADABLE ->
                  words.line(detail.before(), detail.after());
            });
  }

  private static String cut(@Nullable String text) {
    String flat = WordDifference.flat(text);
    return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST) + "…";
  }

  private String sign(Change change) {
    return switch (change.kind()) {
      case ADDED -> paint.added("+");
      case REMOVED -> paint.removed("-");
      case CHANGED, RENAMED -> "~";
      case MOVED -> "↕";
      case FORM -> paint.faint("=");
      case UNREADABLE -> paint.removed("!");
    };
  }

  private void line(int depth, String text) {
    lines.add("  ".repeat(depth) + text);
  }
}
