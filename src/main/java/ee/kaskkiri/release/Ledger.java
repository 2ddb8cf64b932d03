package ee.kaskkiri.release;

import ee.kaskkiri.release.history.Activation;
import ee.kaskkiri.release.history.Activation.Cause;
import ee.kaskkiri.release.history.Event;
import ee.kaskkiri.release.history.Handled;
import ee.kaskkiri.release.history.History;
import ee.kaskkiri.release.history.Judgement;
import ee.kaskkiri.release.repository.ContentArchive;
import ee.kaskkiri.release.repository.Origin;
import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.release.repository.Snapshot;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known for ever: every content that came, and what happened to it. What a method wrote is
 * on the disk when it returns.
 *
 * @param repository address of the rule repository that is served, without credentials
 * @param archive every content
 * @param history everything that happened, also to content of repositories served earlier
 */
public record Ledger(String repository, ContentArchive archive, History history) {
  private static final int SHORTEST_BEGINNING = 4;

  /** Keeps content, so that it can always be had again. */
  void keep(FileTree files) throws RepositoryException {
    archive.keep(files);
  }

  /** Content that was kept; empty if it never was. */
  Optional<FileTree> find(String id) throws RepositoryException {
    return archive.find(id);
  }

  /** Content that must be there. */
  FileTree content(String id) throws RepositoryException {
    return find(id)
        .orElseThrow(
            () ->
                new RepositoryException(
                    "release " + id,
                    "is gone from the data directory.",
                    "Put the data directory back from a copy, or start with an empty one."));
  }

  /** Writes down what the gate said of content. */
  Judgement judged(
      Snapshot snapshot, Gate.Result result, Judgement.Judge judge, @Nullable String changes)
      throws RepositoryException {
    Judgement.Cases cases = new Judgement.Cases(result.report().cases(), result.report().failed());
    return add(
        at ->
            new Judgement(
                at,
                snapshot.files().hash(),
                repository,
                snapshot.origin(),
                result instanceof Gate.Passed,
                judge,
                cases,
                mostGraveFirst(result.findings()),
                changes));
  }

  private static List<Finding> mostGraveFirst(List<Finding> findings) {
    return findings.stream().sorted(Comparator.comparing(Finding::level)).toList();
  }

  /** Writes down that nothing is left to do for a content of the repository. */
  void handled(String id) throws RepositoryException {
    add(at -> new Handled(at, id, repository));
  }

  /** Writes down that content passed when the application was built. */
  void vouched(Snapshot snapshot, Judgement.Judge judge) throws RepositoryException {
    add(
        at ->
            new Judgement(
                at,
                snapshot.files().hash(),
                repository,
                snapshot.origin(),
                true,
                judge,
                null,
                List.of(),
                null));
  }

  /** Writes down that a release decides from now on. */
  void activated(Release release, Cause cause, @Nullable String by, @Nullable String reason)
      throws RepositoryException {
    add(
        at ->
            new Activation(
                at,
                release.id(),
                repository,
                cause,
                by,
                reason,
                EditionHashes.of(release.files())));
  }

  private <E extends Event> E add(Function<Instant, E> event) throws RepositoryException {
    try {
      return history.add(event);
    } catch (IOException e) {
      throw new RepositoryException(
          "history of releases",
          "cannot be written: " + e.getMessage() + ".",
          "See to the space and the rights of the data directory.");
    }
  }

  /** What was activated last from this repository; empty if nothing ever was. */
  Optional<Activation> lastActivation() {
    return history.lastActivation(this::isHere);
  }

  /** The release that was active at a moment; empty if none was. */
  Optional<String> activeAt(Instant moment) {
    return history.lastActivation(one -> !one.at().isAfter(moment)).map(Activation::release);
  }

  /** Whether a release is the one that was activated last, from whatever repository. */
  boolean isLast(String id) {
    return history.lastActivation(one -> true).stream().anyMatch(one -> one.release().equals(id));
  }

  /** Whether content was active at any time. */
  boolean wasActive(String id) {
    return history.lastActivation(one -> one.release().equals(id)).isPresent();
  }

  /** Folders of the editions that this repository began with. */
  Set<String> firstEditions() {
    return history
        .firstActivation(this::isHere)
        .map(one -> one.editions().keySet())
        .orElse(Set.of());
  }

  /** Whether content passed a gate that answers for this one. */
  boolean passed(String id, Judgement.Judge judge) {
    return history
        .lastJudgement(one -> one.release().equals(id))
        .filter(one -> one.passed() && one.judge().answersFor(judge))
        .isPresent();
  }

  /** The hash of content that passed a gate, from a beginning that fits no other. */
  Optional<String> complete(String beginning) {
    if (beginning.length() < SHORTEST_BEGINNING) {
      return Optional.empty();
    }
    SortedSet<String> fits =
        history.events().stream()
            .filter(event -> event.release().startsWith(beginning))
            .filter(Ledger::mayDecide)
            .map(Event::release)
            .collect(Collectors.toCollection(TreeSet::new));
    return fits.size() == 1 ? Optional.of(fits.first()) : Optional.empty();
  }

  private static boolean mayDecide(Event event) {
    return event instanceof Activation
        || (event instanceof Judgement judgement && judgement.passed());
  }

  /** Who wrote content, as was known when it came. */
  Origin origin(String id) {
    return history
        .lastJudgement(one -> one.release().equals(id))
        .map(Judgement::origin)
        .orElseGet(() -> Origin.directory(Instant.EPOCH));
  }

  /**
   * The content of the repository for which nothing is left to do. What was refused may be judged
   * again after a start: limit, gate or application may be others.
   */
  Optional<String> settled() {
    return history
        .last(Handled.class, this::isHere)
        .map(Handled::release)
        .filter(
            id ->
                history.lastJudgement(one -> one.release().equals(id)).stream()
                    .allMatch(Judgement::passed));
  }

  private boolean isHere(Event event) {
    return event.repository().equals(repository);
  }
}
