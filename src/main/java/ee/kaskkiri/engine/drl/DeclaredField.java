package ee.kaskkiri.engine.drl;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a declared type.
 *
 * @param name its name
 * @param line where it stands
 * @param type simple name of its Java or declared type
 * @param element simple name of the type of its elements; null unless it is a list that says so
 * @param key whether facts are put into order by it
 * @param nullable whether callers may say null
 * @param allowed the only texts allowed; empty if all are
 * @param minimum lowest number; null if there is none
 * @param maximum highest number; null if there is none
 * @param label what the file says of it for people; null if nothing
 */
record DeclaredField(
    String name,
    int line,
    String type,
    @Nullable String element,
    boolean key,
    boolean nullable,
    List<String> allowed,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable String label) {
  private static final List<String> LISTS = List.of("List", "Collection");

  DeclaredField {
    allowed = List.copyOf(allowed);
  }

  boolean isList() {
    return LISTS.contains(type);
  }
}
