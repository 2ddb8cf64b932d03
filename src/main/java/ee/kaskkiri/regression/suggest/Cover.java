package ee.kaskkiri.regression.suggest;

import ee.kaskkiri.engine.RuleRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses few inputs that together fire as much as all of them. */
final class Cover {
  private Cover() {}

  /**
   * An input and what it is there for.
   *
   * @param hit the input
   * @param rules the rules that those chosen before it do not fire
   */
  record Chosen(Search.Hit hit, Set<RuleRef> rules) {}

  /** Each time the input that fires most of what is left; of equals the one changed least. */
  static List<Chosen> of(List<Search.Hit> hits) {
    Set<RuleRef> left = new HashSet<>();
    hits.forEach(hit -> left.addAll(hit.fires()));
    List<Chosen> chosen = new ArrayList<>();
    while (!left.isEmpty()) {
      Optional<Search.Hit> best =
          hits.stream()
              .max(
                  Comparator.<Search.Hit>comparingInt(hit -> common(hit.fires(), left))
                      .thenComparing(
                          Comparator.<Search.Hit>comparingInt(Cover::changes).reversed()));
      Set<RuleRef> rules = new LinkedHashSet<>(best.orElseThrow().fires());
      rules.retainAll(left);
      left.removeAll(rules);
      chosen.add(new Chosen(best.get(), rules));
    }
    return chosen;
  }

  private static int common(Set<RuleRef> some, Set<RuleRef> others) {
    return Math.toIntExact(some.stream().filter(others::contains).count());
  }

  private static int changes(Search.Hit hit) {
    return Changes.between(hit.seed().request(), hit.request()).size();
  }
}
