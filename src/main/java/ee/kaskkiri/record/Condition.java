package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rows of a query must be like, with values apart from the text. */
final class Condition {
  private final Database.Kind kind;
  private final List<String> parts = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  Condition(Database.Kind kind) {
    this.kind = kind;
  }

  Condition searching(Search search) {
    andIfPresent("d.instrument = ?", search.instrument());
    andIfPresent("d.topic = ?", search.topic());
    andIfPresent("d.caller = ?", search.caller());
    andIfPresent("d.id >= ?", first(search.from()));
    andIfPresent("d.id < ?", first(search.before()));
    andIfPresent("d.verdict = ?", search.verdict());
    Outcome outcome = search.outcome();
    if (outcome != null) {
      parts.add("d.outcome = '" + outcome.name() + "'"); // as it stands in the index
    }
    String code = search.code();
    andIfPresent(inCodes(), code == null ? null : Codes.wanted(code));
    return this;
  }

  private String inCodes() {
    return switch (kind) {
      case SQLITE -> "instr(d.codes, ?) > 0";
      case POSTGRESQL -> "strpos(d.codes, ?) > 0";
    };
  }

  private @Nullable Object first(@Nullable Instant moment) {
    return moment == null ? null : id(Ids.first(moment));
  }

  @Nullable Object id(@Nullable UUID id) {
    return id == null ? null : Ids.value(kind, id);
  }

  void andIfPresent(String part, @Nullable Object value) {
    if (value != null) {
      and(part, value);
    }
  }

  void and(String part, Object value) {
    parts.add(part);
    values.add(value);
  }

  String where() {
    return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
  }

  void set(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }
}
