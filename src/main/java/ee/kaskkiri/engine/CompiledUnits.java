package ee.kaskkiri.engine;

import ee.kaskkiri.rules.Finding;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Remembers what came of compiling a unit, for as long as somebody uses its topics: an edition in
 * which one file changes need not be compiled whole.
 */
final class CompiledUnits {
  private final Map<String, Kept> kept = new LinkedHashMap<>();

  /**
   * What came of compiling.
   *
   * @param topics what can be asked
   * @param findings what the compilers said
   */
  record Compiled(List<Topic> topics, List<Finding> findings) {
    Compiled {
      topics = List.copyOf(topics);
      findings = List.copyOf(findings);
    }
  }

  private record Kept(List<WeakReference<Topic>> topics, List<Finding> findings) {
    boolean inUse() {
      return topics.stream().noneMatch(topic -> topic.refersTo(null));
    }
  }

  /** What came of compiling the unit with a {@link UnitKey}; empty if nobody uses it any more. */
  synchronized Optional<Compiled> get(String key) {
    Kept known = kept.get(key);
    if (known == null) {
      return Optional.empty();
    }
    List<Topic> topics =
        known.topics().stream().map(WeakReference::get).filter(Objects::nonNull).toList();
    return topics.size() == known.topics().size()
        ? Optional.of(new Compiled(topics, known.findings()))
        : Optional.empty();
  }

  /** Remembers what came of compiling the unit with a {@link UnitKey}. */
  synchronized void put(String key, Compiled compiled) {
    for (Iterator<Kept> known = kept.values().iterator(); known.hasNext(); ) {
      if (!known.next().inUse()) {
        known.remove();
      }
    }
    if (!compiled.topics().isEmpty()) {
      kept.put(
          key,
          new Kept(
              compiled.topics().stream().map(WeakReference::new).toList(), compiled.findings()));
    }
  }
}
