package ee.kaskkiri.decision.batch.file;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.decision.Answer;
import ee.kaskkiri.decision.batch.LineAnswer;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.regression.CsvCell;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers as rows of a table for spreadsheets: each value of the outcome in a column that is named
 * by its path, a list as JSON in one cell, the codes of the reasons, and why there is no decision.
 */
public final class CsvForm implements AnswerForm {
  private final List<Column> columns;

  /** A value of the outcome. */
  private record Column(String name, String pointer) {}

  /**
   * Writes what a topic answers.
   *
   * @param outcomes what it declares
   */
  public CsvForm(ValueType.Fields outcomes) {
    List<Column> found = new ArrayList<>();
    add("outcome", "", outcomes, found);
    this.columns = List.copyOf(found);
  }

  private static void add(
      String name, String pointer, ValueType.Fields fields, List<Column> columns) {
    for (Map.Entry<String, Field> field : fields.fields().entrySet()) {
      String path = name + "." + field.getKey();
      String place = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
      if (field.getValue().type() instanceof ValueType.Fields inner) {
        add(path, place, inner, columns);
      } else {
        columns.add(new Column(path, place));
      }
    }
  }

  @Override
  public byte[] head() {
    return line(
        Stream.of(
                Stream.of("line", "ref", "status"),
                columns.stream().map(Column::name),
                Stream.of("reasons", "problem", "errors"))
            .flatMap(names -> names)
            .map(CsvCell::text));
  }

  @Override
  public byte[] bytes(LineAnswer answer) {
    Stream<String> said =
        answer instanceof LineAnswer.Decided decided
            ? decided(decided.answer())
            : declined(((LineAnswer.Declined) answer).problem());
    return line(
        Stream.concat(
            Stream.of(
                String.valueOf(answer.line()), cell(answer.ref()), String.valueOf(answer.status())),
            said));
  }

  private Stream<String> decided(Answer answer) {
    String reasons =
        answer.reasons().stream().map(CsvForm::name).distinct().collect(Collectors.joining("; "));
    return Stream.concat(
        columns.stream().map(column -> cell(answer.outcome().at(column.pointer()))),
        Stream.of(CsvCell.text(reasons), "", ""));
  }

  private static String name(Reason reason) {
    return reason.subject() == null ? reason.code() : reason.code() + " (" + reason.subject() + ")";
  }

  private Stream<String> declined(Problem problem) {
    String errors =
        problem.errors().isEmpty()
            ? problem.detail()
            : problem.errors().stream().map(CsvForm::told).collect(Collectors.joining("; "));
    return Stream.concat(
        columns.stream().map(column -> ""),
        Stream.of("", CsvCell.text(problem.type()), CsvCell.text(errors)));
  }

  private static String told(ProblemDetail error) {
    return error.pointer() == null ? error.detail() : error.pointer() + ": " + error.detail();
  }

  private static String cell(@Nullable JsonNode value) {
    if (value == null || value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (value.isNumber()) {
      return CsvCell.number(value.decimalValue());
    }
    return CsvCell.text(value.isValueNode() ? value.asText() : value);
  }

  private static byte[] line(Stream<String> cells) {
    return (cells.collect(Collectors.joining(",")) + CsvCell.END).getBytes(StandardCharsets.UTF_8);
  }
}
