package ee.kaskkiri.decision.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.decision.RequestBody;
import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.workbench.cases.NewExpectation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows, cells and cases of requests. */
public final class TableBody {
  private TableBody() {}

  /**
   * A cell that somebody types.
   *
   * @param row its row, counted from 0
   * @param column its column, counted from 0
   * @param text what stands in it
   */
  public record TypedCell(int row, int column, String text) {}

  static ObjectNode read(byte[] body) {
    return RequestBody.read(body);
  }

  static List<Row> rows(ObjectNode body) {
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : list(body, "rows")) {
      String place = "/rows/" + rows.size();
      List<String> cells = new ArrayList<>();
      for (JsonNode cell : list(row, "cells")) {
        cells.add(required(cell, place + "/cells/" + cells.size()));
      }
      rows.add(
          new Row(
              optional(row.path("id"), place + "/id"),
              optional(row.path("description"), place + "/description"),
              cells));
    }
    return rows;
  }

  static List<TypedCell> cells(ObjectNode body) {
    List<TypedCell> cells = new ArrayList<>();
    for (JsonNode cell : list(body, "cells")) {
      String place = "/cells/" + cells.size();
      if (!cell.path("row").isInt() || !cell.path("column").isInt()) {
        throw wrong(place, "has no row and column", "{row: 0, column: 0, text: \"…\"}");
      }
      cells.add(
          new TypedCell(
              cell.path("row").intValue(),
              cell.path("column").intValue(),
              required(cell.path("text"), place + "/text")));
    }
    return cells;
  }

  static NewExpectation expectation(JsonNode body, String place) {
    if (!(body.path("outcome") instanceof ObjectNode outcome)) {
      throw wrong(place + "/outcome", "is no object", "{\"outcome\": {…}, \"codes\": […]}");
    }
    return new NewExpectation(
        outcome,
        texts(body, "codes", place),
        body.has("fired") ? texts(body, "fired", place) : null);
  }

  private static List<String> texts(JsonNode body, String name, String place) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : list(body, name)) {
      texts.add(required(text, place + "/" + name + "/" + texts.size()));
    }
    return texts;
  }

  static String required(JsonNode value, String place) {
    if (!value.isTextual()) {
      throw wrong(place, "is no text", "a text");
    }
    return value.textValue();
  }

  static @Nullable String optional(JsonNode value, String place) {
    return value.isMissingNode() || value.isNull() ? null : required(value, place);
  }

  static LocalDate day(String text, String place) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(place, "is no day", "YYYY-MM-DD");
    }
  }

  private static JsonNode list(JsonNode body, String name) {
    if (!body.path(name).isArray()) {
      throw wrong("/" + name, "is no list", "a list");
    }
    return body.path(name);
  }

  static ProblemException wrong(String place, String what, String expected) {
    return new ProblemException(
        ProblemType.INVALID_INPUT, ProblemDetail.body(place, place + " " + what + ".", expected));
  }
}
