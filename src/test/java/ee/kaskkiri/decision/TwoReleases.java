package ee.kaskkiri.decision;

import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.release.Breadboard;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Runs the service on a release and the one before it. */
public final class TwoReleases implements QuarkusTestProfile {
  static final Release OLD = release(new Breadboard());
  static final Release NOW =
      release(new Breadboard().change(Breadboard.RULES + "loaves.dmn", "2.50", "2.60"));

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(Fake.class);
  }

  private static Release release(Breadboard board) {
    FileTree tree = board.tree();
    RuleBook rules = RuleBook.read(tree);
    return Release.of(tree, rules, CaseBook.read(tree, rules), List.of(), List.of());
  }

  /** Takes the place of what is served. */
  @Alternative
  @ApplicationScoped
  public static class Fake {
    @Produces
    @Singleton
    Releases releases() {
      return new InventedReleases(NOW, List.of(OLD));
    }

    @Produces
    @Singleton
    ServedRepository repository() {
      return new StillRepository();
    }

    @Produces
    @Singleton
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
