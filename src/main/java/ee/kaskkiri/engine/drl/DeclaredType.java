package ee.kaskkiri.engine.drl;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type that a DRL file declares.
 *
 * @param name its name
 * @param line where it stands
 * @param input under which key callers send it; null if they do not
 * @param many whether they send a list of it
 * @param nullable whether they may say null
 * @param fields its fields in order, inherited ones first
 */
record DeclaredType(
    String name,
    int line,
    @Nullable String input,
    boolean many,
    boolean nullable,
    List<DeclaredField> fields) {
  DeclaredType {
    fields = List.copyOf(fields);
  }

  /** Its fields that facts are put into order by. */
  List<DeclaredField> keys() {
    return fields.stream().filter(DeclaredField::key).toList();
  }

  static Comparator<DeclaredType> inOrder() {
    return Comparator.comparingInt(DeclaredType::line);
  }
}
