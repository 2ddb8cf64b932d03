package ee.kaskkiri.regression.impact.report;

import ee.kaskkiri.regression.impact.Change;
import ee.kaskkiri.regression.impact.ChangeSink;
import ee.kaskkiri.regression.impact.ReasonChange;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every changed answer as a line of CSV (RFC 4180), with three columns for each value that is
 * money. Texts that a spreadsheet would take for a formula begin with an apostrophe.
 */
final class ChangesCsv implements ChangeSink {
  private static final List<String> HEAD =
      List.of(
          "number",
          "ref",
          "title",
          "kind",
          "instrument",
          "topic",
          "on",
          "change",
          "edition before",
          "edition after",
          "status before",
          "status after",
          "verdict before",
          "verdict after",
          "meaning before",
          "meaning after",
          "reasons gone",
          "reasons come",
          "reasons reworded",
          "groups");
  private static final String END = "\r\n";
  private static final String FORMULA = "=+-@\t\r\n";
  private static final Pattern TO_QUOTE = Pattern.compile("[\",;\r\n\t]");

  private final Appendable out;
  private final List<String> values;

  private ChangesCsv(Appendable out, List<String> values) {
    this.out = out;
    this.values = List.copyOf(values);
  }

  /**
   * Begins a file with the names of its columns.
   *
   * @param values every value that may be money
   */
  static ChangesCsv begin(Appendable out, List<String> values) throws IOException {
    ChangesCsv csv = new ChangesCsv(out, values);
    csv.line(
        Stream.concat(
            HEAD.stream(),
            values.stream()
                .flatMap(
                    value -> Stream.of(" before", " after", " difference").map(value::concat))));
    return csv;
  }

  @Override
  public void take(Change change) throws IOException {
    Map<String, Change.Money> money =
        change.money().stream().collect(Collectors.toMap(Change.Money::value, one -> one));
    line(
        Stream.concat(
            head(change).map(ChangesCsv::text),
            values.stream().flatMap(value -> money(money.get(value)))));
  }

  private void line(Stream<String> fields) throws IOException {
    out.append(fields.collect(Collectors.joining(","))).append(END);
  }

  private static Stream<@Nullable Object> head(Change change) {
    return Stream.<@Nullable Object>of(
        change.number(),
        change.ref(),
        change.title(),
        change.kind(),
        change.instrument(),
        change.topic(),
        change.on(),
        change.change(),
        change.before().edition(),
        change.after().edition(),
        change.before().standing().status(),
        change.after().standing().status(),
        change.before().standing().verdict(),
        change.after().standing().verdict(),
        change.before().standing().meaning(),
        change.after().standing().meaning(),
        reasons(change, ReasonChange.Kind.WENT),
        reasons(change, ReasonChange.Kind.CAME),
        reasons(change, ReasonChange.Kind.REWORDED),
        groups(change));
  }

  private static String groups(Change change) {
    return change.groups().stream()
        .map(group -> group.field() + ": " + String.join(", ", group.values()))
        .collect(Collectors.joining("; "));
  }

  private static String reasons(Change change, ReasonChange.Kind kind) {
    return change.reasons().stream()
        .filter(reason -> reason.change() == kind)
        .map(ReasonChange::name)
        .collect(Collectors.joining("; "));
  }

  private static Stream<String> money(Change.@Nullable Money money) {
    return money == null
        ? Stream.of("", "", "")
        : Stream.of(number(money.before()), number(money.after()), number(money.difference()));
  }

  /** A number as it is: its minus begins no formula. */
  private static String number(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private static String text(@Nullable Object value) {
    String text = Objects.toString(value, "");
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return TO_QUOTE.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
