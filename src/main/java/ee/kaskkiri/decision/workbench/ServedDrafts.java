package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.release.Press;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.workbench.Drafts;
import ee.kaskkiri.workbench.Publisher;
import ee.kaskkiri.workbench.Review;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The drafts in the database of the service. */
@Singleton
public class ServedDrafts {
  @Produces
  @Singleton
  static Drafts drafts(Database database, Releases releases, Clock clock) {
    return new Drafts(database, releases, clock);
  }

  @Produces
  @Singleton
  static Review review(Drafts drafts, Releases releases, Provider<Press> press) {
    return new Review(drafts, releases, press::get);
  }

  @Produces
  @Singleton
  static Publisher publisher(Drafts drafts, Provider<Press> press) {
    return new Publisher(drafts, press::get);
  }
}
