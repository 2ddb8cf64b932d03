package ee.kaskkiri.regression.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import ee.kaskkiri.engine.type.ValueType;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Changes one thing in a request. */
final class Variation {
  private static final int DAYS_AMONG_CHANGES = 12;
  private static final int LONGEST_GROWN = 8;

  private final ValueType.Fields type;
  private final Values values;
  private final Random random;

  Variation(ValueType.Fields type, Values values, Random random) {
    this.type = type;
    this.values = values;
    this.random = random;
  }

  /** The request with one thing changed; null if nothing came to mind. */
  @Nullable Request of(Request request) {
    List<Place> places = Place.of(type, request.given());
    if (places.isEmpty() || random.nextInt(DAYS_AMONG_CHANGES) == 0) {
      return new Request(request.given(), values.anotherDay(request));
    }
    Place place = places.get(random.nextInt(places.size()));
    JsonNode now = place.in(request.given());
    JsonNode other =
        now instanceof ArrayNode list && random.nextInt(4) > 0
            ? another(list)
            : values.another(place, request);
    return other == null || other.equals(now)
        ? null
        : new Request(place.with(request.given(), other), request.on());
  }

  /** An element less, or one more, or none. */
  private @Nullable ArrayNode another(ArrayNode list) {
    ArrayNode other = list.deepCopy();
    if (other.isEmpty()) {
      return null;
    }
    int chosen = random.nextInt(other.size());
    switch (random.nextInt(5)) {
      case 0 -> other.removeAll();
      case 1, 2 -> other.remove(chosen);
      case 3 -> grow(other, chosen);
      default -> other.insert(0, other.remove(chosen));
    }
    return other;
  }

  /** Rules that take each element with each other would be slow with long lists. */
  private static void grow(ArrayNode list, int chosen) {
    if (list.size() < LONGEST_GROWN) {
      list.add(list.get(chosen).deepCopy());
    }
  }
}
