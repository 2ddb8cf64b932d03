package ee.kaskkiri.bench.run;

import java.util.ArrayList;
import java.util.List;

/** The same thing measured once in each round, in the order of the rounds. */
final class Samples {
  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The value that half of the rounds were below. */
  double median() {
    List<Double> sorted = sorted();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** The value that a quarter of the rounds were below. */
  double lower() {
    return sorted().get(values.size() / 4);
  }

  /** The value that a quarter of the rounds were above. */
  double upper() {
    return sorted().get(values.size() - 1 - values.size() / 4);
  }

  double least() {
    return sorted().get(0);
  }

  double most() {
    return sorted().get(values.size() - 1);
  }

  /** This divided by the other, round by round: what disturbed a round disturbed both. */
  Samples over(Samples other) {
    if (values.size() != other.values.size()) {
      throw new IllegalArgumentException("not the same rounds");
    }
    Samples ratios = new Samples();
    for (int i = 0; i < values.size(); i++) {
      ratios.add(values.get(i) / other.values.get(i));
    }
    return ratios;
  }

  /** How many times one value these are. */
  Samples over(double other) {
    Samples ratios = new Samples();
    values.forEach(value -> ratios.add(value / other));
    return ratios;
  }

  private List<Double> sorted() {
    if (values.isEmpty()) {
      throw new IllegalStateException("nothing was measured");
    }
    return values.stream().sorted().toList();
  }
}
