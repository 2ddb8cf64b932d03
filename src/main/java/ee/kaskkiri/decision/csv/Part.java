package ee.kaskkiri.decision.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.type.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of the input that columns of a header fill. */
sealed interface Part {

  /** Whether nothing stands in any of its cells. */
  boolean empty(Row row);

  /** The value; null if it is left out. */
  @Nullable JsonNode value(Row row);

  /**
   * One cell that holds one value.
   *
   * @param column which one, counted from 0
   * @param kind what it holds
   * @param nullable whether an empty cell is a null; if not, it is nothing at all
   */
  record Single(int column, Kind kind, boolean nullable) implements Part {
    public Single {
      Objects.requireNonNull(kind, "kind");
    }

    @Override
    public boolean empty(Row row) {
      return row.cell(column) == null;
    }

    @Override
    public @Nullable JsonNode value(Row row) {
      String cell = row.cell(column);
      if (cell == null || (cell.isEmpty() && kind != Kind.TEXT)) {
        return nullable ? JsonNodeFactory.instance.nullNode() : null;
      }
      return CellValue.of(cell, kind);
    }
  }

  /**
   * One cell that holds JSON, where one value is not enough.
   *
   * @param column which one, counted from 0
   * @param name of the column
   * @param nullable whether an empty cell is a null; if not, it is nothing at all
   */
  record Json(int column, String name, boolean nullable) implements Part {
    public Json {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public boolean empty(Row row) {
      return row.cell(column) == null;
    }

    @Override
    public @Nullable JsonNode value(Row row) {
      String cell = row.cell(column);
      if (cell == null || cell.isEmpty()) {
        return nullable ? JsonNodeFactory.instance.nullNode() : null;
      }
      return CellValue.json(cell, row.line(), name);
    }
  }

  /**
   * Values under names.
   *
   * @param parts the names that have columns
   * @param nullable whether it is null if all of its cells are empty
   * @param optional whether it is left out if all of its cells are empty
   */
  record Group(Map<String, Part> parts, boolean nullable, boolean optional) implements Part {
    public Group {
      parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    @Override
    public boolean empty(Row row) {
      return parts.values().stream().allMatch(part -> part.empty(row));
    }

    @Override
    public @Nullable JsonNode value(Row row) {
      if ((nullable || optional) && empty(row)) {
        return nullable ? JsonNodeFactory.instance.nullNode() : null;
      }
      return object(row);
    }

    /** The object, also if all of its cells are empty: then the rules say what is missing. */
    ObjectNode object(Row row) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      parts.forEach(
          (name, part) -> {
            JsonNode value = part.value(row);
            if (value != null) {
              object.set(name, value);
            }
          });
      return object;
    }
  }

  /**
   * A list with a column, or several, for each place.
   *
   * @param elements the places, in order
   * @param name what a column calls the list
   * @param nullable whether it is null if all of its cells are empty; if not, it has no elements
   */
  record Elements(List<Part> elements, String name, boolean nullable) implements Part {
    public Elements {
      elements = List.copyOf(elements);
      Objects.requireNonNull(name, "name");
    }

    @Override
    public boolean empty(Row row) {
      return elements.stream().allMatch(part -> part.empty(row));
    }

    @Override
    public JsonNode value(Row row) {
      int count = count(row);
      if (count == 0 && nullable) {
        return JsonNodeFactory.instance.nullNode();
      }
      ArrayNode array = JsonNodeFactory.instance.arrayNode(count);
      for (Part element : elements.subList(0, count)) {
        JsonNode value = element.value(row);
        array.add(value == null ? JsonNodeFactory.instance.nullNode() : value);
      }
      return array;
    }

    /** How many places are filled, which must be the first. */
    private int count(Row row) {
      List<Integer> filled = new ArrayList<>();
      for (int i = 0; i < elements.size(); i++) {
        if (!elements.get(i).empty(row)) {
          filled.add(i);
        }
      }
      for (int i = 0; i < filled.size(); i++) {
        if (filled.get(i) != i) {
          throw CsvFault.gap(row.line(), place(i), place(filled.get(i)));
        }
      }
      return filled.size();
    }

    private String place(int index) {
      return name + "[" + index + "]";
    }
  }
}
