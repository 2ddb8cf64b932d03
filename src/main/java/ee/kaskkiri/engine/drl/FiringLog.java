package ee.kaskkiri.engine.drl;

import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.limit.Effort;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** What fired in one evaluation, and why the answer is as it is. */
final class FiringLog extends DefaultAgendaEventListener {
  private final Map<String, RuleText> rules;
  private final Set<RuleRef> fired = new LinkedHashSet<>();
  private final SortedMap<Integer, Set<Reason>> reasons = new TreeMap<>();
  private final Map<String, @Nullable String> current = new HashMap<>();
  private final Effort effort = Effort.current();
  private @Nullable String last;

  FiringLog(Map<String, RuleText> rules) {
    this.rules = rules;
  }

  /** The reason of the rule that is firing now, by the names of its parts; for the rule itself. */
  Map<String, @Nullable String> current() {
    return current;
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    effort.step(1);
    String name = event.getMatch().getRule().getName();
    RuleText rule = Objects.requireNonNull(rules.get(name), name);
    fired.add(rule.ref());
    last = name;
    current.clear();
    rule.reason(event.getMatch()).ifPresent(reason -> give(rule, reason));
  }

  private void give(RuleText rule, Reason reason) {
    reasons.computeIfAbsent(rule.order(), order -> new LinkedHashSet<>()).add(reason);
    current.put("code", reason.code());
    current.put("consequence", reason.consequence());
    current.put("basis", reason.basis());
    current.put("certainty", reason.certainty());
    current.put("subject", reason.subject());
    current.put("et", reason.text().et());
    current.put("en", reason.text().en());
  }

  /** Name of the rule that fired last; null if none did. */
  @Nullable String last() {
    return last;
  }

  /** The rules that fired, each once, in the order in which they first did. */
  List<RuleRef> fired() {
    return List.copyOf(fired);
  }

  /** The reasons in the order of the file, the same one once. */
  List<Reason> reasons() {
    return reasons.values().stream().flatMap(Collection::stream).distinct().toList();
  }
}
