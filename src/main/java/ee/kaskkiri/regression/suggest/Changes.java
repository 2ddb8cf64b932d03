package ee.kaskkiri.regression.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares requests, and takes back what need not have been changed. */
final class Changes {
  private static final String DAY = "on";

  private Changes() {}

  /** Where a request differs from another. */
  static List<Change> between(Request from, Request to) {
    List<Change> changes = new ArrayList<>();
    if (!from.on().equals(to.on())) {
      changes.add(
          new Change(
              DAY, TextNode.valueOf(from.on().toString()), TextNode.valueOf(to.on().toString())));
    }
    collect("", from.given(), to.given(), changes);
    return changes;
  }

  private static void collect(
      String pointer, @Nullable JsonNode from, @Nullable JsonNode to, List<Change> changes) {
    if (from instanceof ObjectNode before && to instanceof ObjectNode after) {
      Set<String> names = new LinkedHashSet<>();
      before.fieldNames().forEachRemaining(names::add);
      after.fieldNames().forEachRemaining(names::add);
      names.forEach(
          name ->
              collect(pointer + "/" + escaped(name), before.get(name), after.get(name), changes));
    } else if (from instanceof ArrayNode before
        && to instanceof ArrayNode after
        && before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        collect(pointer + "/" + i, before.get(i), after.get(i), changes);
      }
    } else if (from == null || !from.equals(to)) {
      changes.add(new Change(pointer, from, to));
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /**
   * A request that differs less from another one and still serves.
   *
   * @param serves whether a request does
   */
  static Request fewest(Request from, Request to, Predicate<Request> serves) {
    Request best = to;
    boolean again = true;
    while (again) {
      again = false;
      for (Change change : between(from, best)) {
        Request less = without(best, change);
        if (serves.test(less)) {
          best = less;
          again = true;
          break;
        }
      }
    }
    return best;
  }

  private static Request without(Request request, Change change) {
    if (change.pointer().equals(DAY) && change.from() != null) {
      return new Request(request.given(), LocalDate.parse(change.from().textValue()));
    }
    ObjectNode copy = request.given().deepCopy();
    int end = change.pointer().lastIndexOf('/');
    JsonNode holder = copy.at(change.pointer().substring(0, end));
    String last = change.pointer().substring(end + 1).replace("~1", "/").replace("~0", "~");
    if (holder instanceof ObjectNode object) {
      if (change.from() == null) {
        object.remove(last);
      } else {
        object.set(last, change.from());
      }
    } else if (holder instanceof ArrayNode array && change.from() != null) {
      array.set(Integer.parseInt(last), change.from());
    }
    return new Request(copy, request.on());
  }
}
