package ee.kaskkiri.decision.batch.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.decision.Answer;
import ee.kaskkiri.decision.batch.LineAnswer;
import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.regression.CsvCell;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers as rows of a table for spreadsheets: each value of the outcome in a column that is named
 * by its path, a list as JSON in one cell, the codes of the reasons, and why there is no decision.
 */
public final class CsvForm implements AnswerForm {
  /** Without it a spreadsheet may take the texts for those of another encoding. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String EMPTY_TEXT = "\"\"";
  private static final Pattern NO_STEP = Pattern.compile("[.\\[\\]]");

  private final ObjectMapper json;
  private final List<Column> columns;

  /** A value of the outcome. */
  private record Column(String name, String pointer) {}

  /**
   * Writes what a topic answers.
   *
   * @param outcomes what it declares
   * @param json writes lists as the service answers
   */
  public CsvForm(ValueType.Fields outcomes, ObjectMapper json) {
    this.json = json;
    List<Column> found = new ArrayList<>();
    add("outcome", "", outcomes, found);
    this.columns = List.copyOf(found);
  }

  private static void add(
      String name, String pointer, ValueType.Fields fields, List<Column> columns) {
    for (Map.Entry<String, Field> field : fields.fields().entrySet()) {
      String path = name + "." + field.getKey();
      String place = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
      if (field.getValue().type() instanceof ValueType.Fields inner && hasPaths(inner)) {
        add(path, place, inner, columns);
      } else {
        columns.add(new Column(path, place));
      }
    }
  }

  /** Whether paths tell its values apart; if not, all of it is one column. */
  private static boolean hasPaths(ValueType.Fields fields) {
    return !fields.fields().isEmpty()
        && fields.fields().keySet().stream().noneMatch(name -> NO_STEP.matcher(name).find());
  }

  @Override
  public byte[] head() {
    String names =
        Stream.of(
                Stream.of("line", "ref", "status"),
                columns.stream().map(Column::name),
                Stream.of("reasons", "messages", "edition", "release", "problem", "errors"))
            .flatMap(part -> part)
            .map(CsvCell::text)
            .collect(Collectors.joining(","));
    return (BYTE_ORDER_MARK + names + CsvCell.END).getBytes(StandardCharsets.UTF_8);
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
    String messages =
        answer.messages().stream().map(EngineMessage::text).collect(Collectors.joining("; "));
    return Stream.concat(
        columns.stream().map(column -> cell(answer.outcome().at(column.pointer()))),
        Stream.of(reasons, messages, answer.edition(), answer.release(), "", "")
            .map(CsvCell::text));
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
        Stream.of("", "", "", "", problem.type(), errors).map(CsvCell::text));
  }

  private static String told(ProblemDetail error) {
    return error.pointer() == null ? error.detail() : error.pointer() + ": " + error.detail();
  }

  private String cell(@Nullable JsonNode value) {
    if (value == null || value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (value.isNumber()) {
      return CsvCell.number(value.decimalValue());
    }
    if (value.isContainerNode()) {
      return CsvCell.text(written(value));
    }
    return value.asText().isEmpty() ? EMPTY_TEXT : CsvCell.text(value.asText());
  }

  private String written(JsonNode value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] line(Stream<String> cells) {
    return (cells.collect(Collectors.joining(",")) + CsvCell.END).getBytes(StandardCharsets.UTF_8);
  }
}
