package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.workbench.Drafts;
import ee.kaskkiri.workbench.check.DraftCheck;
import ee.kaskkiri.workbench.impact.DraftImpact;
import ee.kaskkiri.workbench.table.DraftTables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is done with drafts besides writing their files. */
@Singleton
public class ServedTables {
  @Produces
  @Singleton
  static DraftTables tables(Drafts drafts) {
    return new DraftTables(drafts);
  }

  @Produces
  @Singleton
  static DraftCheck check(Settings settings, Releases releases) {
    return new DraftCheck(settings.gate(), releases);
  }

  @Produces
  @Singleton
  static DraftImpact impact(Settings settings, Releases releases) {
    return new DraftImpact(settings.gate(), releases);
  }
}
