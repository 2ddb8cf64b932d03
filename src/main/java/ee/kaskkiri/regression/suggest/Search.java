package ee.kaskkiri.regression.suggest;

import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.regression.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Looks for inputs that fire some rules. It varies what it knows, a few things at a time, and goes
 * on from every input that fires another set of rules than those before. The same search always
 * finds the same.
 */
final class Search {
  private static final long BEGINNING = 1;
  private static final int MOST_CHANGES = 4;
  private static final int MOST_OF_ONE_SORT = 3;
  private static final double REST = 0.25;
  private static final int RECENT = 4;
  private static final int MOST_LEAST = 24;

  private final Probe probe;
  private final Set<RuleRef> wanted;
  private final Random random = new Random(BEGINNING);
  private final Values values;
  private final Variation variation;
  private final List<Hit> known = new ArrayList<>();
  private final Map<Set<RuleRef>, Integer> sorts = new LinkedHashMap<>();
  private final List<Hit> least = new ArrayList<>();
  private final List<Hit> hits = new ArrayList<>();
  private final Set<RuleRef> missing;
  private final Set<Request> asked = new HashSet<>();

  /**
   * An input and what it fires.
   *
   * @param seed where it comes from
   * @param request the input
   * @param fires the wanted rules that it fires
   * @param fired how many rules it fires, wanted or not
   */
  record Hit(Seed seed, Request request, Set<RuleRef> fires, int fired) {}

  Search(Probe probe, Set<RuleRef> wanted, Vocabulary vocabulary) {
    this.probe = probe;
    this.wanted = wanted;
    this.missing = new LinkedHashSet<>(wanted);
    this.values = new Values(vocabulary, random);
    this.variation = new Variation(probe.topic().inputs(Selection.ALL), values, random);
  }

  /** The rules that were not fired. */
  Set<RuleRef> missing() {
    return missing;
  }

  /**
   * Inputs that fire some of the wanted rules.
   *
   * @param seeds where to begin
   * @param otherwise where to begin if none of them is answered
   * @param tries how many inputs to try at most
   * @param progress is told of every try, and stops the search by throwing
   * @throws CancellationException if the thread is interrupted
   */
  List<Hit> run(List<Seed> seeds, Seed otherwise, int tries, Progress progress) {
    seeds.forEach(this::begin);
    if (known.isEmpty()) {
      begin(otherwise);
    }
    int end = tries;
    int attempts = 0;
    while (!known.isEmpty() && attempts < end) {
      attempts++;
      Hit parent = parent();
      Request child = varied(parent.request());
      if (child != null) {
        attempt(parent.seed(), child);
      }
      if (missing.isEmpty() && end == tries) {
        end = Math.min(tries, attempts + (int) (attempts * REST));
      }
      progress.done(attempts, tries);
    }
    progress.done(tries, tries);
    return hits;
  }

  /**
   * Any of those known, the latest ones more often, and those that fire least: where only one rule
   * is left, it may be one that needs all the others not to hold.
   */
  private Hit parent() {
    int size = known.size();
    return switch (random.nextInt(3)) {
      case 0 -> known.get(random.nextInt(size));
      case 1 -> known.get(size - 1 - random.nextInt(Math.max(1, size / RECENT)));
      default -> least.get(random.nextInt(least.size()));
    };
  }

  private @Nullable Request varied(Request request) {
    int changes = 1;
    while (changes < MOST_CHANGES && random.nextInt(3) == 0) {
      changes++;
    }
    Request varied = null;
    for (int i = 0; i < changes; i++) {
      Request next = variation.of(varied == null ? request : varied);
      varied = next == null ? varied : next;
    }
    return varied;
  }

  private void begin(Seed seed) {
    values.remember(probe.topic().inputs(Selection.ALL), seed.start());
    attempt(seed, seed.start());
  }

  private void attempt(Seed seed, Request request) {
    if (!asked.add(request)) {
      return;
    }
    Optional<Decided> answer = probe.ask(request);
    if (answer.isEmpty()) {
      return;
    }
    Set<RuleRef> fired = new HashSet<>(answer.get().fired());
    Set<RuleRef> fires = new LinkedHashSet<>(wanted);
    fires.retainAll(fired);
    Hit hit = new Hit(seed, request, fires, fired.size());
    if (sorts.merge(fired, 1, Integer::sum) <= MOST_OF_ONE_SORT) {
      known.add(hit);
      remember(hit);
      if (!fires.isEmpty()) {
        hits.add(hit);
      }
    }
    missing.removeAll(fires);
  }

  /** Keeps the inputs that fire least, the later one of equals. */
  private void remember(Hit hit) {
    int at = 0;
    while (at < least.size() && least.get(at).fired() < hit.fired()) {
      at++;
    }
    least.add(at, hit);
    if (least.size() > MOST_LEAST) {
      least.remove(MOST_LEAST);
    }
  }
}
