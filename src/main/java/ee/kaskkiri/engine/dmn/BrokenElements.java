package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.EngineMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DRGElement;

/**
 * Elements of a model whose logic does not compile. Where the gate lets such a model pass, so that
 * the rest of a foreign model can be tried, everything that needs one of them stays undecided.
 */
final class BrokenElements {
  private final Map<String, List<EngineMessage>> messages = new HashMap<>();
  private boolean beyondElements;

  private BrokenElements() {}

  /** What the compiler could not compile. */
  static BrokenElements of(DMNModel model) {
    BrokenElements broken = new BrokenElements();
    for (DMNMessage message : model.getMessages()) {
      if (DmnMessages.severity(message) == EngineMessage.Severity.ERROR) {
        broken.add(message);
      }
    }
    return broken;
  }

  private void add(DMNMessage message) {
    @Nullable Object at = message.getSourceReference();
    while (at instanceof DMNModelInstrumentedBase element && !(at instanceof DRGElement)) {
      at = element.getParent();
    }
    if (at instanceof DRGElement element) {
      messages
          .computeIfAbsent(element.getName(), name -> new ArrayList<>())
          .add(DmnMessages.engine(message));
    } else {
      beyondElements = true;
    }
  }

  /** Whether the trouble is confined to elements, so that the rest can be evaluated. */
  boolean confined() {
    return !beyondElements;
  }

  /** What is broken in the given nodes and in all that they need. */
  List<EngineMessage> below(Collection<? extends DMNNode> nodes) {
    if (messages.isEmpty()) {
      return List.of();
    }
    List<EngineMessage> found = new ArrayList<>();
    collect(nodes, new HashSet<>(), found);
    return found;
  }

  private void collect(
      Collection<? extends DMNNode> nodes, Set<DMNNode> seen, List<EngineMessage> found) {
    for (DMNNode node : nodes) {
      if (seen.add(node)) {
        found.addAll(messages.getOrDefault(node.getName(), List.of()));
        if (node instanceof DMNBaseNode base) {
          collect(base.getDependencies().values(), seen, found);
        }
      }
    }
  }
}
