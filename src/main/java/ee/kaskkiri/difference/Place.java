package ee.kaskkiri.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a difference is. What the rule repository holds now is named where both have it.
 *
 * @param file path inside the rule repository
 * @param instrument name of the instrument; null for files that belong to none
 * @param edition its first day in force; null for the instrument as a whole
 * @param topic the question; null for the edition as a whole
 * @param element the decision, type, rule and so on, with a slash before each part inside it; null
 *     for the file as a whole
 * @param table the table, as the engine calls it; null if it is not about one
 * @param row id of the row, or {@code #} and its number if it has none; null if it is not about one
 * @param column name of the column; null if it is not about one
 * @param property which text of the element changed; null if it is not about one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
    String file,
    @Nullable String instrument,
    @Nullable String edition,
    @Nullable String topic,
    @Nullable String element,
    @Nullable String table,
    @Nullable String row,
    @Nullable String column,
    @Nullable String property) {
  public Place {
    Objects.requireNonNull(file, "file");
  }

  static Place file(String file) {
    return new Place(file, null, null, null, null, null, null, null, null);
  }

  static Place edition(String file, String instrument, @Nullable String edition) {
    return new Place(file, instrument, edition, null, null, null, null, null, null);
  }

  Place inTopic(String name) {
    return new Place(file, instrument, edition, name, element, table, row, column, property);
  }

  Place inElement(String name) {
    String inner = element == null ? name : element + "/" + name;
    return new Place(file, instrument, edition, topic, inner, table, row, column, property);
  }

  Place inTable(String name) {
    return new Place(file, instrument, edition, topic, element, name, row, column, property);
  }

  Place inRow(String name) {
    return new Place(file, instrument, edition, topic, element, table, name, column, property);
  }

  Place inColumn(String name) {
    return new Place(file, instrument, edition, topic, element, table, row, name, property);
  }

  Place at(String name) {
    return new Place(file, instrument, edition, topic, element, table, row, column, name);
  }
}
