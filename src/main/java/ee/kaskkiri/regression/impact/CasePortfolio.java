package ee.kaskkiri.regression.impact;

import ee.kaskkiri.regression.Case;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.CaseFile;
import ee.kaskkiri.regression.CaseKind;
import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cases of two releases: all that the first has, as it has them, and those that only the second
 * has. Cases are the same if instrument and id are.
 */
public final class CasePortfolio implements Portfolio {
  /** What it is called. */
  public static final String NAME = "cases";

  private final List<Reading> readings;
  private final Iterator<Reading> rest;
  private long taken;

  private CasePortfolio(List<Reading> readings) {
    this.readings = readings;
    this.rest = readings.iterator();
  }

  /**
   * The cases of two releases.
   *
   * @param kind only cases of this kind; null if all
   */
  public static CasePortfolio of(Side from, Side to, Scope scope, @Nullable CaseKind kind) {
    List<Reading> readings = new ArrayList<>();
    Set<List<String>> known = new HashSet<>();
    add(from, scope, kind, known, readings);
    add(to, scope, kind, known, readings);
    return new CasePortfolio(readings);
  }

  private static void add(
      Side side,
      Scope scope,
      @Nullable CaseKind kind,
      Set<List<String>> known,
      List<Reading> readings) {
    CaseBook cases = side.cases().get();
    for (Edition edition : side.rules().editions()) {
      for (CaseFile file : cases.files().values()) {
        if (file.path().equals(CaseBook.path(edition, file.topic()))
            && scope.covers(edition, file.topic())) {
          file.cases().stream()
              .filter(found -> kind == null || kind == found.kind())
              .filter(found -> known.add(List.of(edition.instrument(), found.id())))
              .forEach(found -> readings.add(ask(edition, file.topic(), found)));
        }
      }
    }
    unreadable(side, scope, readings);
  }

  private static Ask ask(Edition edition, String topic, Case found) {
    return new Ask(
        found.id(),
        found.name(),
        found.kind(),
        edition.instrument(),
        topic,
        found.on(),
        found.given());
  }

  /** Cases that cannot be read are told by the releases that hold them, each once. */
  private static void unreadable(Side side, Scope scope, List<Reading> readings) {
    for (Finding finding : side.cases().get().findings()) {
      Unreadable told =
          new Unreadable(
              null,
              finding.place() == null ? finding.file() : finding.file() + ", " + finding.place(),
              finding.message());
      boolean wanted = finding.level() == Finding.Level.ERROR && scope.coversFile(finding.file());
      if (wanted && !readings.contains(told)) {
        readings.add(told);
      }
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Unit unit() {
    return Unit.ENTRIES;
  }

  @Override
  public long total() {
    return readings.size();
  }

  @Override
  public long taken() {
    return taken;
  }

  @Override
  public Optional<Entry> next() {
    if (!rest.hasNext()) {
      return Optional.empty();
    }
    Reading next = rest.next();
    taken++;
    return Optional.of(() -> next);
  }

  @Override
  public void close() {}
}
