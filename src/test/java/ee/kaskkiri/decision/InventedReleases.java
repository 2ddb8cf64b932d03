package ee.kaskkiri.decision;

import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.release.Judging;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.release.history.Activation;
import ee.kaskkiri.release.history.Event;
import ee.kaskkiri.release.history.Judgement;
import ee.kaskkiri.release.repository.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A history with one release, which began to decide on New Year's Day of 2020, and others that may
 * be asked.
 */
record InventedReleases(Release current, List<Release> others, List<Activation> asked)
    implements Releases {
  static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final String REPOSITORY = "invented";

  InventedReleases(Release current, List<Release> others) {
    this(current, others, new CopyOnWriteArrayList<>());
  }

  @Override
  public Optional<Release> find(String id) {
    List<Release> found =
        Stream.concat(Stream.of(current), others.stream())
            .filter(release -> release.id().startsWith(id))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  @Override
  public Optional<Release> activeAt(Instant moment) {
    return Optional.of(current).filter(release -> !moment.isBefore(FROM));
  }

  @Override
  public Optional<Release> activate(String id, @Nullable String by, String reason) {
    Optional<Release> found = find(id);
    found.ifPresent(
        release ->
            asked.add(
                new Activation(
                    Instant.now(),
                    release.id(),
                    REPOSITORY,
                    Activation.Cause.REQUEST,
                    by,
                    reason,
                    Map.of())));
    return found;
  }

  @Override
  public List<Event> history() {
    List<Event> events =
        new ArrayList<>(
            List.of(
                new Judgement(
                    FROM,
                    current.id(),
                    REPOSITORY,
                    Origin.directory(FROM),
                    true,
                    new Judgement.Judge(Strictness.WARNING, "0"),
                    new Judgement.Cases(1, 0),
                    List.of(),
                    null),
                new Activation(
                    FROM, current.id(), REPOSITORY, Activation.Cause.START, null, null, Map.of())));
    events.addAll(asked);
    return events;
  }

  @Override
  public Optional<Judging> judging() {
    return Optional.empty();
  }
}
