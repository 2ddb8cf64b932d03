package ee.kaskkiri.regression.impact.report;

import ee.kaskkiri.regression.CsvCell;
import ee.kaskkiri.regression.impact.Change;
import ee.kaskkiri.regression.impact.ChangeSink;
import ee.kaskkiri.regression.impact.ReasonChange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every changed answer as a line of CSV, with three columns for each value that is money. */
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
            head(change).map(CsvCell::text),
            values.stream().flatMap(value -> money(money.get(value)))));
  }

  private void line(Stream<String> fields) throws IOException {
    out.append(fields.collect(Collectors.joining(","))).append(CsvCell.END);
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
        : Stream.of(
            CsvCell.number(money.before()),
            CsvCell.number(money.after()),
            CsvCell.number(money.difference()));
  }
}
