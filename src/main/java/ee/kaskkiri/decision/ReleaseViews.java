package ee.kaskkiri.decision;

import ee.kaskkiri.decision.ReleaseView.Since;
import ee.kaskkiri.decision.ReleaseView.State;
import ee.kaskkiri.release.Judging;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.release.history.Activation;
import ee.kaskkiri.release.history.Event;
import ee.kaskkiri.release.history.Handled;
import ee.kaskkiri.release.history.Judgement;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the history by release instead of by event. */
@Singleton
public class ReleaseViews {
  private final Releases releases;

  ReleaseViews(Releases releases) {
    this.releases = releases;
  }

  /** Every content that ever came, the one that something happened to last first. */
  List<ReleaseView> all() {
    Map<String, List<Event>> byRelease = new LinkedHashMap<>();
    for (Event event : told()) {
      List<Event> events = byRelease.remove(event.release());
      List<Event> longer = events == null ? new ArrayList<>() : events;
      longer.add(event);
      byRelease.put(event.release(), longer);
    }
    List<ReleaseView> views = new ArrayList<>(byRelease.values().stream().map(this::view).toList());
    releases
        .judging()
        .ifPresent(
            judging -> {
              views.removeIf(view -> view.release().equals(judging.release()));
              views.add(atTheGate(judging));
            });
    Collections.reverse(views);
    return views;
  }

  /** What makes a difference to somebody who asks. */
  private List<Event> told() {
    return releases.history().stream().filter(event -> !(event instanceof Handled)).toList();
  }

  /** The view of an id, or of a beginning that fits one only; empty if there is none. */
  Optional<ReleaseView> one(String id) {
    String wanted = id.equals(AskedRelease.ACTIVE) ? releases.current().id() : id;
    List<ReleaseView> fits =
        all().stream().filter(view -> view.release().startsWith(wanted)).toList();
    return fits.size() == 1 ? Optional.of(fits.get(0)) : Optional.empty();
  }

  private ReleaseView view(List<Event> events) {
    Event last = events.get(events.size() - 1);
    Optional<Judgement> judgement = of(Judgement.class, events).reduce((earlier, later) -> later);
    List<Since> activations =
        new ArrayList<>(
            of(Activation.class, events)
                .map(one -> new Since(one.at(), one.cause(), one.by(), one.reason()))
                .toList());
    Collections.reverse(activations);
    boolean active = last.release().equals(releases.current().id());
    return new ReleaseView(
        last.release(),
        state(active, judgement.map(Judgement::passed).orElse(true)),
        active,
        last.repository(),
        judgement.map(Judgement::origin).orElse(null),
        judgement.map(Judgement::at).orElse(null),
        judgement.map(Judgement::judge).orElse(null),
        judgement.map(Judgement::cases).orElse(null),
        judgement.map(Judgement::findings).orElse(List.of()),
        judgement.map(Judgement::changes).orElse(null),
        activations);
  }

  private static State state(boolean active, boolean passed) {
    if (active) {
      return State.ACTIVE;
    }
    return passed ? State.PASSED : State.REFUSED;
  }

  private static <E extends Event> Stream<E> of(Class<E> kind, List<Event> events) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }

  private static ReleaseView atTheGate(Judging judging) {
    return new ReleaseView(
        judging.release(),
        State.JUDGING,
        false,
        judging.repository(),
        judging.origin(),
        null,
        null,
        null,
        List.of(),
        null,
        List.of());
  }
}
