package ee.kaskkiri.property;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.JsonValues;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Constraint.Bound;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.rules.Edition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Makes inputs from the types that topics declare. Texts, days and numbers are often those that the
 * rule files themselves speak of, or their neighbours, because that is where rules turn.
 */
final class ValidInputs {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern TEXT =
      Pattern.compile("\"([\\p{L}\\d](?:[\\p{L}\\d -]{0,30}[\\p{L}\\d])?)\"");
  private static final Pattern DAY = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})\\b");
  private static final Pattern NUMBER = Pattern.compile(">\\s*(\\d{1,6}(?:\\.\\d{1,4})?)\\s*<");
  private static final int TRIES = 10_000;
  private static final int LONGEST_LIST = 8;
  private static final double NULLS = 0.15;
  private static final int YEARS_AROUND = 2;

  private final List<String> texts;
  private final List<LocalDate> days;
  private final List<BigDecimal> numbers;
  private final LocalDate first;
  private final LocalDate last;

  private ValidInputs(
      Set<String> texts, Set<LocalDate> days, Set<BigDecimal> numbers, Edition edition) {
    this.texts = List.copyOf(texts);
    this.days = List.copyOf(days);
    this.numbers = List.copyOf(numbers);
    this.first = edition.firstDay();
    this.last = lastDay(edition);
  }

  /** Inputs for the topics of an edition. */
  static ValidInputs of(CompiledEdition compiled) {
    String rules = PackagedRules.text(compiled);
    Set<LocalDate> days = new TreeSet<>();
    for (String day : found(DAY, rules)) {
      around(LocalDate.parse(day), days);
    }
    around(compiled.edition().firstDay(), days);
    around(lastDay(compiled.edition()), days);
    Set<BigDecimal> numbers = new TreeSet<>();
    for (String number : found(NUMBER, rules)) {
      BigDecimal value = new BigDecimal(number);
      numbers.add(value);
      numbers.add(value.add(BigDecimal.ONE));
      numbers.add(value.subtract(BigDecimal.ONE));
      numbers.add(value.subtract(new BigDecimal("0.01")));
    }
    return new ValidInputs(
        found(TEXT, TAG.matcher(rules).replaceAll("\n")), days, numbers, compiled.edition());
  }

  /** Bodies that all of the topics accept. */
  Arbitrary<JsonNode> accepted(Collection<Topic> topics) {
    List<ValueType> types =
        topics.stream().<ValueType>map(topic -> topic.inputs(Selection.ALL)).toList();
    return present(types).map(JsonValues::of);
  }

  /** Days in force. */
  Arbitrary<LocalDate> inForce() {
    return Arbitraries.oneOf(
        Arbitraries.longs()
            .between(first.toEpochDay(), last.toEpochDay())
            .map(LocalDate::ofEpochDay),
        Arbitraries.of(
            days.stream().filter(day -> !day.isBefore(first) && !day.isAfter(last)).toList()));
  }

  /** Values that every one of the types accepts. */
  private Arbitrary<@Nullable Object> values(List<ValueType> types) {
    Arbitrary<Object> present = present(types);
    return types.stream().allMatch(ValueType::nullable)
        ? present.injectNull(NULLS)
        : present.map(value -> value);
  }

  private Arbitrary<Object> present(List<ValueType> types) {
    ValueType type = types.get(0);
    Arbitrary<Object> free;
    if (type instanceof ValueType.Scalar scalar) {
      free = scalars(scalar);
    } else if (type instanceof ValueType.ListOf) {
      List<ValueType> elements =
          types.stream().map(each -> ((ValueType.ListOf) each).element()).toList();
      free = values(elements).list().ofMaxSize(LONGEST_LIST).map(list -> list);
    } else if (type instanceof ValueType.Fields) {
      free = records(types);
    } else {
      free = Arbitraries.of(texts).map(text -> text);
    }
    return free.filter(
        TRIES, value -> types.stream().allMatch(each -> constraint(each).allows(value)));
  }

  private Arbitrary<Object> records(List<ValueType> types) {
    Map<String, List<ValueType>> places = new LinkedHashMap<>();
    for (ValueType type : types) {
      for (Map.Entry<String, Field> field : ((ValueType.Fields) type).fields().entrySet()) {
        places
            .computeIfAbsent(field.getKey(), name -> new ArrayList<>())
            .add(field.getValue().type());
      }
    }
    List<Arbitrary<Tuple.Tuple2<String, @Nullable Object>>> fields = new ArrayList<>();
    places.forEach((name, field) -> fields.add(values(field).map(value -> Tuple.of(name, value))));
    return Combinators.combine(fields)
        .as(
            values -> {
              Map<String, @Nullable Object> object = new LinkedHashMap<>();
              values.forEach(value -> object.put(value.get1(), value.get2()));
              return object;
            });
  }

  private Arbitrary<Object> scalars(ValueType.Scalar type) {
    Constraint constraint = type.constraint();
    if (!constraint.values().isEmpty()) {
      return Arbitraries.of(constraint.values());
    }
    return switch (type.kind()) {
      case TEXT ->
          Arbitraries.frequencyOf(
              Tuple.of(9, Arbitraries.of(texts)),
              Tuple.of(1, Arbitraries.strings().alpha().withChars("õäöü -&").ofMaxLength(12)));
      case NUMBER -> numbers(constraint);
      case BOOLEAN -> Arbitraries.of(true, false).map(value -> value);
      case DATE -> days().map(day -> day);
      case TIME, DATE_TIME, DAYS_DURATION, MONTHS_DURATION, DURATION, RANGE ->
          throw new IllegalStateException("the packaged rules take no " + type.kind());
    };
  }

  private Arbitrary<LocalDate> days() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.of(days)),
        Tuple.of(
            3,
            Arbitraries.longs()
                .between(
                    first.minusYears(YEARS_AROUND).toEpochDay(),
                    last.plusYears(YEARS_AROUND).toEpochDay())
                .map(LocalDate::ofEpochDay)));
  }

  private Arbitrary<Object> numbers(Constraint constraint) {
    List<Object> near = new ArrayList<>(numbers);
    near.add(new BigDecimal("1000.00"));
    near.add(BigDecimal.ZERO);
    bound(constraint.minimum(), near);
    bound(constraint.maximum(), near);
    List<Object> allowed = near.stream().filter(constraint::allows).collect(Collectors.toList());
    Arbitrary<Object> whole = Arbitraries.integers().between(-5, 2_000).map(BigDecimal::valueOf);
    Arbitrary<Object> cents =
        Arbitraries.longs()
            .between(-500, 100_000_000_00L)
            .map(value -> BigDecimal.valueOf(value, 2));
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.of(allowed)), Tuple.of(4, whole), Tuple.of(2, cents));
  }

  private static void bound(@Nullable Bound bound, List<Object> near) {
    if (bound != null) {
      near.add(bound.value());
      near.add(bound.value().add(BigDecimal.ONE));
      near.add(bound.value().subtract(BigDecimal.ONE));
    }
  }

  private static Constraint constraint(ValueType type) {
    if (type instanceof ValueType.Scalar scalar) {
      return scalar.constraint();
    }
    if (type instanceof ValueType.ListOf list) {
      return list.constraint();
    }
    return type instanceof ValueType.Fields fields ? fields.constraint() : Constraint.NONE;
  }

  /** The last day in force; of an edition without end, some years on. */
  private static LocalDate lastDay(Edition edition) {
    LocalDate day = edition.lastDay();
    return day == null ? edition.firstDay().plusYears(YEARS_AROUND * 5L) : day;
  }

  private static void around(LocalDate day, Set<LocalDate> days) {
    days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
