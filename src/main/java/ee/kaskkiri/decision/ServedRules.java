package ee.kaskkiri.decision;

import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.release.ActiveRelease;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.release.Voucher;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The rule repository that the service was told to serve, let through the gate. */
@Singleton
public class ServedRules {
  private final Release release;

  ServedRules(Settings settings) {
    FileTree tree = settings.repository().map(ServedRules::read).orElseGet(FileTree::packaged);
    this.release = open(tree, settings.gate());
  }

  private static Release open(FileTree tree, Strictness strictness) {
    Gate gate = new Gate(strictness);
    if (Voucher.packaged().filter(voucher -> voucher.covers(tree, strictness)).isPresent()) {
      return gate.vouchedFor(tree);
    }
    Gate.Result result = gate.open(tree);
    if (result instanceof Gate.Passed passed) {
      return passed.release();
    }
    throw new RefusedException(result.findings());
  }

  private static FileTree read(Path directory) {
    try {
      return FileTree.read(directory);
    } catch (FileSystemException e) {
      String reason = e.getReason() == null ? e.toString() : e.getReason();
      throw refused(directory, reason);
    } catch (IOException e) {
      throw refused(directory, e.toString());
    }
  }

  private static RefusedException refused(Path directory, String reason) {
    return new RefusedException(
        List.of(
            Finding.error(
                directory.toString(),
                null,
                "is no rule repository: " + reason + ".",
                "Set KASKKIRI_REPOSITORY to a directory with the folders rules and test-data.")));
  }

  @Produces
  @Singleton
  ActiveRelease activeRelease() {
    return () -> release;
  }

  @Produces
  @Singleton
  @Typed(Releases.class)
  Releases releases() {
    return new OnlyRelease(release);
  }

  /** All that can be asked, as long as only what is served is kept. */
  private record OnlyRelease(Release current) implements Releases {
    @Override
    public Optional<Release> find(String id) {
      return Optional.of(current).filter(one -> !id.isEmpty() && one.id().startsWith(id));
    }
  }

  @Produces
  @Singleton
  static Clock clock() {
    return Clock.systemUTC();
  }
}
