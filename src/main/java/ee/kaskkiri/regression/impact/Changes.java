package ee.kaskkiri.regression.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what changed, for those questions that are shown one by one. */
final class Changes {
  private Changes() {}

  static Change of(long number, Ask ask, Route route, Route.Pair answers, Compared compared) {
    return new Change(
        number,
        ask.ref(),
        ask.title(),
        ask.kind(),
        ask.instrument(),
        ask.topic(),
        ask.on(),
        compared.kind(),
        side(route.before(), compared.before(), answers.before()),
        side(route.after(), compared.after(), answers.after()),
        compared.money().stream().map(Changes::money).toList(),
        groups(compared),
        ReasonChange.between(answers.before().reasons(), answers.after().reasons()));
  }

  private static Change.Answered side(Seat seat, Standing standing, Answer answer) {
    return new Change.Answered(seat.edition().orElse(null), standing, answer.messages());
  }

  private static Change.Money money(Compared.Money money) {
    BigDecimal before = sum(money.before());
    BigDecimal after = sum(money.after());
    return new Change.Money(
        money.series().value(), before, after, orZero(after).subtract(orZero(before)));
  }

  private static @Nullable BigDecimal sum(@Nullable Amount amount) {
    return amount == null ? null : amount.sumOrNull();
  }

  private static BigDecimal orZero(@Nullable BigDecimal sum) {
    return sum == null ? BigDecimal.ZERO : sum;
  }

  private static List<Change.Groups> groups(Compared compared) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    for (Compared.Money money : compared.money()) {
      for (int i = 0; i < money.series().groupBy().size(); i++) {
        Set<String> found =
            values.computeIfAbsent(
                money.series().groupBy().get(i), missing -> new LinkedHashSet<>());
        for (Amount amount : both(money)) {
          found.addAll(amount.groups(i).keySet());
        }
      }
    }
    return values.entrySet().stream()
        .map(field -> new Change.Groups(field.getKey(), List.copyOf(field.getValue())))
        .toList();
  }

  private static List<Amount> both(Compared.Money money) {
    List<Amount> amounts = new ArrayList<>();
    if (money.before() != null) {
      amounts.add(money.before());
    }
    if (money.after() != null) {
      amounts.add(money.after());
    }
    return amounts;
  }
}
