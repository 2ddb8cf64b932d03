package ee.kaskkiri.regression.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.engine.JsonValues;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Constraint.Bound;
import ee.kaskkiri.engine.type.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses other values for places: those at which rules turn, and those that cases hold. */
final class Values {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int MONTHS = 12;

  private final Vocabulary vocabulary;
  private final Random random;
  private final Map<String, Set<JsonNode>> seen = new LinkedHashMap<>();

  Values(Vocabulary vocabulary, Random random) {
    this.vocabulary = vocabulary;
    this.random = random;
  }

  /** Remembers what stands at each place of an input. */
  void remember(ValueType.Fields type, Request request) {
    for (Place place : Place.of(type, request.given())) {
      seen.computeIfAbsent(place.sort(), key -> new LinkedHashSet<>())
          .add(place.in(request.given()));
    }
  }

  /** Another value for a place; null if none comes to mind. */
  @Nullable JsonNode another(Place place, Request request) {
    JsonNode now = place.in(request.given());
    List<JsonNode> others = new ArrayList<>();
    if (place.type().nullable() && !now.isNull()) {
      others.add(JsonValues.of(null));
    }
    if (place.type() instanceof ValueType.Scalar scalar) {
      scalars(scalar, now, request).map(JsonValues::of).forEach(others::add);
    }
    Set<JsonNode> known = seen.getOrDefault(place.sort(), Set.of());
    boolean fromCases = others.isEmpty() || (!known.isEmpty() && random.nextInt(4) == 0);
    List<JsonNode> choice = fromCases ? List.copyOf(known) : others;
    return choice.isEmpty() ? null : choice.get(random.nextInt(choice.size())).deepCopy();
  }

  /** Another day that counts. */
  LocalDate anotherDay(Request request) {
    List<LocalDate> days = new ArrayList<>(days(request.on(), request));
    return days.get(random.nextInt(days.size()));
  }

  private Stream<?> scalars(ValueType.Scalar type, JsonNode now, Request request) {
    Constraint constraint = type.constraint();
    if (!constraint.values().isEmpty()) {
      return constraint.values().stream();
    }
    return switch (type.kind()) {
      case BOOLEAN -> Stream.of(true, false);
      case NUMBER -> numbers(constraint, now).stream();
      case TEXT -> texts(request).stream();
      case DATE -> days(now.isTextual() ? day(now.textValue()) : null, request).stream();
      case TIME, DATE_TIME, DAYS_DURATION, MONTHS_DURATION, DURATION, RANGE -> Stream.of();
    };
  }

  private Set<BigDecimal> numbers(Constraint constraint, JsonNode now) {
    Set<BigDecimal> numbers = new TreeSet<>();
    vocabulary.numbers().forEach(number -> around(number, numbers));
    Stream.of(constraint.minimum(), constraint.maximum())
        .flatMap(Stream::ofNullable)
        .map(Bound::value)
        .forEach(bound -> around(bound, numbers));
    if (now.isNumber()) {
      around(now.decimalValue(), numbers);
    }
    around(BigDecimal.ZERO, numbers);
    numbers.removeIf(number -> !constraint.allows(number));
    return numbers;
  }

  private void around(BigDecimal number, Set<BigDecimal> numbers) {
    numbers.add(number);
    numbers.add(number.add(BigDecimal.ONE));
    numbers.add(number.subtract(BigDecimal.ONE));
    if (random.nextInt(4) == 0) {
      numbers.add(number.add(CENT));
      numbers.add(number.subtract(CENT));
    }
  }

  /** Those of the rules, and those that stand elsewhere in the input, which rules may compare. */
  private Set<String> texts(Request request) {
    Set<String> texts = new LinkedHashSet<>();
    collect(request.given(), texts);
    if (random.nextBoolean() || texts.isEmpty()) {
      texts.addAll(vocabulary.texts());
      texts.add("x");
    }
    return texts;
  }

  private static void collect(JsonNode node, Set<String> texts) {
    if (node.isTextual() && day(node.textValue()) == null) {
      texts.add(node.textValue());
    }
    node.forEach(below -> collect(below, texts));
  }

  private Set<LocalDate> days(@Nullable LocalDate now, Request request) {
    Set<LocalDate> anchors = new LinkedHashSet<>();
    switch (random.nextInt(3)) {
      case 0 -> anchors.addAll(vocabulary.days());
      case 1 -> daysOf(request, anchors);
      default -> {
        anchors.add(now == null ? request.on() : now);
      }
    }
    if (anchors.isEmpty()) {
      anchors.add(request.on());
    }
    LocalDate anchor = List.copyOf(anchors).get(random.nextInt(anchors.size()));
    Set<LocalDate> days = new TreeSet<>();
    beside(anchor, days);
    if (random.nextBoolean()) {
      Period span =
          random.nextInt(4) == 0
              ? Period.ofMonths(1 + random.nextInt(MONTHS - 1))
              : vocabulary.spans().get(random.nextInt(vocabulary.spans().size()));
      beside(anchor.plus(span), days);
      beside(anchor.minus(span), days);
    }
    return days;
  }

  private static void beside(LocalDate day, Set<LocalDate> days) {
    days.add(day.minusDays(1));
    days.add(day);
    days.add(day.plusDays(1));
  }

  private static void daysOf(Request request, Set<LocalDate> days) {
    days.add(request.on());
    collectDays(request.given(), days);
  }

  private static void collectDays(JsonNode node, Set<LocalDate> days) {
    LocalDate day = node.isTextual() ? day(node.textValue()) : null;
    if (day != null) {
      days.add(day);
    }
    node.forEach(below -> collectDays(below, days));
  }

  private static @Nullable LocalDate day(String text) {
    if (!DAY.matcher(text).matches()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null; // looks like a day and is none
    }
  }
}
