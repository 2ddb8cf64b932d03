package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.workbench.DraftContent;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Drafts as if they were releases; those that were asked for last are held in memory. */
@Singleton
public class DraftReleases {
  private static final int HELD = 4;

  private final DraftContent drafts;
  private final Gate gate;
  private final Map<String, Release> held = new LinkedHashMap<>();

  DraftReleases(DraftContent drafts, Settings settings) {
    this.drafts = drafts;
    this.gate = new Gate(settings.gate());
  }

  /** What of a draft can be read; an edition is compiled when it is asked for. */
  public Release of(String draft) {
    return of(drafts.files(draft));
  }

  private synchronized Release of(FileTree files) {
    Release known = held.remove(files.hash());
    Release release = known == null ? gate.asFarAsReadable(files) : known;
    held.put(files.hash(), release);
    if (held.size() > HELD) {
      held.remove(held.keySet().iterator().next());
    }
    return release;
  }
}
