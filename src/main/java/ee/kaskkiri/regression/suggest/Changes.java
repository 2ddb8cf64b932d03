package ee.kaskkiri.regression.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import ee.kaskkiri.engine.JsonValues;
import ee.kaskkiri.regression.GivenOverBase;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
  static List<InputChange> between(Request from, Request to) {
    List<InputChange> changes = new ArrayList<>();
    if (!from.on().equals(to.on())) {
      changes.add(
          new InputChange(
              DAY, TextNode.valueOf(from.on().toString()), TextNode.valueOf(to.on().toString())));
    }
    collect("", from.given(), to.given(), changes);
    return changes;
  }

  private static void collect(
      String pointer, @Nullable JsonNode from, @Nullable JsonNode to, List<InputChange> changes) {
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
    } else if (!GivenOverBase.same(from, to)) {
      changes.add(new InputChange(pointer, from, to));
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /**
   * A request that differs less from another one, by rounder numbers, and still serves.
   *
   * @param serves whether a request does
   */
  static Request fewest(Request from, Request to, Predicate<Request> serves) {
    Request best = reverted(from, to, serves);
    for (InputChange change : between(from, best)) {
      if (change.to() != null && change.to().isNumber() && change.to().decimalValue().scale() > 0) {
        BigDecimal number = change.to().decimalValue();
        for (RoundingMode rounding : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
          JsonNode rounder = JsonValues.of(number.setScale(0, rounding));
          Request other = with(best, change.pointer(), rounder);
          if (serves.test(other)) {
            best = other;
            break;
          }
        }
      }
    }
    return best;
  }

  private static Request reverted(Request from, Request to, Predicate<Request> serves) {
    Request best = to;
    boolean again = true;
    while (again) {
      again = false;
      for (InputChange change : between(from, best)) {
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

  private static Request without(Request request, InputChange change) {
    return change.pointer().equals(DAY) && change.from() != null
        ? new Request(request.given(), LocalDate.parse(change.from().textValue()))
        : with(request, change.pointer(), change.from());
  }

  private static Request with(Request request, String pointer, @Nullable JsonNode value) {
    ObjectNode copy = request.given().deepCopy();
    int end = pointer.lastIndexOf('/');
    JsonNode holder = copy.at(pointer.substring(0, end));
    String last = pointer.substring(end + 1).replace("~1", "/").replace("~0", "~");
    if (holder instanceof ArrayNode array && value != null) {
      array.set(Integer.parseInt(last), value);
    } else if (holder instanceof ObjectNode object) {
      if (value == null) {
        object.remove(last);
      } else {
        object.set(last, value);
      }
    }
    return new Request(copy, request.on());
  }
}
